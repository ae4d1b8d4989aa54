/** The steps of the employment, as the engine calls them: forms, and what the diagram names. */
@NullMarked
package nl.posiv.onboarding.employment.process;

import org.jspecify.annotations.NullMarked;
