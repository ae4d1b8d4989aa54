/**
 * Everything that configures Camunda. Here stands what a phase may know of the engine as such; the
 * rooms below are about forms, tasks, rights, and what stands before the webapps' API. Each room
 * knows only those named before it in: rights, task, form, gateway.
 */
@NullMarked
package nl.posiv.onboarding.engine;

import org.jspecify.annotations.NullMarked;
