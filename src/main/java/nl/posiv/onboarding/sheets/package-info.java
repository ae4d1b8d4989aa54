/**
 * Lists that people take along, as files that other programs open: ODS for people, CSV for
 * programs. What somebody wrote is text there, whatever it looks like.
 */
@NullMarked
package nl.posiv.onboarding.sheets;

import org.jspecify.annotations.NullMarked;
