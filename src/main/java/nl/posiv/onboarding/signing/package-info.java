/**
 * That both sides signed a contract, and how that is proven: who signed for the municipality, which
 * file shows it, and who looked at it. A way of signing is an adapter ({@link
 * nl.posiv.onboarding.signing.SigningMethod}); there is one, ink on paper ({@code docs/adr/0062}).
 */
@NullMarked
package nl.posiv.onboarding.signing;

import org.jspecify.annotations.NullMarked;
