package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a municipality beside the forms: it stops, leaves, or begins once more. */
@Service
@Transactional
public class JoiningDesk {

  private final Participations participations;
  private final ParticipationRuns runs;
  private final Municipalities municipalities;
  private final Rules rules;

  JoiningDesk(
      Participations participations,
      ParticipationRuns runs,
      Municipalities municipalities,
      Rules rules) {
    this.municipalities = municipalities;
    this.rules = rules;
    this.participations = participations;
    this.runs = runs;
  }

  /** Whether the public page takes in any more today: strangers could fill the list otherwise. */
  @Transactional(readOnly = true)
  public boolean isOpenToday() {
    return participations.registeredThemselvesToday() < rules.count(Rule.PUBLIC_INTERESTS);
  }

  /** A municipality registers its own interest; one that is known already changes nothing. */
  public void register(Interest interest) {
    participations
        .register(interest, Route.COUNCIL, null)
        .ifPresent(joining -> runs.begin(joining.caseReference()));
  }

  /**
   * A municipality stops on its way, or leaves. Cases that run go on to their end.
   *
   * @return false if it has ended already
   */
  public boolean withdraw(CaseReference reference, String reason, UserId by) {
    if (!participations.locked(reference).stage().isOnTheWay()) {
      return participations.leave(reference, reason, by);
    }
    participations.record(reference, NewStep.of(Step.WITHDRAWN, by).because(reason));
    runs.withdraw(reference);
    return true;
  }

  /**
   * The municipality's own people do its steps from now on, as far as they are invited.
   *
   * @return false if it is not on its way
   */
  public boolean prepare(CaseReference reference) {
    Participation joining = participations.locked(reference);
    if (!joining.stage().isOnTheWay()) {
      return false;
    }
    municipalities.prepare(
        new Municipality(
            joining.tenant(),
            joining.name(),
            joining.inhabitants(),
            joining.inhabitantsOn(),
            null));
    return true;
  }

  /**
   * Takes up again what ended.
   *
   * @return false if it has not ended
   */
  public boolean takeUpAgain(CaseReference reference, Route route, String reason, UserId by) {
    boolean taken = participations.takeUpAgain(reference, route, reason, by);
    if (taken) {
      runs.begin(reference);
    }
    return taken;
  }
}
