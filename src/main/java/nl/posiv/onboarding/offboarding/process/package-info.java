/** The steps of the offboarding, as the engine calls them. */
@NullMarked
package nl.posiv.onboarding.offboarding.process;

import org.jspecify.annotations.NullMarked;
