package nl.posiv.onboarding.funding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * Who reads a joint application: Ro3kvit and the programme leads all of them, HR and managers those
 * for which their municipality was asked; the ledger only if it is a partner.
 */
@Component
public class FundingReaders {

  private static final Set<Role> OF_MUNICIPALITIES = Set.of(Role.HR, Role.MANAGER);

  private final FundingCalls calls;
  private final People people;

  FundingReaders(FundingCalls calls, People people) {
    this.calls = calls;
    this.people = people;
  }

  /** Whether somebody opens its page now. */
  public boolean isOpenTo(UserId reader, CaseReference reference) {
    return calls.find(reference).isPresent()
        && (readsAll(reader)
            || calls.answers(reference).stream()
                .anyMatch(answer -> municipalities(reader).contains(answer.municipality())));
  }

  /** Who is told by mail how it goes on: HR and managers of those whom the application is of. */
  public List<UserId> told(CaseReference reference) {
    return calls.applicants(reference).stream()
        .flatMap(
            applicant ->
                OF_MUNICIPALITIES.stream()
                    .sorted()
                    .flatMap(role -> people.withRole(role, applicant.municipality()).stream()))
        .map(Person::userId)
        .distinct()
        .toList();
  }

  boolean readsAll(UserId reader) {
    Set<Role> roles = people.roles(reader);
    return roles.contains(Role.POSIV) || roles.contains(Role.RO3KVIT);
  }

  boolean leadsProgramme(UserId reader) {
    return people.roles(reader).contains(Role.POSIV);
  }

  /** Whether somebody reads its ledger. */
  boolean readsLedger(UserId reader, CaseReference reference) {
    return readsAll(reader)
        || calls.answers(reference).stream()
            .filter(FundingAnswer::partner)
            .anyMatch(partner -> municipalities(reader).contains(partner.municipality()));
  }

  /** The municipalities for which somebody answers. */
  Set<MunicipalityId> municipalities(UserId reader) {
    return people.posts(reader).stream()
        .filter(post -> OF_MUNICIPALITIES.contains(post.role()))
        .map(Post::municipality)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }
}
