package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;

/** The days that were reported for what changes on the way; timers of the case wait for them. */
public interface ReportedDays {

  /**
   * The first day on which a change holds.
   *
   * @param change its id
   * @return empty if it was not reported, or does not happen after all
   */
  Optional<LocalDate> dayOf(CaseReference caseReference, String change);

  /** Whether the end of the work held at once when it was reported last: nobody saw it come. */
  boolean heldAtOnce(CaseReference caseReference);

  /** The day on which HR is asked again how somebody is who could not be reached today. */
  LocalDate nextEmergencyLook();
}
