package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases of people who worked at a municipality before the programme's system knew of it. What was
 * done for them before is not known here, and is never said to have been done.
 */
@Service
@Transactional
public class CaseEntries {

  private final CaseRecords<CaseEntry> entries;
  private final ProgrammeClock clock;

  CaseEntries(CaseRecords<CaseEntry> entries, ProgrammeClock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Records that the person works here, and what is still to be arranged.
   *
   * @param uwvNotifiedOn the day on which the work was notified to UWV; null if it was not
   */
  public void complete(
      CaseReference caseReference,
      String position,
      Set<StillOpen> stillOpen,
      @Nullable LocalDate uwvNotifiedOn,
      UserId answerer) {
    entries.save(
        new CaseEntry(
            null,
            caseReference,
            EntryOutcome.COMPLETE.id(),
            null,
            position,
            stillOpen.stream().sorted().map(WithId::id).toList(),
            uwvNotifiedOn,
            answerer,
            clock.today()));
  }

  /** Records that the person does not work here, and why that is thought. */
  public void refuse(CaseReference caseReference, String reason, UserId answerer) {
    entries.save(
        new CaseEntry(
            null,
            caseReference,
            EntryOutcome.MISTAKE.id(),
            reason,
            null,
            List.of(),
            null,
            answerer,
            clock.today()));
  }

  /** What HR said of a case; empty for one that came by the steps of the programme. */
  @Transactional(readOnly = true)
  public Optional<CaseEntry> find(CaseReference caseReference) {
    return entries.latest(caseReference);
  }

  /**
   * Whether something is settled from before the programme's system, and not asked here: of a case
   * that was entered, whatever HR did not say to be still open.
   */
  @Transactional(readOnly = true)
  public boolean isFromBefore(CaseReference caseReference, StillOpen what) {
    return find(caseReference)
        .filter(CaseEntry::isComplete)
        .filter(it -> !it.isOpen(what))
        .isPresent();
  }

  /** Whether HR said of a case that was entered that something is still to be arranged. */
  @Transactional(readOnly = true)
  public boolean isLeftOpen(CaseReference caseReference, StillOpen what) {
    return find(caseReference)
        .filter(CaseEntry::isComplete)
        .filter(it -> it.isOpen(what))
        .isPresent();
  }
}
