package nl.posiv.onboarding.mentorship.process;

/** Names of the process {@code mentorship}. */
public final class MentorshipProcess {

  public static final String KEY = "mentorship";

  /** accept or decline. */
  static final String MENTOR_REPLY = "mentorReply";

  private MentorshipProcess() {}
}
