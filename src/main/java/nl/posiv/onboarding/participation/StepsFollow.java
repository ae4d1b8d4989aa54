package nl.posiv.onboarding.participation;

import java.util.Optional;
import nl.posiv.onboarding.access.Invited;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives each step of a municipality to its own people where there are some, and takes it back where
 * there are none any more.
 */
@Component
class StepsFollow implements DatedWork {

  private static final String WORK = "participation-own-steps";

  private final Participations participations;
  private final OwnSteps steps;
  private final OwnStepRuns runs;
  private final OneByOne oneByOne;

  StepsFollow(Participations participations, OwnSteps steps, OwnStepRuns runs, OneByOne oneByOne) {
    this.participations = participations;
    this.steps = steps;
    this.runs = runs;
    this.oneByOne = oneByOne;
  }

  /** At the end of the transaction: by then the engine has written what the step left. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void follow(StageReached reached) {
    follow(reached.caseReference());
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void follow(Invited invited) {
    participations.all().stream()
        .filter(joining -> joining.tenant().equals(invited.municipality()))
        .map(Participation::caseReference)
        .forEach(this::follow);
  }

  /** Who came, left or lost a role otherwise. */
  @Override
  public void workOff() {
    oneByOne.each(
        WORK,
        participations.all().stream()
            .filter(joining -> joining.stage().isOnTheWay())
            .filter(joining -> !steps.taskOf(joining).equals(runs.present(joining.caseReference())))
            .map(Participation::caseReference)
            .toList(),
        CaseReference::value,
        reference -> reference,
        this::follow);
  }

  private void follow(CaseReference reference) {
    Participation joining = participations.locked(reference);
    Optional<String> wanted = steps.taskOf(joining);
    if (!wanted.equals(runs.present(reference))) {
      runs.end(reference);
      wanted.ifPresent(task -> runs.begin(joining, task));
    }
  }
}
