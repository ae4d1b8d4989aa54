package nl.posiv.onboarding.engine.form;

import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;

/**
 * Something about a case that everybody must know who works on it now. It stands in each form that
 * has a field of its name.
 */
public interface CaseNote {

  /** Key of the field. */
  String key();

  /** Empty if there is nothing to say. */
  Optional<String> of(CaseReference caseReference, Language language);
}
