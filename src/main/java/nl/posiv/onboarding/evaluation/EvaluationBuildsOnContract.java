package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.BuildsOnContract;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** People wrote about the contract as it was known, decided on it, or gave notice of its end. */
@Component
class EvaluationBuildsOnContract implements BuildsOnContract {

  private final Evaluations evaluations;
  private final Placements placements;
  private final ProgrammeClock clock;

  EvaluationBuildsOnContract(Evaluations evaluations, Placements placements, ProgrammeClock clock) {
    this.evaluations = evaluations;
    this.placements = placements;
    this.clock = clock;
  }

  @Override
  public Optional<String> done(Contract contract, boolean endMoves) {
    if (isEndDecided(contract)) {
      return Optional.of("contracts.decided-already");
    }
    boolean written =
        evaluations.isAboutOfficial(contract)
            || evaluations.officialsView(contract).isPresent()
            || evaluations.summary(contract).isPresent();
    if (written) {
      return Optional.of("contracts.evaluated-already");
    }
    return endMoves && contract.isPermanent() && isClosed(contract)
        ? Optional.of("contracts.evaluation-closed")
        : Optional.empty();
  }

  /** Without a last day nothing is decided after it, so nothing else says that it is over. */
  private boolean isClosed(Contract contract) {
    return !clock.today().isBefore(placements.schedule(contract).summaryClosed());
  }

  @Override
  public boolean isEndDecided(Contract contract) {
    return evaluations.followUp(contract).isPresent() || evaluations.notice(contract).isPresent();
  }
}
