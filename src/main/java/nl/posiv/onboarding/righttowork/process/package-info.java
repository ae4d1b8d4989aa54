/** The steps of the right to work, as the engine calls them: forms, and what the diagram names. */
@NullMarked
package nl.posiv.onboarding.righttowork.process;

import org.jspecify.annotations.NullMarked;
