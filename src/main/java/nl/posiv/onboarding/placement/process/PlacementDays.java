package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseDays;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The day on which the work began. */
@Component
class PlacementDays implements CaseDays {

  private final Placements placements;

  PlacementDays(Placements placements) {
    this.placements = placements;
  }

  @Override
  public Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known() {
    return Map.of(CaseDay.FIRST_DAY, placements::startedOn);
  }
}
