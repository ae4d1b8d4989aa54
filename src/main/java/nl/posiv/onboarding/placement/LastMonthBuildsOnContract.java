package nl.posiv.onboarding.placement;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.BuildsOnContract;
import nl.posiv.onboarding.contracts.Contract;
import org.springframework.stereotype.Component;

/** People were asked about the last month, because the contract ends within days. */
@Component
class LastMonthBuildsOnContract implements BuildsOnContract {

  private final Placements placements;
  private final ProgrammeClock clock;

  LastMonthBuildsOnContract(Placements placements, ProgrammeClock clock) {
    this.placements = placements;
    this.clock = clock;
  }

  @Override
  public Optional<String> done(Contract contract) {
    List<AskedMonth> months = placements.schedule(contract).months();
    boolean asked = !months.get(months.size() - 1).on().isAfter(clock.today());
    return asked ? Optional.of("contracts.last-month-asked") : Optional.empty();
  }
}
