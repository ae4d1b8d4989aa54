/**
 * User tasks: whose they are, until when, who takes them, and what happens when people are away.
 */
@NamedInterface("task")
@NullMarked
package nl.posiv.onboarding.engine.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
