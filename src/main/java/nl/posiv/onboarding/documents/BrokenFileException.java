package nl.posiv.onboarding.documents;

/** A file is not what it begins like, or ends too early. */
final class BrokenFileException extends Exception {

  private static final long serialVersionUID = 1L;

  BrokenFileException() {}

  BrokenFileException(Throwable cause) {
    super(cause);
  }
}
