package nl.posiv.onboarding.documents;

/** The key of an application that keeps one beside its own database: the embedded default. */
@FunctionalInterface
public interface OwnDocumentKey {

  /** The key, in base64. */
  String key();
}
