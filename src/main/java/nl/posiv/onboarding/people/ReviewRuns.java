package nl.posiv.onboarding.people;

/** The review of access as the engine runs it. */
public interface ReviewRuns {

  /** Gives the review to HR of the municipality as a task. */
  void begin(AccessReview review);
}
