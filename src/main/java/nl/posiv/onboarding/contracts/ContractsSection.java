package nl.posiv.onboarding.contracts;

import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import nl.posiv.onboarding.casefile.KeyDate;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Who is employed where, from when to when. */
@Component
class ContractsSection implements CaseSection {

  private final Contracts contracts;

  ContractsSection(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public String key() {
    return "contracts";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("contract")
            .by("recorded_by")
            .on("recorded_on")
            .orderedBy("coalesce(contract.begun_on, contract.planned_first_day), contract.id")
            .reference("contracts.kind", "kind")
            .toldAs("kind", "posiv.told_kind(contract)")
            .told("planned_first_day", "planned_last_day", "hours_per_week")
            .told("begun_on", "ended_on")
            .reference("contracts.end", "ended_by")
            .told("corrected_on"));
  }

  @Override
  public List<KeyDate> dates(CaseReference reference) {
    List<KeyDate> dates = new ArrayList<>();
    contracts
        .present(reference)
        // Under one that nobody began nothing starts and nothing ends.
        .filter(contract -> contract.hasBegun() || !contract.isOver())
        .ifPresent(
            contract -> {
              dates.add(new KeyDate("start", contract.firstDay()));
              contracts.lastDay(contract).ifPresent(day -> dates.add(new KeyDate("end", day)));
            });
    return dates;
  }
}
