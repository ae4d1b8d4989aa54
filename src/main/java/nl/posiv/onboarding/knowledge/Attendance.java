package nl.posiv.onboarding.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.CaseHeader;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * For whom somebody can say that they attended a session: officials for themselves, mentors for
 * those whom they guide, programme leads for any official by the reference of the case, because
 * they read no names.
 */
@Component
class Attendance {

  private final People people;
  private final Employments employments;
  private final Mentorships mentorships;
  private final Contracts contracts;
  private final CaseHeader header;

  Attendance(
      People people,
      Employments employments,
      Mentorships mentorships,
      Contracts contracts,
      CaseHeader header) {
    this.people = people;
    this.employments = employments;
    this.mentorships = mentorships;
    this.contracts = contracts;
    this.header = header;
  }

  /** The case of an official: the last one. */
  Optional<CaseReference> own(UserId user) {
    return roles(user).contains(Role.OFFICIAL)
        ? employments.casesOf(user).stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Those whom a mentor guides, by name. */
  List<Option> guided(UserId user) {
    return (roles(user).contains(Role.MENTOR)
            ? mentorships.guidedBy(user).stream()
            : Stream.<CaseReference>empty())
        .map(
            reference ->
                new Option(reference.value(), header.candidateName(reference) + " · " + reference))
        .toList();
  }

  boolean isForAny(UserId user) {
    return roles(user).contains(Role.POSIV);
  }

  /** The case, if somebody may say it of its official. */
  Optional<CaseReference> of(UserId user, String typed) {
    return CaseReference.find(typed.strip())
        .filter(CaseReference::isOfPerson)
        .filter(
            reference ->
                own(user).filter(reference::equals).isPresent()
                    || guided(user).stream().anyMatch(one -> one.value().equals(reference.value()))
                    || isForAny(user) && contracts.present(reference).isPresent());
  }

  private Set<Role> roles(UserId user) {
    return people.posts(user).stream().map(Post::role).collect(Collectors.toSet());
  }
}
