package nl.posiv.onboarding.documents;

/** A document with its content. */
public record OpenedDocument(StoredDocument about, byte[] content) {

  /** A name that says what it is, and never of whom. */
  public String safeName() {
    return about.kind().id() + "-" + about.caseReference() + "." + about.type().ending();
  }
}
