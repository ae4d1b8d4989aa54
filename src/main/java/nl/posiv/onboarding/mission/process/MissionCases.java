package nl.posiv.onboarding.mission.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.engine.rights.StartedForCase;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whose missions somebody may speak: officials for their own, HR for its municipality's. */
@Component
class MissionCases implements StartedForCase {

  private final People people;
  private final Nominations nominations;
  private final Employments employments;
  private final Contracts contracts;
  private final Missions missions;
  private final RunningCases runningCases;

  MissionCases(
      People people,
      Nominations nominations,
      Employments employments,
      Contracts contracts,
      Missions missions,
      RunningCases runningCases) {
    this.people = people;
    this.nominations = nominations;
    this.employments = employments;
    this.contracts = contracts;
    this.missions = missions;
    this.runningCases = runningCases;
  }

  /** All cases, also those that are over. */
  List<CaseReference> of(UserId userId) {
    return people.posts(userId).stream()
        .flatMap(post -> of(userId, post))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<CaseReference> of(UserId userId, Post post) {
    return switch (post.role()) {
      case OFFICIAL -> employments.casesOf(userId).stream();
      case HR -> Stream.ofNullable(post.municipality()).flatMap(this::ofMunicipality);
      default -> Stream.empty();
    };
  }

  private Stream<CaseReference> ofMunicipality(MunicipalityId municipality) {
    return contracts.casesWithWork(municipality).stream();
  }

  /** Those whose official can go on a mission: at work, and the case goes on. */
  List<CaseReference> atWork(UserId userId) {
    return of(userId).stream().filter(this::isAtWork).toList();
  }

  /** Whether the official of a case can go on a mission. */
  boolean isAtWork(CaseReference reference) {
    return missions.isAtWork(reference)
        && runningCases.isWaitingFor(reference, Change.OFFICIAL_RESIGNED.id());
  }

  /** Whether a case is the user's own. */
  boolean isOwn(UserId userId, CaseReference reference) {
    return employments.officialUser(reference).filter(userId::equals).isPresent();
  }

  /** The case that was chosen; who has only one need not choose. */
  Optional<CaseReference> chosen(UserId userId, @Nullable Object reference) {
    List<CaseReference> cases = atWork(userId);
    return reference == null && cases.size() == 1
        ? Optional.of(cases.get(0))
        : cases.stream().filter(known -> known.value().equals(reference)).findFirst();
  }

  @Override
  public String process() {
    return MissionProcess.KEY;
  }

  @Override
  public Optional<String> municipality(UserId userId, Map<String, Object> answers) {
    return chosen(userId, answers.get(CaseVariables.CASE_REFERENCE))
        .map(reference -> nominations.find(reference).municipality().value());
  }
}
