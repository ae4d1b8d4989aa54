/** The people of the engine, kept equal to ours. */
@NullMarked
package nl.posiv.onboarding.access.process;

import org.jspecify.annotations.NullMarked;
