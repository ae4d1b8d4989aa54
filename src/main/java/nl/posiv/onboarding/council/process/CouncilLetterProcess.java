package nl.posiv.onboarding.council.process;

/** Names of the process {@code council-letter}. */
public final class CouncilLetterProcess {

  public static final String KEY = "council-letter";

  /** hand-in or withdraw. */
  static final String DRAFT = "letterDraft";

  /** approve or send-back. */
  static final String DECISION = "letterDecision";

  /** sent or not-sent. */
  static final String DISPATCH = "letterDispatch";

  private CouncilLetterProcess() {}
}
