package nl.posiv.onboarding.documents;

/** A document that was stored cannot be read: a matter for administrators. */
public final class UnreadableDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableDocumentException(String why) {
    super(why);
  }
}
