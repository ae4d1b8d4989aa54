/**
 * The network of the programme: whom to talk to at Ro3kvit, municipalities, VNG, the Association of
 * Ukrainian Cities and partners, who have no account here. Of each it is said on which basis they
 * stand here, when they were told, and who sees them; whoever leaves is told, seen by the programme
 * alone from then on, and erased ({@code docs/adr/0054}).
 */
@NullMarked
package nl.posiv.onboarding.network;

import org.jspecify.annotations.NullMarked;
