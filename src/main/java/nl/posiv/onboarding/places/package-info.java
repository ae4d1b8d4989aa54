/**
 * Open places: a municipality says for which work, in which languages, for how many hours and from
 * when on it looks for somebody. Nothing that is said of a place is overwritten: each version has
 * the reason, who wrote it and when, and the last one holds. Nobody is chosen here; Ro3kvit says
 * for which place it puts somebody forward ({@code docs/adr/0046}).
 */
@NullMarked
package nl.posiv.onboarding.places;

import org.jspecify.annotations.NullMarked;
