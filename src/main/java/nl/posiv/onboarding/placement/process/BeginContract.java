package nl.posiv.onboarding.placement.process;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.placement.StartOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * A contract that follows begins on its first day, or on the day on which the right to work and the
 * signatures for it are there, if that is later; one that was entered runs already. The bean name
 * stands in the diagram.
 */
@Component("beginContract")
class BeginContract implements JavaDelegate {

  private final Contracts contracts;
  private final CaseContract caseContract;
  private final ProgrammeClock clock;

  BeginContract(Contracts contracts, CaseContract caseContract, ProgrammeClock clock) {
    this.contracts = contracts;
    this.caseContract = caseContract;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Contract contract = caseContract.of(execution);
    LocalDate today = clock.today();
    LocalDate planned = contract.plannedFirstDay();
    if (!contract.hasBegun()) {
      LocalDate day = planned.isBefore(today) ? today : planned;
      // Everything was there by its last day, even if this runs after midnight.
      contracts.begin(contract.storedId(), contract.lastDay().filter(day::isAfter).orElse(day));
    }
    execution.setVariable(PlacementProcess.START, StartOutcome.STARTED.id());
  }
}
