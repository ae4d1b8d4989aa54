package nl.posiv.onboarding.participation.process;

import java.util.Map;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.participation.Participations;
import org.springframework.stereotype.Component;

/** What the process knows of a municipality from its first step on: no name of anybody. */
@Component
class JoiningVariables {

  private final Participations participations;

  JoiningVariables(Participations participations) {
    this.participations = participations;
  }

  Map<String, Object> of(Participation joining) {
    boolean large = participations.isLargeEnough(joining) || joining.smallAllowed();
    return Map.of(
        CaseVariables.CASE_REFERENCE,
        joining.caseReference().value(),
        ParticipationProcess.SIZE,
        large ? ParticipationProcess.LARGE : ParticipationProcess.SMALL,
        ParticipationProcess.ROUTE,
        joining.route().id());
  }
}
