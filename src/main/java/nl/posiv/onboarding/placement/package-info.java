/**
 * Placement: the start gate, the first working day and the year at work with its monthly round.
 * Nobody starts before the right to work is established (Wet arbeid vreemdelingen), the identity
 * checked against the original document, the contract signed by both, and a mentor found. The
 * official takes the oath or promise (article 7 Ambtenarenwet 2017). Half of the time is meant for
 * Ukrainian recovery (Eurocities, 23 January 2023); how that is watched, and all times between the
 * start and the end, are defaults of the programme.
 */
@NullMarked
package nl.posiv.onboarding.placement;

import org.jspecify.annotations.NullMarked;
