package nl.posiv.onboarding.righttowork.process;

/** Names of the process {@code right-to-work}. */
public final class RightToWorkProcess {

  public static final String KEY = "right-to-work";

  /** start, extension or change: why the right to work is asked. */
  static final String OCCASION = "occasion";

  /** The day by which every task is to be done; only for a contract that follows another. */
  static final String FINISH_BEFORE = "finishBefore";

  /** The decision table's answer, an id of {@link nl.posiv.onboarding.righttowork.Route}. */
  static final String ROUTE = "route";

  /** granted or refused; passes by and is not kept. */
  static final String PERMIT_DECISION = "permitDecision";

  /** other-route, postpone-start or end, or that the start is postponed to an unknown day. */
  static final String RESOLUTION = "resolution";

  /** The start is postponed, and nobody knows yet until when. */
  static final String POSTPONED_WITHOUT_DATE = "postpone-start-open";

  /** Asks HR again that waits for signatures only. */
  static final String AGAIN = "right-to-work-again";

  /**
   * established, refused or too-late: what the phase tells the journey; passes by and is not kept.
   */
  static final String RESULT = "rightToWork";

  private RightToWorkProcess() {}
}
