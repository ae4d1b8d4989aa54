package nl.posiv.onboarding.change.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.change.AfterTheCase;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Change.Reporter;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Who may report on which case: Ro3kvit on all that go on, HR on those in which its municipality is
 * involved now, officials on their own. That somebody has died can be reported after that as well,
 * as long as anything of the case comes to the person or is kept by their consent.
 */
@Component
class ReportableCases {

  private final People people;
  private final Nominations nominations;
  private final Employments employments;
  private final CandidateLinks links;
  private final List<AfterTheCase> afterwards;
  private final Changes changes;
  private final CaseState state;

  ReportableCases(
      People people,
      Nominations nominations,
      Employments employments,
      CandidateLinks links,
      List<AfterTheCase> afterwards,
      Changes changes,
      CaseState state) {
    this.links = links;
    this.afterwards = afterwards;
    this.changes = changes;
    this.people = people;
    this.nominations = nominations;
    this.employments = employments;
    this.state = state;
  }

  /** The cases on which a user may report something, in order. */
  List<CaseReference> of(UserId userId) {
    return Stream.concat(goingOn(userId).stream(), ofADeathOnly(userId))
        .distinct()
        .sorted()
        .toList();
  }

  /** The cases that go on and on which a user may report, in order. */
  List<CaseReference> goingOn(UserId userId) {
    return state.goingOn().stream()
        .filter(reference -> !partsIn(userId, reference).isEmpty())
        .toList();
  }

  /** Those that are ending or over, and of which a user may report a death. */
  private Stream<CaseReference> ofADeathOnly(UserId userId) {
    if (!Change.DEATH.isReportedBy(partsOf(userId))) {
      return Stream.empty();
    }
    return Stream.of(
            state.ending().stream(),
            links.openCases().stream(),
            afterwards.stream().flatMap(kind -> kind.cases().stream()))
        .flatMap(Function.identity())
        .distinct()
        .filter(reference -> Change.DEATH.isReportedBy(partsIn(userId, reference)))
        .filter(reference -> !changes.hasDied(reference));
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

  private boolean has(Reporter part, UserId userId, CaseReference reference) {
    return switch (part) {
      case RO3KVIT -> true;
      case HR ->
          people.hasRole(userId, Role.HR, nominations.find(reference).municipality())
              && state.isKnownToMunicipality(reference);
      case OFFICIAL -> employments.officialUser(reference).filter(userId::equals).isPresent();
    };
  }
}
