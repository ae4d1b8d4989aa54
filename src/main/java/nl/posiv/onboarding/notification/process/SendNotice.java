package nl.posiv.onboarding.notification.process;

import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.notification.Notice;
import nl.posiv.onboarding.notification.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The bean {@code sendNotice} of the diagrams. A send task with the id {@code sendTask_offer-made}
 * sends the notice {@code offer-made}.
 */
@Component("sendNotice")
class SendNotice implements JavaDelegate {

  private static final String PREFIX = "sendTask_";

  /** Says no where the municipality does not know of the case; usually nothing. */
  private static final String MUNICIPALITY_INVOLVED = "municipalityInvolved";

  private final Notices notices;

  SendNotice(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.send(
        WithId.of(Notice.class, execution.getCurrentActivityId().substring(PREFIX.length())),
        execution.getActivityInstanceId(),
        CaseVariables.caseOf(execution),
        CaseVariables.municipalityOf(execution),
        !"no".equals(execution.getVariable(MUNICIPALITY_INVOLVED)));
  }
}
