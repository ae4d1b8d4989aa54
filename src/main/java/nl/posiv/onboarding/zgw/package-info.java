/**
 * The case system of a municipality, by the APIs for case-oriented work of VNG Realisatie (ZGW:
 * Zaken, Documenten): a case with a contract becomes a {@code zaak} there, with what is decided of
 * its documents. Off until an administrator sets it up for a municipality; nothing else here knows
 * of it ({@code docs/adr/0061}).
 */
@NullMarked
package nl.posiv.onboarding.zgw;

import org.jspecify.annotations.NullMarked;
