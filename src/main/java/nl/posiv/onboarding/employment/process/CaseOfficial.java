package nl.posiv.onboarding.employment.process;

import java.util.Optional;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.task.CaseParticipant;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** Tells the engine who the official of a case is. */
@Component
class CaseOfficial implements CaseParticipant {

  private final Employments employments;

  CaseOfficial(Employments employments) {
    this.employments = employments;
  }

  @Override
  public Role role() {
    return Role.OFFICIAL;
  }

  @Override
  public Optional<UserId> userId(CaseReference caseReference) {
    return employments.officialUser(caseReference);
  }
}
