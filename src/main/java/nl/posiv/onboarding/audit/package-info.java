/**
 * Who did what, and who looked at whom: an append-only table with action, object, result, origin,
 * actor and time of each line, as BIO2 8.15.01 asks. A line holds ids and never what was seen or
 * typed. The data protection officer searches it on the page {@code /audit}.
 */
@NullMarked
package nl.posiv.onboarding.audit;

import org.jspecify.annotations.NullMarked;
