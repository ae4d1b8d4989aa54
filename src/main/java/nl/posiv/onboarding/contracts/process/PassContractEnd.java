package nl.posiv.onboarding.contracts.process;

import nl.posiv.onboarding.contracts.PermanentContractEnded;
import nl.posiv.onboarding.engine.CaseMessages;
import nl.posiv.onboarding.engine.OnboardingProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the case that waited for the end of a permanent contract go on. */
@Component
class PassContractEnd {

  private final CaseMessages messages;

  PassContractEnd(CaseMessages messages) {
    this.messages = messages;
  }

  @EventListener
  void pass(PermanentContractEnded ended) {
    messages.tell(ended.caseReference(), OnboardingProcess.CONTRACT_ENDED);
  }
}
