package nl.posiv.onboarding.approval.process;

/** Names of the process {@code offer-terms}. */
final class TermsProcess {

  static final String KEY = "offer-terms";

  /** agree or refuse. */
  static final String DECISION = "termsDecision";

  /** none, told or asked: what follows for the candidate. */
  static final String EFFECT = "termsEffect";

  /** accepted or declined. */
  static final String REPLY = "termsReply";

  /** The message that nobody is asked any more. */
  static final String OVER = "terms-not-asked-any-more";

  private TermsProcess() {}
}
