package nl.posiv.onboarding.knowledge.process;

/** Names of the process {@code knowledge-meeting}. */
public final class MeetingProcess {

  public static final String KEY = "knowledge-meeting";

  /** plan or skip. */
  static final String PLAN = "meetingPlan";

  /** held, change or cancel. */
  static final String OUTCOME = "meetingOutcome";

  private MeetingProcess() {}
}
