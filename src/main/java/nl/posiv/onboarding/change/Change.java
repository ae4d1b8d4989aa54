package nl.posiv.onboarding.change;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.language.WithId;

/**
 * What can be reported of a case. Its id is the name of the message that the case gets, and the
 * choice in the form.
 */
public enum Change implements WithId {
  /** The candidate goes no further; before the first working day. */
  CANDIDATE_WITHDREW(Reporter.RO3KVIT, Reporter.HR, Reporter.OFFICIAL),
  /** The official gives notice; from the first working day on. */
  OFFICIAL_RESIGNED(Reporter.RO3KVIT, Reporter.HR, Reporter.OFFICIAL),
  /** One side ends it in the trial period, as long as that runs (article 7:652 BW; R10). */
  TRIAL_PERIOD_ENDED(Reporter.HR, Reporter.OFFICIAL),
  /** Both sides agreed in writing to end it. */
  MUTUAL_CONSENT(Reporter.HR),
  /** The person whom the case is about has died. */
  DEATH(Reporter.RO3KVIT, Reporter.HR),
  /** The person cannot be reached, or had to leave at once. Nothing ends with it. */
  EMERGENCY(Reporter.RO3KVIT, Reporter.HR),
  /** The mentor cannot go on. */
  MENTOR_LEFT(Reporter.RO3KVIT, Reporter.HR),
  /** Another residence status or document. */
  RESIDENCE_CHANGED(Reporter.RO3KVIT, Reporter.HR, Reporter.OFFICIAL),
  /** Other work, or other terms of it, than UWV was told. */
  WORK_CHANGED(Reporter.RO3KVIT, Reporter.HR),
  /** The municipality stops with this case. */
  MUNICIPALITY_LEFT(Reporter.RO3KVIT, Reporter.HR),
  /**
   * The papers of the next contract never came, and the work ended with the last day of the old.
   */
  NO_NEXT_CONTRACT(Reporter.HR),
  /** That was a mistake: it does come to it. Leads the case back; it waits for no message of it. */
  NEXT_CONTRACT_COMES(Reporter.HR),
  /** Nobody leaves: what was announced for a later day does not happen. */
  LEAVING_CANCELLED(Reporter.RO3KVIT, Reporter.HR, Reporter.OFFICIAL);

  /** In which part somebody reports. */
  public enum Reporter {
    RO3KVIT,
    /** HR of the municipality that is involved now. */
    HR,
    /** The person whom the case is about. */
    OFFICIAL
  }

  private final Set<Reporter> reporters;

  Change(Reporter... reporters) {
    this.reporters = EnumSet.copyOf(List.of(reporters));
  }

  /** The change with this id. */
  public static Change of(String id) {
    return WithId.of(Change.class, id);
  }

  /** Those that one of these parts may report, in the order of the form. */
  public static List<Change> reportedBy(Set<Reporter> parts) {
    return Arrays.stream(values()).filter(change -> change.isReportedBy(parts)).toList();
  }

  /** Whether one of these parts may report it. */
  public boolean isReportedBy(Set<Reporter> parts) {
    return parts.stream().anyMatch(reporters::contains);
  }

  /** Whether the work ends with it, from the day that is reported. */
  boolean isLeaving() {
    return this == OFFICIAL_RESIGNED
        || this == MUNICIPALITY_LEFT
        || this == TRIAL_PERIOD_ENDED
        || this == MUTUAL_CONSENT;
  }
}
