package nl.posiv.onboarding.engine.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.records.CaseReference;

/** Knows days of a case. Each phase has a bean for its own. */
public interface CaseDays {

  /** How a day is found by the reference of the case; empty while it is not known. */
  Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known();
}
