package nl.posiv.onboarding.engine.task;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The bean {@code assignee} of the diagrams: whose task it is when it is for one person. */
@Component("assignee")
public class Assignees {

  private final List<CaseParticipant> participants;

  Assignees(List<CaseParticipant> participants) {
    this.participants = participants;
  }

  /** The mentor of the case. */
  public String mentor(DelegateExecution execution) {
    return participant(Role.MENTOR, CaseParticipant::userId, execution);
  }

  /** The mentor who was asked and has not answered yet. */
  public String proposedMentor(DelegateExecution execution) {
    return participant(Role.MENTOR, CaseParticipant::askedUserId, execution);
  }

  /** The official's own account. */
  public String official(DelegateExecution execution) {
    return participant(Role.OFFICIAL, CaseParticipant::userId, execution);
  }

  private String participant(
      Role role,
      BiFunction<CaseParticipant, CaseReference, Optional<UserId>> userId,
      DelegateExecution execution) {
    CaseReference reference = CaseVariables.caseOf(execution);
    return participants.stream()
        .filter(participant -> participant.role() == role)
        .findFirst()
        .flatMap(participant -> userId.apply(participant, reference))
        .map(UserId::value)
        .orElseThrow(() -> new IllegalStateException("Case " + reference + " has no " + role));
  }
}
