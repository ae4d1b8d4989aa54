package nl.posiv.onboarding.placement.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.placement.LoggedHours;
import nl.posiv.onboarding.placement.MonthOfHours;
import nl.posiv.onboarding.placement.MonthlyHours;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * The months whose hours somebody may correct: officials their own, and once a contract is over HR
 * of its municipality as well, because the official may have no account any more.
 */
@Component
class CorrectableMonths {

  private final People people;
  private final Employments employments;
  private final Contracts contracts;
  private final MonthlyHours hours;

  CorrectableMonths(
      People people, Employments employments, Contracts contracts, MonthlyHours hours) {
    this.people = people;
    this.employments = employments;
    this.contracts = contracts;
    this.hours = hours;
  }

  /** What counts for each of these months, contract by contract, the oldest first. */
  List<LoggedHours> of(UserId userId) {
    return people.posts(userId).stream()
        .flatMap(post -> contracts(userId, post))
        .distinct()
        .filter(hours::canBeCorrected)
        .flatMap(contract -> hours.ofContract(contract).stream())
        .map(MonthOfHours::logged)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether a case is the user's own. */
  boolean isOwn(UserId userId, CaseReference reference) {
    return employments.officialUser(reference).filter(userId::equals).isPresent();
  }

  private Stream<Contract> contracts(UserId userId, Post post) {
    return switch (post.role()) {
      case OFFICIAL ->
          employments.casesOf(userId).stream()
              .flatMap(reference -> contracts.ofProgramme(reference).stream());
      case HR ->
          Stream.ofNullable(post.municipality())
              .flatMap(municipality -> contracts.begunWith(municipality).stream())
              .filter(Contract::isOver);
      default -> Stream.empty();
    };
  }
}
