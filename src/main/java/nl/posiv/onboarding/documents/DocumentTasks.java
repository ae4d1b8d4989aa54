package nl.posiv.onboarding.documents;

import java.util.Map;
import java.util.Optional;

/** The tasks beside which a document belongs, and of what kind it is. */
public final class DocumentTasks {

  private static final Map<String, DocumentKind> KINDS =
      Map.ofEntries(
          Map.entry("supply-information", DocumentKind.CV),
          Map.entry("review-nomination", DocumentKind.CV),
          Map.entry("complete-entry", DocumentKind.RESIDENCE_PROOF),
          Map.entry("collect-right-to-work", DocumentKind.RESIDENCE_PROOF),
          Map.entry("record-new-proof", DocumentKind.RESIDENCE_PROOF),
          Map.entry("apply-permit", DocumentKind.OTHER),
          Map.entry("record-permit-decision", DocumentKind.PERMIT),
          Map.entry("sign-contract", DocumentKind.SIGNED_CONTRACT),
          Map.entry("sign-addendum", DocumentKind.SIGNED_CONTRACT),
          Map.entry("check-identity", DocumentKind.IDENTITY_COPY),
          Map.entry("send-end-notice", DocumentKind.NOTICE_RECEIPT));

  private DocumentTasks() {}

  /** The kind that belongs to a task; empty if none does. */
  public static Optional<DocumentKind> kindFor(String task) {
    return Optional.ofNullable(KINDS.get(task));
  }
}
