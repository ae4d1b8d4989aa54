/** The step of practical help, as the engine calls it. */
@NullMarked
package nl.posiv.onboarding.practicalhelp.process;

import org.jspecify.annotations.NullMarked;
