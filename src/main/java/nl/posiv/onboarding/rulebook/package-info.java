/**
 * When the law or a choice of the programme changes, an administrator enters a dated row of the
 * rule catalogue: sees whom it concerns, and applies it. Nothing of the past is rewritten, and
 * nothing is called law without its source. From the day on which the row begins the running cases
 * follow: the watch over the proof of the right to work, the tasks, the timers and the starts; a
 * case for which the decision table would choose another route is asked about its right to work
 * again.
 */
@NullMarked
package nl.posiv.onboarding.rulebook;

import org.jspecify.annotations.NullMarked;
