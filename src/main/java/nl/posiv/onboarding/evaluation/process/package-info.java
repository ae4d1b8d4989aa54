/** The steps of the evaluation, as the engine calls them: forms, and what the diagram names. */
@NullMarked
package nl.posiv.onboarding.evaluation.process;

import org.jspecify.annotations.NullMarked;
