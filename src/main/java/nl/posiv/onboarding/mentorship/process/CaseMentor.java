package nl.posiv.onboarding.mentorship.process;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.task.CaseParticipant;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** Tells the engine whose the mentor's tasks of a case are. */
@Component
class CaseMentor implements CaseParticipant {

  private final Mentorships mentorships;

  CaseMentor(Mentorships mentorships) {
    this.mentorships = mentorships;
  }

  @Override
  public Role role() {
    return Role.MENTOR;
  }

  @Override
  public Optional<UserId> userId(CaseReference caseReference) {
    return mentorships.mentorOf(caseReference);
  }

  @Override
  public Optional<UserId> askedUserId(CaseReference caseReference) {
    return mentorships.askedMentorOf(caseReference);
  }

  @Override
  public Optional<UserId> deputy(CaseReference caseReference) {
    return mentorships.deputyOf(caseReference);
  }

  @Override
  public List<UserId> everybody() {
    return mentorships.everNamed();
  }

  @Override
  public List<CaseReference> casesOf(UserId userId) {
    return mentorships.casesOf(userId);
  }
}
