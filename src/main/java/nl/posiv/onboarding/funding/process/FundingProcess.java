package nl.posiv.onboarding.funding.process;

/** Names of the process {@code joint-funding}. */
public final class FundingProcess {

  public static final String KEY = "joint-funding";

  /** Until when municipalities can answer. */
  static final String ANSWER_BY = "answerBy";

  /** prepare or stop. */
  static final String PREPARATION = "fundingPreparation";

  /** handed-in or withdraw. */
  static final String HAND_IN = "fundingHandIn";

  /** granted, partly, refused or withdrawn. */
  static final String RESULT = "fundingResult";

  /** handed-in or withdraw. */
  static final String REPORT = "fundingReport";

  /** last, more or improve. */
  static final String REPLY = "fundingReply";

  /** replace or withdraw. */
  static final String LEAD = "fundingLead";

  /** The message that the lead leaves the programme. */
  static final String LEAD_LEFT = "funding-lead-left";

  private FundingProcess() {}
}
