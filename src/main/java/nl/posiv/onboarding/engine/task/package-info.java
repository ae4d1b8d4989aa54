/**
 * User tasks: whose they are, until when, who takes them, and what happens when people are away.
 */
@NamedInterface("task")
package nl.posiv.onboarding.engine.task;

import org.springframework.modulith.NamedInterface;
