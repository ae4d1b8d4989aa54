package nl.posiv.onboarding.contracts.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseDays;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The day on which a contract began that ran already when its case was entered. */
@Component
class ContractDays implements CaseDays {

  private final Contracts contracts;

  ContractDays(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Map<CaseDay, Function<CaseReference, Optional<LocalDate>>> known() {
    return Map.of(
        CaseDay.ENTERED_CONTRACT,
        reference -> contracts.begunOn(reference).filter(day -> contracts.wasEntered(reference)));
  }
}
