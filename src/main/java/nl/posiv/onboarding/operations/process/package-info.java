/** The jobs of the engine that failed, and how they are tried again. */
@NullMarked
package nl.posiv.onboarding.operations.process;

import org.jspecify.annotations.NullMarked;
