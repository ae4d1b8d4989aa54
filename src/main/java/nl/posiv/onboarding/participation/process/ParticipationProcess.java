package nl.posiv.onboarding.participation.process;

/** Names of the process {@code participation}. */
public final class ParticipationProcess {

  public static final String KEY = "participation";

  /** large or small, as the programme asks it (R01). */
  static final String SIZE = "municipalitySize";

  static final String LARGE = "large";
  static final String SMALL = "small";

  /** council or college. */
  static final String ROUTE = "participationRoute";

  /** allow or decline. */
  static final String EXCEPTION = "exceptionDecision";

  /** investigate, take-part, own-approach or rejected. */
  static final String COUNCIL = "councilDecision";

  /** propose or advise-against. */
  static final String INVESTIGATION = "investigationAdvice";

  /** take-part or not-now. */
  static final String COLLEGE = "collegeDecision";

  /** The day by which the council wants the report; no other task looks at it. */
  static final String FINISH_BEFORE = "finishBefore";

  /** The message that the municipality stops on the way. */
  static final String WITHDRAWN = "participation-withdrawn";

  private ParticipationProcess() {}
}
