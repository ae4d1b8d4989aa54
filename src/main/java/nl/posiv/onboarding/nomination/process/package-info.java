/** The steps of the nomination, as the engine calls them: forms, and what the diagram names. */
@NullMarked
package nl.posiv.onboarding.nomination.process;

import org.jspecify.annotations.NullMarked;
