/** The steps of the placement, as the engine calls them: forms, and what the diagram names. */
@NullMarked
package nl.posiv.onboarding.placement.process;

import org.jspecify.annotations.NullMarked;
