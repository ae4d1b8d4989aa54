package nl.posiv.onboarding.documents;

import java.util.Map;
import java.util.Optional;

/** The tasks beside which a document belongs, and of what kind it is. */
public final class DocumentTasks {

  private static final Map<String, DocumentKind> KINDS =
      Map.of(
          "supply-information", DocumentKind.CV,
          "collect-right-to-work", DocumentKind.RESIDENCE_PROOF,
          "record-new-proof", DocumentKind.RESIDENCE_PROOF,
          "record-permit-decision", DocumentKind.PERMIT,
          "sign-contract", DocumentKind.SIGNED_CONTRACT,
          "sign-addendum", DocumentKind.SIGNED_CONTRACT,
          "check-identity", DocumentKind.IDENTITY_COPY,
          "send-end-notice", DocumentKind.NOTICE_RECEIPT);

  private DocumentTasks() {}

  /** The kind that belongs to a task; empty if none does. */
  public static Optional<DocumentKind> kindFor(String task) {
    return Optional.ofNullable(KINDS.get(task));
  }
}
