/**
 * Demand and supply: who in the pool might fit a place. It says which reasons there are and what
 * speaks against, in words and in an order that is explained; it leaves nobody out, gives nobody a
 * mark, and decides nothing. People do ({@code docs/adr/0046}).
 */
@NullMarked
package nl.posiv.onboarding.matching;

import org.jspecify.annotations.NullMarked;
