/**
 * The door for the systems of municipalities: each reads the cases of its own municipality, as far
 * as a colleague of HR does, and never a name. A system shows a token of an identity provider that
 * this installation trusts; which system is whose, an administrator records. What changes is told
 * to an address of the municipality, signed ({@code docs/adr/0060}, {@code docs/adr/0061}).
 */
@NullMarked
package nl.posiv.onboarding.api;

import org.jspecify.annotations.NullMarked;
