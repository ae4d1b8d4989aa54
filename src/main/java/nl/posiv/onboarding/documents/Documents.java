package nl.posiv.onboarding.documents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of cases. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Documents {

  /** Longest description, and longest reason. */
  public static final int LONGEST_TEXT = 300;

  private static final int LONGEST_NAME = 120;
  private static final String DESCRIPTION = "description";

  private final DocumentStore store;
  private final DocumentCipher cipher;
  private final DocumentTerms terms;
  private final Appointments appointments;
  private final Contracts contracts;
  private final Nominations nominations;
  private final RunningCases running;
  private final AuditLog audit;
  private final ProgrammeClock clock;

  Documents(
      DocumentStore store,
      DocumentCipher cipher,
      DocumentTerms terms,
      Appointments appointments,
      Contracts contracts,
      Nominations nominations,
      RunningCases running,
      AuditLog audit,
      ProgrammeClock clock) {
    this.store = store;
    this.cipher = cipher;
    this.terms = terms;
    this.appointments = appointments;
    this.contracts = contracts;
    this.nominations = nominations;
    this.running = running;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a reader may know of in a case, the latest first; what is gone comes last. */
  @Transactional(readOnly = true)
  public List<StoredDocument> of(CaseReference caseReference, CaseReader reader) {
    return store.ofCase(caseReference).stream().filter(it -> mayRead(reader, it)).toList();
  }

  /** The kinds that a reader may add to a case now. */
  @Transactional(readOnly = true)
  public List<DocumentKind> kindsToAdd(CaseReference caseReference, CaseReader reader) {
    boolean accepted = appointments.isOfferAccepted(caseReference);
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> accepted || !kind.isOnlyAfterTheOffer())
        .filter(kind -> isOneOf(Rights.writersOfDocuments(kind.id()), reader))
        .toList();
  }

  /**
   * Keeps a document beside those that there are. What one form sent twice is kept once.
   *
   * @throws DocumentRefusedException if it cannot be kept
   */
  public void keep(
      CaseReference caseReference, NewDocument added, CaseReader reader, UserId recorder) {
    String description = line(DESCRIPTION, added.description());
    refuseIf(
        added.kind() == DocumentKind.OTHER && description.isEmpty(),
        DESCRIPTION,
        "documents.refused.description");
    // Whoever may not add it has nothing read; once it is read, the case can have gone on.
    refuseUnlessAsked(caseReference, added.kind(), reader);
    CleanFile file = ReceivedFile.clean(added.content());
    nominations.lockPerson(caseReference);
    refuseUnlessAsked(caseReference, added.kind(), reader);
    refuseIf(
        added.contractId() != null && !isOfCase(added.contractId(), caseReference),
        "contract",
        "documents.refused.contract");
    UUID id = added.idIn(caseReference, recorder);
    if (store.find(id).isPresent()) {
      return;
    }
    store.add(
        new StoredDocument(
            id,
            caseReference,
            recordedFor(reader),
            added.contractId(),
            added.kind(),
            file.type(),
            file.content().length,
            nameOf(added.fileName()),
            description.isEmpty() ? null : description,
            recorder,
            clock.instant(),
            null,
            null,
            null),
        cipher.seal(id, caseReference, file.content()));
  }

  /**
   * A document with its content; empty if there is none that the reader may read, or its content is
   * gone.
   *
   * @throws UnreadableDocumentException if it is there and cannot be decrypted
   */
  @Transactional(readOnly = true)
  public Optional<OpenedDocument> open(CaseReference caseReference, UUID id, CaseReader reader) {
    return readable(caseReference, id, reader)
        .filter(document -> !document.isGone())
        .flatMap(
            document ->
                store
                    .content(id)
                    .map(kept -> cipher.open(id, caseReference, kept))
                    .map(content -> new OpenedDocument(document, content)));
  }

  /** Whoever added a document takes it away again, and so does HR, where it should not be. */
  @Transactional(readOnly = true)
  public boolean mayTakeAway(StoredDocument document, CaseReader reader, UserId user) {
    boolean hr = reader.parts().contains(Role.HR);
    return !document.isGone() && (document.addedBy().equals(user) || hr);
  }

  /**
   * Takes away a document that does not belong there. Its content is gone at once; that it was
   * there, who took it away and why stays.
   *
   * @return false if there is none that this reader takes away; one that is gone already is fine
   * @throws DocumentRefusedException if no reason is given
   */
  public boolean takeAway(
      CaseReference caseReference, UUID id, String reason, CaseReader reader, UserId user) {
    nominations.lockPerson(caseReference);
    Optional<StoredDocument> document = readable(caseReference, id, reader);
    if (document.isPresent() && document.get().isGone()) {
      return true;
    }
    if (document.filter(it -> mayTakeAway(it, reader, user)).isEmpty()) {
      return false;
    }
    String because = line("reason", reason);
    refuseIf(because.isEmpty(), "reason", "documents.refused.reason");
    store.takeAway(id, clock.instant(), user, because);
    return true;
  }

  /**
   * The kind of a document, for the record of who asked for it; empty if it is not in this case.
   */
  @Transactional(readOnly = true)
  public Optional<DocumentKind> kindOf(CaseReference caseReference, UUID id) {
    return store
        .find(id)
        .filter(document -> document.caseReference().equals(caseReference))
        .map(StoredDocument::kind);
  }

  /** The cases whose documents may have a term that is over. */
  @Transactional(readOnly = true)
  List<CaseReference> casesToLookAt() {
    Set<CaseReference> leftBehind = store.casesWithDocumentsOfOthers();
    return store.casesWithDocuments().stream()
        .filter(it -> leftBehind.contains(it) || !contracts.isOpen(it))
        .toList();
  }

  /** Erases what a case has no reason to keep any more. */
  void eraseWhatIsOver(CaseReference caseReference) {
    LocalDate today = clock.today();
    boolean withoutWork = !contracts.hasBegun(caseReference) && !running.isRunning(caseReference);
    store.rememberWithoutWork(caseReference, withoutWork, today);
    store.ofCase(caseReference).stream()
        .filter(document -> !document.isGone() || document.goneBecause() != null)
        .filter(document -> isOver(document, today))
        .forEach(this::erase);
  }

  private boolean isOver(StoredDocument document, LocalDate today) {
    return terms.lastDay(document).filter(last -> last.isBefore(today)).isPresent();
  }

  private void erase(StoredDocument document) {
    if (document.isGone()) {
      store.forgetReason(document.id());
      return;
    }
    store.takeAway(document.id(), clock.instant(), StoredDocument.BY_ITSELF, "");
    audit.record(
        new AuditEntry(
            Action.DOCUMENT_ERASED,
            document.id() + "#" + document.kind().id(),
            document.caseReference(),
            Result.OK,
            AuditEntry.SYSTEM,
            StoredDocument.BY_ITSELF));
  }

  private Optional<StoredDocument> readable(
      CaseReference caseReference, UUID id, CaseReader reader) {
    return store
        .find(id)
        .filter(document -> document.caseReference().equals(caseReference))
        .filter(document -> mayRead(reader, document));
  }

  private void refuseUnlessAsked(
      CaseReference caseReference, DocumentKind kind, CaseReader reader) {
    refuseIf(!kindsToAdd(caseReference, reader).contains(kind), "kind", "documents.refused.kind");
  }

  /** What one municipality added, no other one reads, as in the rest of the file. */
  private static boolean mayRead(CaseReader whole, StoredDocument document) {
    Set<Role> readers = Rights.readersOfDocuments(document.kind().id());
    MunicipalityId municipality = document.municipality();
    return isOneOf(readers, whole)
        && (municipality == null || whole.as(readers).mayRead(municipality));
  }

  private static boolean isOneOf(Set<Role> roles, CaseReader reader) {
    return !Collections.disjoint(roles, reader.parts());
  }

  /** Ro3kvit works for no municipality: what it adds, every one reads that the case comes to. */
  private static @Nullable MunicipalityId recordedFor(CaseReader reader) {
    return reader.parts().stream().allMatch(role -> role == Role.RO3KVIT)
        ? null
        : reader.municipality();
  }

  private boolean isOfCase(long contractId, CaseReference caseReference) {
    return contracts.ofCase(caseReference).stream()
        .map(Contract::storedId)
        .anyMatch(id -> id == contractId);
  }

  private static String line(String field, String typed) {
    try {
      String text = TypedText.words(typed);
      refuseIf(text.length() > LONGEST_TEXT, field, "documents.refused.too-long");
      return text;
    } catch (UnreadableTextException unreadable) {
      throw new DocumentRefusedException(
          field, unreadable.sentence("documents.refused.unreadable"));
    }
  }

  /** Some browsers send the folders of the machine along; those are nobody's business. */
  private static @Nullable String nameOf(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    try {
      String name = TypedText.line(last);
      int end =
          name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
      return name.isEmpty() ? null : name.substring(0, end);
    } catch (UnreadableTextException unreadable) {
      return null;
    }
  }

  private static void refuseIf(boolean wrong, String field, String reason) {
    if (wrong) {
      throw new DocumentRefusedException(field, reason);
    }
  }
}
