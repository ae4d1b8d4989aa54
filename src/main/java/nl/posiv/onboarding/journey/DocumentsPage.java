package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.documents.DocumentKind;
import nl.posiv.onboarding.documents.DocumentRefusedException;
import nl.posiv.onboarding.documents.DocumentTasks;
import nl.posiv.onboarding.documents.DocumentTexts;
import nl.posiv.onboarding.documents.Documents;
import nl.posiv.onboarding.documents.NewDocument;
import nl.posiv.onboarding.documents.OpenedDocument;
import nl.posiv.onboarding.documents.UnreadableDocumentException;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedId;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.tasks.TaskDesk;
import nl.posiv.onboarding.web.Upload;
import nl.posiv.onboarding.web.UploadSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of a case: what there is, a form to add one, and each of them to fetch. */
@Controller
@RequestMapping("/cases/{reference}/documents")
class DocumentsPage {

  private static final Logger log = LoggerFactory.getLogger(DocumentsPage.class);
  private static final Set<String> RESULTS = Set.of("added", "taken-away");
  private static final String PAGE = "pages/documents";
  private static final String SECTION = "documents";

  /** A document is fetched, never shown: whatever it holds runs in nobody's session. */
  private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

  private final CaseReaders readers;
  private final CaseFile file;
  private final Viewers viewers;
  private final Documents documents;
  private final DocumentTexts documentTexts;
  private final UploadSettings uploads;
  private final TaskDesk desk;
  private final Texts texts;

  DocumentsPage(
      CaseReaders readers,
      CaseFile file,
      Viewers viewers,
      Documents documents,
      DocumentTexts documentTexts,
      UploadSettings uploads,
      TaskDesk desk,
      Texts texts) {
    this.readers = readers;
    this.file = file;
    this.viewers = viewers;
    this.documents = documents;
    this.documentTexts = documentTexts;
    this.uploads = uploads;
    this.desk = desk;
    this.texts = texts;
  }

  /**
   * What stands in the form.
   *
   * @param id of the document that it adds
   */
  public record Typed(String id, String kind, String contract, String description) {

    static Typed nothing(String kind) {
      return new Typed(UUID.randomUUID().toString(), kind, "", "");
    }
  }

  /**
   * The task beside which a document is added, as the address says it.
   *
   * @param task its id; null if it is added beside none
   * @param door where the task is open; null on our own pages
   */
  record Beside(@Nullable String task, @Nullable String door) {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    Optional<String> id() {
      return Optional.ofNullable(task).filter(ID.asMatchPredicate());
    }

    TaskDoor openAt() {
      return Optional.ofNullable(door).flatMap(TaskDoor::find).orElse(TaskDoor.OWN_PAGES);
    }
  }

  @GetMapping
  String page(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String kind,
      Beside beside,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Opened> opened = open(reference, request);
    if (opened.isEmpty()) {
      return notYours(response);
    }
    if (RESULTS.contains(result)) {
      model.addAttribute("result", "documents.result." + result);
    }
    return fill(opened.get(), Typed.nothing(kind.isEmpty() ? kindOf(beside) : kind), beside, model);
  }

  /** The kind of document that belongs to a task of the reader; empty if none does. */
  private String kindOf(Beside beside) {
    return beside
        .id()
        .flatMap(desk::find)
        .flatMap(work -> DocumentTasks.kindFor(work.key()))
        .map(DocumentKind::id)
        .orElse("");
  }

  @PostMapping
  String add(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String contract,
      @RequestParam(defaultValue = "") String description,
      Beside beside,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Opened> opened = open(reference, request);
    if (opened.isEmpty()) {
      return notYours(response);
    }
    Typed typed = new Typed(id, kind, contract, description);
    Optional<DocumentKind> chosen = WithId.find(DocumentKind.class, kind);
    chosen.ifPresent(it -> ConcernedCase.rememberSections(List.of(it.id())));
    Optional<Upload> upload = Upload.of(request);
    if (chosen.isEmpty()) {
      return refused(
          opened.get(), typed, beside, "kind", "documents.refused.no-kind", response, model);
    } else if (upload.filter(Upload::tooLarge).isPresent()) {
      return refused(
          opened.get(), typed, beside, "file", "documents.refused.too-large", response, model);
    }
    try {
      documents.keep(
          opened.get().row().reference(),
          new NewDocument(
              uuid(id).orElseGet(UUID::randomUUID),
              chosen.get(),
              number(contract),
              upload.map(Upload::name).orElse(""),
              description,
              upload.map(Upload::content).orElseGet(() -> new byte[0])),
          opened.get().reader(),
          opened.get().viewer().userId());
    } catch (DocumentRefusedException refusal) {
      return refused(
          opened.get(), typed, beside, refusal.field(), refusal.reason(), response, model);
    }
    return back(opened.get(), "added", beside);
  }

