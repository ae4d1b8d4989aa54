/**
 * Lists that people keep on a page: the themes with the sets that they come from, and what is
 * arranged for somebody who comes. What is said of an item is never overwritten: each version has
 * the days on which it is in use, the reason, who wrote it and when, and the last one holds. What
 * is not in use any more can be read wherever it was chosen, and not be chosen again. The past is
 * not changed ({@code docs/adr/0040}).
 */
@NullMarked
package nl.posiv.onboarding.reference;

import org.jspecify.annotations.NullMarked;
