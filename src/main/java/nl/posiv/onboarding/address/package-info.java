/**
 * What counts as a mail address, everywhere: in forms, in what an identity provider says, in
 * settings, and at the moment of sending.
 */
@NullMarked
package nl.posiv.onboarding.address;

import org.jspecify.annotations.NullMarked;
