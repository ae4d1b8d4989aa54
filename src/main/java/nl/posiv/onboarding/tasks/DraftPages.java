package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.engine.form.Draft;
import nl.posiv.onboarding.engine.form.Drafts;
import nl.posiv.onboarding.engine.form.OpenedPage;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keeps what is typed into a form while it is being typed, for our own pages and for Tasklist. It
 * is given back with the form itself.
 */
@Controller
@RequestMapping("/tasks")
class DraftPages {

  private final TaskDesk desk;
  private final Sheets sheets;
  private final Drafts drafts;
  private final TypedBefore typed;
  private final CasesOfTasks cases;

  DraftPages(TaskDesk desk, Sheets sheets, Drafts drafts, TypedBefore typed, CasesOfTasks cases) {
    this.cases = cases;
    this.desk = desk;
    this.sheets = sheets;
    this.drafts = drafts;
    this.typed = typed;
  }

  /**
   * What Tasklist's script needs to know.
   *
   * @param saved the day and time, as the reader writes them; null if nothing is kept
   * @param save of the page that is opened with this
   * @param continues the save with which it is filled; null if nothing is kept
   * @param opens the case that a task is about, if its file is for the reader; otherwise null
   * @param header in which the token is sent
   */
  record State(
      @Nullable String saved,
      String save,
      @Nullable String continues,
      @Nullable CaseReference opens,
      String header,
      String token) {}

  @GetMapping("/{id}/typed")
  ResponseEntity<State> state(
      @PathVariable String id, HttpServletRequest request, CsrfToken token, Model model) {
    Optional<TaskDesk.Work> work = desk.find(id);
    return work.isEmpty()
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok(
            state(Draft.Of.task(user(request), id), opens(work.get(), request), token, model));
  }

  @GetMapping("/new/{process}/typed")
  ResponseEntity<State> startState(
      @PathVariable String process, HttpServletRequest request, CsrfToken token, Model model) {
    return isStartable(process)
        ? ResponseEntity.ok(state(Draft.Of.start(user(request), process), null, token, model))
        : ResponseEntity.notFound().build();
  }

  private @Nullable CaseReference opens(TaskDesk.Work work, HttpServletRequest request) {
    return Optional.ofNullable(work.caseReference())
        .filter(reference -> cases.known(request, Set.of(reference)).containsKey(reference))
        .orElse(null);
  }

  private State state(Draft.Of of, @Nullable CaseReference opens, CsrfToken token, Model model) {
    Optional<Draft> draft = drafts.find(of);
    return new State(
        draft.map(found -> typed.when(found, model)).orElse(null),
        Draft.Save.ofNewPage().toString(),
        draft.map(found -> found.save().toString()).orElse(null),
        opens,
        token.getHeaderName(),
        token.getToken());
  }

  @PostMapping("/{id}/draft")
  ResponseEntity<Void> save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    Optional<TaskDesk.Work> work = desk.find(id).filter(task -> task.assignee() != null);
    return work.isEmpty()
        ? ResponseEntity.notFound().build()
        : save(Draft.Of.task(user(request), id), desk.form(id), sent, "/tasks/" + id, request);
  }

  @PostMapping("/new/{process}/draft")
  ResponseEntity<Void> saveStart(
      @PathVariable String process,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    Optional<TaskDesk.Form> form = desk.startForm(process);
    return form.isEmpty()
        ? ResponseEntity.notFound().build()
        : save(
            Draft.Of.start(user(request), process),
            form.get(),
            sent,
            "/tasks/new/" + process,
            request);
  }

  private ResponseEntity<Void> save(
      Draft.Of of,
      TaskDesk.Form form,
      MultiValueMap<String, String> sent,
      String page,
      HttpServletRequest request) {
    OpenedPage opened =
        OpenedPage.of(request)
            .map(
                known ->
                    isAskedByHand(request) && of.task() != null
                        ? known.goingOnWith(drafts.find(of))
                        : known)
            .orElseGet(() -> OpenedPage.filledWith(drafts.find(of)));
    return switch (drafts.save(of, opened, sheets.answers(form, sent))) {
      case KEPT -> done(page, request);
      case TOO_LARGE -> ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
      case LATE -> ResponseEntity.status(HttpStatus.CONFLICT).build();
      case NEWER_ELSEWHERE -> ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).build();
    };
  }

  @PostMapping("/{id}/draft/discard")
  ResponseEntity<Void> discard(@PathVariable String id, HttpServletRequest request) {
    drafts.discard(Draft.Of.task(user(request), id));
    return done("/tasks/" + id, request);
  }

  @PostMapping("/new/{process}/draft/discard")
  ResponseEntity<Void> discardStart(@PathVariable String process, HttpServletRequest request) {
    drafts.close(Draft.Of.start(user(request), process), OpenedPage.of(request).orElse(null));
    return done("/tasks/new/" + process, request);
  }

  /** A script stays where it is; a form leads back to its page. */
  private static ResponseEntity<Void> done(String page, HttpServletRequest request) {
    return isAskedByHand(request)
        ? ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, page).build()
        : ResponseEntity.noContent().build();
  }

  /** Whoever saves with a button means what they see; a script saves by itself. */
  private static boolean isAskedByHand(HttpServletRequest request) {
    String accepts = request.getHeader(HttpHeaders.ACCEPT);
    return accepts != null && accepts.contains("text/html");
  }

  private boolean isStartable(String process) {
    return desk.startable().stream().anyMatch(start -> start.key().equals(process));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
