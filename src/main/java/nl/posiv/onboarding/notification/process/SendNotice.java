package nl.posiv.onboarding.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("sendNotice")
class SendNotice implements JavaDelegate {
  @Override
  public void execute(DelegateExecution execution) {}
}
