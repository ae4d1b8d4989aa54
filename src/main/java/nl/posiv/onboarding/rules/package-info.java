/**
 * The rule catalogue: every term, amount and limit that a law or the programme sets, as data with
 * the days from and to which it holds, its source, and whether it is law or a default of the
 * programme that an administrator may change. No other code and no diagram repeats such a number.
 */
@NullMarked
package nl.posiv.onboarding.rules;

import org.jspecify.annotations.NullMarked;
