/**
 * Forms: a phase describes one with a {@link nl.posiv.onboarding.engine.form.CaseForm}; the guard
 * fills it for its reader, checks what comes back and refuses it with a sentence. None of what a
 * phase sees here is Camunda's.
 */
@NamedInterface("form")
@NullMarked
package nl.posiv.onboarding.engine.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