  @GetMapping("/{id}")
  Object fetch(
      @PathVariable String reference,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Opened> opened = open(reference, request);
    Optional<UUID> which = uuid(id);
    if (opened.isEmpty() || which.isEmpty()) {
      return notYours(response);
    }
    CaseReference caseReference = opened.get().row().reference();
    documents
        .kindOf(caseReference, which.get())
        .ifPresent(kind -> ConcernedCase.rememberSections(List.of(kind.id())));
    try {
      return documents
          .open(caseReference, which.get(), opened.get().reader())
          .<Object>map(DocumentsPage::attachment)
          .orElseGet(() -> notYours(response));
    } catch (UnreadableDocumentException unreadable) {
      log.error("Document {} cannot be read: {}", which.get(), unreadable.getMessage());
      response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
      PageTexts t = new PageTexts(texts, opened.get().reader().language());
      model.addAttribute("refusal", t.of("documents.unreadable"));
      model.addAttribute("refusedAt", "main");
      return fill(opened.get(), Typed.nothing(""), new Beside(null, null), model);
    }
  }

  @PostMapping("/{id}/removal")
  String takeAway(
      @PathVariable String reference,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Beside beside,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Opened> opened = open(reference, request);
    Optional<UUID> which = uuid(id);
    if (opened.isEmpty() || which.isEmpty()) {
      return notYours(response);
    }
    CaseReference caseReference = opened.get().row().reference();
    documents
        .kindOf(caseReference, which.get())
        .ifPresent(kind -> ConcernedCase.rememberSections(List.of(kind.id())));
    try {
      return documents.takeAway(
              caseReference,
              which.get(),
              reason,
              opened.get().reader(),
              opened.get().viewer().userId())
          ? back(opened.get(), "taken-away", beside)
          : notYours(response);
    } catch (DocumentRefusedException refusal) {
      model.addAttribute("removing", which.get());
      model.addAttribute("reasonTyped", reason);
      return refused(
          opened.get(),
          Typed.nothing(""),
          beside,
          "reason-" + which.get(),
          refusal.reason(),
          response,
          model);
    }
  }

  private Optional<Opened> open(String written, HttpServletRequest request) {
    Viewer viewer = viewers.of(request);
    return CaseReference.find(written)
        .flatMap(reference -> readers.open(viewer, reference))
        .filter(opened -> file.keys(opened.reader()).contains(SECTION));
  }

  private String refused(
      Opened opened,
      Typed typed,
      Beside beside,
      String field,
      String reason,
      HttpServletResponse response,
      Model model) {
    PageTexts t = new PageTexts(texts, opened.reader().language());
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("refusedAt", field);
    model.addAttribute("refusal", t.of(reason, largest(opened)));
    return fill(opened, typed, beside, model);
  }

  private String largest(Opened opened) {
    return documentTexts.size(opened.reader().language(), uploads.largest().toBytes());
  }

  private String fill(Opened opened, Typed typed, Beside beside, Model model) {
    CaseReference reference = opened.row().reference();
    PageTexts t = new PageTexts(texts, opened.reader().language());
    model.addAttribute("t", t);
    model.addAttribute("reference", reference);
    model.addAttribute("candidate", opened.row().candidate());
    model.addAttribute("place", opened.row().place());
    model.addAttribute(
        "documents", documentTexts.lines(reference, opened.reader(), opened.viewer().userId()));
    model.addAttribute("kinds", documentTexts.kinds(reference, opened.reader()));
    model.addAttribute("contracts", documentTexts.contracts(reference, opened.reader().language()));
    model.addAttribute("largest", largest(opened));
    model.addAttribute("longest", Documents.LONGEST_TEXT);
    model.addAttribute("typed", typed);
    model.addAttribute("task", beside.id().orElse(null));
    model.addAttribute("door", beside.openAt().code());
    model.addAttribute("back", beside.id().map(beside.openAt()::task).orElse(null));
    return PAGE;
  }

  private static String back(Opened opened, String result, Beside beside) {
    return "redirect:/cases/"
        + opened.row().reference()
        + "/documents?result="
        + result
        + beside.id().map(id -> "&task=" + id + "&door=" + beside.openAt().code()).orElse("");
  }

  private static ResponseEntity<byte[]> attachment(OpenedDocument document) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.about().type().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(document.safeName()).build().toString())
        .header("Content-Security-Policy", NOTHING_RUNS)
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(document.content());
  }

  private static Optional<UUID> uuid(String typed) {
    return Optional.of(typed).filter(Beside.ID.asMatchPredicate()).flatMap(TypedId::read);
  }

  private static @Nullable Long number(String typed) {
    return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  private static String notYours(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/not-yours";
  }
}
