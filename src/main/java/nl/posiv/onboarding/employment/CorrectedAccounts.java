package nl.posiv.onboarding.employment;

import java.util.List;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.records.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The account of another official was chosen for somebody. HR corrects it as long as nobody wrote
 * anything under it in a case of that person: what was written belongs to whoever wrote it.
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

  /** The officials of the municipality of a case whose account it can have instead. */
  @Transactional(readOnly = true)
  public List<Person> choices(CaseReference caseReference) {
    return accounts.nobodys(nominations.find(caseReference).municipality());
  }

  /**
   * Gives the person of a case another account, in every case in which the wrong one is theirs.
   * That one is nobody's then. What is so already stays as it is.
   *
   * @param right null if none was chosen
   * @throws AccountRefusedException when it cannot be theirs, or something was written already
   */
  public void correct(
      CaseReference caseReference, @Nullable UserId right, String reason, UserId recorder) {
    nominations.lockPerson(caseReference);
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
    if (cases.stream().anyMatch(it -> writings.areThere(wrong, it))) {
      throw new AccountRefusedException(ACCOUNT, "contracts.account-written");
    }
    boolean possible =
        right != null
            && choices(caseReference).stream().map(Person::userId).anyMatch(right::equals)
            && accounts.take(right, caseReference);
    if (right == null || !possible) {
      throw new AccountRefusedException(ACCOUNT, "contracts.account-taken");
    }
    for (CaseReference theirs : cases) {
      workplaces.save(new Workplace(null, theirs, right, reason.strip(), recorder, clock.today()));
      events.publishEvent(new AccountCorrected(theirs, wrong, right));
    }
    workplaces.releaseAccount(wrong.value());
  }
}
