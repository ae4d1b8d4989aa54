/** The step of the entry, as the engine calls it. */
@NullMarked
package nl.posiv.onboarding.entry.process;

import org.jspecify.annotations.NullMarked;
