package nl.posiv.onboarding.engine.task;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

/**
 * Knows who has a role in one case: its mentor, its official. The phase that names them has the
 * bean.
 */
public interface CaseParticipant {

  /** The role: mentor or official. */
  Role role();

  /** The user id of whoever has it in this case now, or was asked to. */
  Optional<UserId> userId(CaseReference caseReference);

  /** The user id of whoever was asked to take the role and has not answered. */
  default Optional<UserId> askedUserId(CaseReference caseReference) {
    return Optional.empty();
  }

  /** The user id of whoever stands in for that person in this case. */
  default Optional<UserId> deputy(CaseReference caseReference) {
    return Optional.empty();
  }

  /** User ids of all who have or had the role in some case. */
  default List<UserId> everybody() {
    return List.of();
  }

  /** Cases in which a person has the role. */
  default List<CaseReference> casesOf(UserId userId) {
    return List.of();
  }
}
