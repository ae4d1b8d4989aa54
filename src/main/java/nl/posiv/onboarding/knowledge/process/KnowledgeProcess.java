package nl.posiv.onboarding.knowledge.process;

/** Names of the process {@code knowledge-exchange}. */
public final class KnowledgeProcess {

  public static final String KEY = "knowledge-exchange";

  /** anonymous or refuse. */
  static final String ANONYMOUS = "lessonAnonymous";

  /** publish, send-back or refuse. */
  static final String REVIEW = "lessonReview";

  private KnowledgeProcess() {}
}
