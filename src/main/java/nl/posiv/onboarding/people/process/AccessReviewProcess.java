package nl.posiv.onboarding.people.process;

/** Name of the process {@code access-review}. */
public final class AccessReviewProcess {

  public static final String KEY = "access-review";

  private AccessReviewProcess() {}
}
