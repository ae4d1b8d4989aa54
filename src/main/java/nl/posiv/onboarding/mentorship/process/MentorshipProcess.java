package nl.posiv.onboarding.mentorship.process;

/** Names of the process {@code mentorship}, and of its part in {@code onboarding}. */
public final class MentorshipProcess {

  public static final String KEY = "mentorship";

  /** accept or decline. */
  static final String MENTOR_REPLY = "mentorReply";

  /** guiding, asked or nobody: how far the mentor who left had come. */
  static final String MENTOR_LEFT_VARIABLE = "mentorLeft";

  /** Whether somebody looks for a new mentor already: yes or no. */
  static final String MENTOR_SOUGHT = "mentorSought";

  /** The message to the journey that the mentor of the case leaves. */
  public static final String MENTOR_LEFT = "mentor-left";

  /** The message that the mentor leaves who was asked and has not answered. */
  static final String ASKED_MENTOR_LEFT = "asked-mentor-left";

  private MentorshipProcess() {}
}
