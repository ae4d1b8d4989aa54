package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import nl.posiv.onboarding.contracts.BuildsOnContract;
import nl.posiv.onboarding.contracts.Contract;
import org.springframework.stereotype.Component;

/** People wrote about the contract as it was known, decided on it, or gave notice of its end. */
@Component
class EvaluationBuildsOnContract implements BuildsOnContract {

  private final Evaluations evaluations;

  EvaluationBuildsOnContract(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public Optional<String> done(Contract contract) {
    if (isEndDecided(contract)) {
      return Optional.of("contracts.decided-already");
    }
    boolean written =
        evaluations.isAboutOfficial(contract)
            || evaluations.officialsView(contract).isPresent()
            || evaluations.summary(contract).isPresent();
    return written ? Optional.of("contracts.evaluated-already") : Optional.empty();
  }

  @Override
  public boolean isEndDecided(Contract contract) {
    return evaluations.followUp(contract).isPresent() || evaluations.notice(contract).isPresent();
  }
}
