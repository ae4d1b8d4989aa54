/** The process of the yearly review of access, and its form. */
@NullMarked
package nl.posiv.onboarding.people.process;

import org.jspecify.annotations.NullMarked;
