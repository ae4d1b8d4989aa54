/**
 * Keeps an application with real personal data from starting while something of the demo is left in
 * it, or while something that it needs is missing. It looks before anything is started or changed.
 */
@NullMarked
package nl.posiv.onboarding.production;

import org.jspecify.annotations.NullMarked;
