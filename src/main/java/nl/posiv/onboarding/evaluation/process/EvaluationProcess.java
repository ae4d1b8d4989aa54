package nl.posiv.onboarding.evaluation.process;

/** Names of the process {@code evaluation}, and of its part in {@code onboarding}. */
public final class EvaluationProcess {

  public static final String KEY = "evaluation";

  /** The message that Ro3kvit has given its view. */
  static final String RO3KVIT_VIEW_GIVEN = "ro3kvit-view-given";

  private EvaluationProcess() {}
}
