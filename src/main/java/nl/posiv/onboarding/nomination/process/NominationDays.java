package nl.posiv.onboarding.nomination.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseDays;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The day on which a case begins. */
@Component
class NominationDays implements CaseDays {

  private final Nominations nominations;

  NominationDays(Nominations nominations) {
    this.nominations = nominations;
  }

  @Override
  public Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known() {
    return Map.of(
        CaseDay.NOMINATION, reference -> Optional.of(nominations.find(reference).nominatedOn()));
  }
}
