package nl.posiv.onboarding.people.process;

/** Name of the process {@code programme-access-review}. */
public final class ProgrammeAccessReviewProcess {

  public static final String KEY = "programme-access-review";

  private ProgrammeAccessReviewProcess() {}
}
