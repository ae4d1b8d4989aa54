package nl.posiv.onboarding.employment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.records.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account of another official was chosen for somebody. HR corrects it as long as nobody wrote
 * anything under it in a case of that person: what was written belongs to whoever wrote it. Two
 * that were chosen crosswise are swapped.
 */
@Service
@Transactional
public class CorrectedAccounts {

  private static final String ACCOUNT = "officialUser";
  private static final String REASON = "accountReason";

  private final Employments employments;
  private final FreeAccounts accounts;
  private final WorkplaceStore workplaces;
  private final Writings writings;
  private final Nominations nominations;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  CorrectedAccounts(
      Employments employments,
      FreeAccounts accounts,
      WorkplaceStore workplaces,
      Writings writings,
      Nominations nominations,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.employments = employments;
    this.accounts = accounts;
    this.workplaces = workplaces;
    this.writings = writings;
    this.nominations = nominations;
    this.clock = clock;
    this.events = events;
  }

  /** Whether something was written under the account of a case, so that it stays. */
  @Transactional(readOnly = true)
  public boolean isWritten(CaseReference caseReference) {
    return employments.officialUser(caseReference).filter(this::isWritten).isPresent();
  }

  /** The officials of the municipality of a case whose account it can have instead. */
  @Transactional(readOnly = true)
  public List<Person> choices(CaseReference caseReference) {
    return accounts.nobodys(nominations.find(caseReference).municipality());
  }

  /**
   * The officials of the municipality of a case whose accounts are another's, and can be swapped
   * with that of the case: all is in this municipality, and nothing was written under them.
   */
  @Transactional(readOnly = true)
  public List<Person> swaps(CaseReference caseReference) {
    Optional<UserId> present = employments.officialUser(caseReference);
    if (isWritten(caseReference)) {
      return List.of();
    }
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    return accounts.somebodys(municipality).stream()
        .filter(it -> !present.equals(Optional.of(it.userId())))
        .filter(it -> canBeSwapped(it.userId(), municipality))
        .toList();
  }

  private boolean canBeSwapped(UserId account, MunicipalityId municipality) {
    List<CaseReference> cases = employments.casesOf(account);
    return !cases.isEmpty()
        && !writings.areThere(account, cases)
        && cases.stream()
            .map(nominations::find)
            .allMatch(it -> it.municipality().equals(municipality));
  }

  private boolean isWritten(UserId account) {
    return writings.areThere(account, employments.casesOf(account));
  }

  /**
   * Gives the person of a case another account, in every case in which the wrong one is theirs.
   * That one is nobody's then; if the right one is another person's, the two are swapped, and it
   * stands in the cases of both. What is so already stays as it is.
   *
   * @param right null if none was chosen
   * @throws AccountRefusedException when it cannot be theirs, or something was written already
   */
  public void correct(
      CaseReference caseReference, @Nullable UserId right, String reason, UserId recorder) {
    Optional<CaseReference> other = caseOf(right);
    lockPeople(caseReference, other);
    UserId wrong =
        employments
            .officialUser(caseReference)
            .orElseThrow(() -> new AccountRefusedException(ACCOUNT, "contracts.account-none"));
    if (wrong.equals(right)) {
      return;
    }
    if (reason.isBlank()) {
      throw new AccountRefusedException(REASON, "contracts.reason-needed");
    }
    List<CaseReference> cases = employments.casesOf(wrong);
    if (writings.areThere(wrong, cases)) {
      throw new AccountRefusedException(ACCOUNT, "contracts.account-written");
    }
    MunicipalityId municipality = nominations.find(caseReference).municipality();
    if (right != null
        && isStill(right, other)
        && isIn(accounts.somebodys(municipality), right)
        && canBeSwapped(right, municipality)) {
      swap(cases, wrong, right, reason, recorder);
      return;
    }
    boolean possible =
        right != null && isIn(choices(caseReference), right) && accounts.take(right, caseReference);
    if (right == null || !possible) {
      throw new AccountRefusedException(ACCOUNT, "contracts.account-taken");
    }
    give(cases, wrong, right, reason, recorder);
    workplaces.releaseAccount(wrong.value());
  }

  /** Both at once: nobody else gets one of them in between. */
  private void swap(
      List<CaseReference> cases, UserId wrong, UserId right, String reason, UserId recorder) {
    List<CaseReference> others = employments.casesOf(right);
    workplaces.releaseAccount(wrong.value());
    workplaces.releaseAccount(right.value());
    accounts.take(right, cases.get(0));
    accounts.take(wrong, others.get(0));
    give(cases, wrong, right, reason, recorder);
    give(others, right, wrong, reason, recorder);
  }

  private void give(
      List<CaseReference> cases, UserId wrong, UserId right, String reason, UserId recorder) {
    for (CaseReference theirs : cases) {
      workplaces.save(new Workplace(null, theirs, right, reason.strip(), recorder, clock.today()));
      events.publishEvent(new AccountCorrected(theirs, wrong, right));
    }
  }

  /** Of two people always in the same order, so that nobody waits for the other for ever. */
  private void lockPeople(CaseReference caseReference, Optional<CaseReference> other) {
    Stream.concat(Stream.of(caseReference), other.stream())
        .sorted(Comparator.comparing(it -> nominations.candidateOf(it).personId()))
        .forEach(nominations::lockPerson);
  }

  private Optional<CaseReference> caseOf(@Nullable UserId account) {
    return account == null ? Optional.empty() : employments.casesOf(account).stream().findFirst();
  }

  /** Nobody swapped it away before the people were locked. */
  private boolean isStill(UserId account, Optional<CaseReference> known) {
    return known.flatMap(employments::officialUser).filter(account::equals).isPresent();
  }

  private static boolean isIn(List<Person> people, UserId account) {
    return people.stream().map(Person::userId).anyMatch(account::equals);
  }
}
