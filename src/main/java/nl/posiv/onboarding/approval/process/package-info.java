/** The steps of the approval, as the engine calls them: forms, and what the diagram names. */
@NullMarked
package nl.posiv.onboarding.approval.process;

import org.jspecify.annotations.NullMarked;
