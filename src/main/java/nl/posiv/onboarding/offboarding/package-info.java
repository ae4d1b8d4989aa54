/**
 * Offboarding: somebody leaves, at the end of the year or before, and HR of the municipality undoes
 * what was set in motion. UWV is told of an end that is earlier than it was notified; the account
 * is closed; what the official worked on is handed over. Ro3kvit hears that it is done, without
 * reasons.
 */
@NullMarked
package nl.posiv.onboarding.offboarding;

import org.jspecify.annotations.NullMarked;
