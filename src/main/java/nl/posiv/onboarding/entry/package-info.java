/**
 * Entry: somebody works at a municipality already when the programme's system hears of it. Ro3kvit
 * enters who, HR of the municipality says how it stands; only when both have spoken the case
 * begins, in the middle of the work. What was done before is not known here, and nothing is said to
 * have been done. The law asks the same of such a contract as of any other: its chain, the notice
 * of its end, the right to work.
 */
@NullMarked
package nl.posiv.onboarding.entry;

import org.jspecify.annotations.NullMarked;
