/**
 * What is sent to systems elsewhere: with TLS, to the public internet, and not for long. Whoever
 * enters an address must not get this application to knock at doors inside its own house.
 */
@NullMarked
package nl.posiv.onboarding.outgoing;

import org.jspecify.annotations.NullMarked;
