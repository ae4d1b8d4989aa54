package nl.posiv.onboarding.approval.process;

/** Names of the process {@code approval}. */
public final class ApprovalProcess {

  public static final String KEY = "approval";

  /** suitable, more-information or not-suitable. */
  static final String REVIEW = "review";

  /** positive, negative or planned. */
  static final String INTERVIEW = "interview";

  /** new or same: whether the day that was agreed on is told. */
  static final String INTERVIEW_DAY = "interviewDay";

  /** approve or reject. */
  static final String APPOINTMENT = "appointment";

  /** accepted or declined. */
  static final String OFFER_REPLY = "offerReply";

  /** accepted, more-information, not-selected or declined: what the phase tells the journey. */
  static final String RESULT = "approvalResult";

  static final String PLANNED = "planned";
  static final String NEW_DAY = "new";
  static final String SAME_DAY = "same";
  static final String ACCEPTED = "accepted";
  static final String MORE_INFORMATION = "more-information";
  static final String NOT_SELECTED = "not-selected";
  static final String DECLINED = "declined";

  private ApprovalProcess() {}
}
