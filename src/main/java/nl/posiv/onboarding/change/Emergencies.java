package nl.posiv.onboarding.change;

import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody cannot be reached, or had to leave at once: nobody is to blame, nothing ends, and it can
 * be taken back. Each method is one transaction, or part of the caller's.
 */
@Service
@Transactional
public class Emergencies {

  private final CaseRecords<EmergencyNote> notes;
  private final ProgrammeClock clock;

  Emergencies(CaseRecords<EmergencyNote> notes, ProgrammeClock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  /** Records what HR found out. */
  public void note(
      CaseReference caseReference,
      EmergencyOutcome outcome,
      @Nullable String reachableBy,
      @Nullable String standIn,
      UserId recorder) {
    notes.save(
        new EmergencyNote(
            null, caseReference, outcome.id(), reachableBy, standIn, recorder, clock.today()));
  }

  /** What HR found out last, as long as the person has not been reached. */
  @Transactional(readOnly = true)
  public Optional<EmergencyNote> open(CaseReference caseReference) {
    return notes
        .latest(caseReference)
        .filter(note -> note.outcome().equals(EmergencyOutcome.NOT_YET.id()));
  }
}
