package nl.posiv.onboarding.funding.process;

/** Name of the process {@code funding-answer}. */
public final class FundingAnswerProcess {

  public static final String KEY = "funding-answer";

  private FundingAnswerProcess() {}
}
