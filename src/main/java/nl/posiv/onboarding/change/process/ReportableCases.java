package nl.posiv.onboarding.change.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.change.Change.Reporter;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Who may report on which case: Ro3kvit on all that go on, HR on those in which its municipality is
 * involved now, officials on their own.
 */
@Component
class ReportableCases {

  private final People people;
  private final Nominations nominations;
  private final Employments employments;
  private final CaseState state;

  ReportableCases(
      People people, Nominations nominations, Employments employments, CaseState state) {
    this.people = people;
    this.nominations = nominations;
    this.employments = employments;
    this.state = state;
  }

  /** The cases that go on and on which a user may report, in order. */
  List<CaseReference> of(UserId userId) {
    return state.goingOn().stream().filter(reference -> mayReport(userId, reference)).toList();
  }

  /** The parts that a user can ever have. */
  Set<Reporter> partsOf(UserId userId) {
    Set<Role> roles = people.roles(userId);
    Set<Reporter> parts = EnumSet.noneOf(Reporter.class);
    for (Reporter part : Reporter.values()) {
      if (roles.contains(Role.valueOf(part.name()))) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The parts that a user has in one case. */
  Set<Reporter> partsIn(UserId userId, CaseReference reference) {
    Set<Reporter> parts = partsOf(userId);
    parts.removeIf(part -> !has(part, userId, reference));
    return parts;
  }

  private boolean mayReport(UserId userId, CaseReference reference) {
    return !partsIn(userId, reference).isEmpty();
  }

  private boolean has(Reporter part, UserId userId, CaseReference reference) {
    return switch (part) {
      case RO3KVIT -> true;
      case HR ->
          people.hasRole(userId, Role.HR, nominations.find(reference).municipality())
              && state.isMunicipalityInvolved(reference);
      case OFFICIAL -> employments.officialUser(reference).filter(userId::equals).isPresent();
    };
  }
}
