package nl.posiv.onboarding.contracts.process;

import java.util.Optional;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.engine.form.Answers;
import org.springframework.stereotype.Component;

/** How a form says that somebody has a contract elsewhere on the same days, and what to do then. */
@Component
public class ContractElsewhere {

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
