package nl.posiv.onboarding.contracts.process;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.engine.form.Answers;
import org.springframework.stereotype.Component;

/** How a form says that somebody has a contract elsewhere on the same days, and what to do then. */
@Component
public class ContractElsewhere {

  /**
   * Refuses an answer by which the work would begin later, if too little time would be left then.
   *
   * @param other the contract that leaves too little
   */
  public void refuseStart(
      Answers answers, String field, LocalDate newStart, Optional<Contract> other) {
    other.ifPresent(
        contract ->
            answers.require(
                false, field, "contracts.start-runs-into", newStart, contract.firstDay()));
  }

  /**
   * Refuses what was answered if there is such a contract.
   *
   * @param field the answer that is wrong because of it
   */
  public void refuse(Answers answers, String field, Optional<Contract> other) {
    other.ifPresent(
        contract ->
            contract
                .lastDay()
                .ifPresentOrElse(
                    last ->
                        answers.require(
                            false, field, "contracts.elsewhere-until", last, last.plusDays(1)),
                    () -> answers.require(false, field, "contracts.elsewhere-permanent")));
  }
}
