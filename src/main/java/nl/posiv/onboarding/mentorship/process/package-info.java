/** The steps of the mentorship, as the engine calls them: forms, and what the diagram names. */
@NullMarked
package nl.posiv.onboarding.mentorship.process;

import org.jspecify.annotations.NullMarked;
