/**
 * What changes on the way: a candidate withdraws, an official resigns, a mentor leaves, the
 * residence or the work changes, a municipality stops. Ro3kvit, HR or the official reports it from
 * every state of a case; the case itself then does what follows. Withdrawal is free at any moment.
 * Other work and an earlier end are to be notified to UWV again, so a change of residence or work
 * leads through the right to work once more. Why somebody leaves is kept here, for HR only, and
 * never mailed.
 */
@NullMarked
package nl.posiv.onboarding.change;

import org.jspecify.annotations.NullMarked;
