package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.TaskDoors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Draft;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tasks of whoever is signed in, and their forms, without a script. */
@Controller
@RequestMapping("/tasks")
class TaskPages {

  /** What one has just done, until it is read: once, on the page that follows. */
  static final String STEP = "nl.posiv.onboarding.step";

  private final TaskDesk desk;
  private final FormPages pages;
  private final Names names;
  private final Mentorships mentorships;
  private final CasesOfTasks cases;
  private final Outcomes outcomes;
  private final EarlierHands hands;
  private final TypedBefore typed;
  private final TaskDoors doors;
  private final ProgrammeClock clock;

  TaskPages(
      TaskDesk desk,
      FormPages pages,
      Names names,
      Mentorships mentorships,
      CasesOfTasks cases,
      Outcomes outcomes,
      EarlierHands hands,
      TypedBefore typed,
      TaskDoors doors,
      ProgrammeClock clock) {
    this.doors = doors;
    this.typed = typed;
    this.hands = hands;
    this.mentorships = mentorships;
    this.cases = cases;
    this.outcomes = outcomes;
    this.desk = desk;
    this.pages = pages;
    this.names = names;
    this.clock = clock;
  }

  /**
   * A line of the list. The template reads it, so it is public.
   *
   * @param whose the name of whoever the case is about; null where the reader reads none
   * @param opens whether the reader opens the file of the case
   */
  public record Line(
      String link,
      String name,
      @Nullable CaseReference caseReference,
      @Nullable String whose,
      @Nullable String due,
      boolean late,
      boolean opens) {}

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    PageTexts t = texts(model);
    List<TaskDesk.Work> open = desk.open();
    Map<CaseReference, CasesOfTasks.Known> known =
        cases.known(
            request,
            open.stream()
                .map(TaskDesk.Work::caseReference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    model.addAttribute("mine", lines(open, work -> work.assignee() != null, known, t));
    model.addAttribute("free", lines(open, work -> work.assignee() == null, known, t));
    model.addAttribute(
        "startable",
        desk.startable().stream()
            .map(
                start ->
                    new Line(
                        "/tasks/new/" + start.key(),
                        names.process(t.language(), start.key()).orElse(start.english()),
                        null,
                        null,
                        null,
                        false,
                        false))
            .toList());
    model.addAttribute("guided", mentorships.guidedBy(new UserId(request.getRemoteUser())));
    HttpSession session = request.getSession();
    if (session.getAttribute(STEP) instanceof Outcomes.Step step) {
      session.removeAttribute(STEP);
      model.addAttribute("outcome", outcomes.of(step, request, t));
    }
    return "pages/tasks";
  }

  /**
   * What came of a task that the reader has done, for Tasklist, which says only that it is done.
   */
  @GetMapping(value = "/{id}/done", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Outcome> done(@PathVariable String id, HttpServletRequest request, Model model) {
    return ResponseEntity.of(outcome(id, request, model));
  }

  private Optional<Outcome> outcome(String id, HttpServletRequest request, Model model) {
    PageTexts t = texts(model);
    return step(id, t).map(step -> outcomes.of(step, request, t));
  }

  private Optional<Outcomes.Step> step(String id, PageTexts t) {
    return desk.done(id)
        .map(
            task ->
                new Outcomes.Step(
                    "after.done",
                    names.task(t.language(), task.key(), task.english()),
                    task.caseReference()));
  }

  /**
   * Whoever sends a form twice reads of the second time what they would have read of the first, and
   * that the first counts: in another window something else may have been answered.
   */
  private Optional<String> doneAlready(String id, HttpSession session, Model model) {
    return step(id, texts(model))
        .map(
            step ->
                toTheList(
                    new Outcomes.Step("after.done-before", step.name(), step.caseReference()),
                    session));
  }

  /** Where a mail leads whoever chose no door: to the one for the screen at which it is opened. */
  @GetMapping("/{id}/open")
  String throughTheDoor(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId reader = new UserId(request.getRemoteUser());
    return desk.find(id).isEmpty()
        ? gone(id, request, response, model)
        : "redirect:" + doors.of(reader, request).task(id);
  }

  @GetMapping("/{id}")
  String open(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<TaskDesk.Work> work = desk.find(id);
    if (work.isEmpty()) {
      return gone(id, request, response, model);
    }
    TaskDesk.Form form = desk.form(id);
    Map<String, Object> before =
        work.get().assignee() == null
            ? null
            : typed.answers(Draft.Of.task(new UserId(request.getRemoteUser()), id), model);
    return task(work.get(), pages.filled(form, before), List.of(), request, model);
  }

  @PostMapping("/{id}")
  String submit(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      HttpSession session) {
    Optional<TaskDesk.Work> work = desk.find(id);
    if (work.isEmpty()) {
      return doneAlready(id, session, model).orElseGet(() -> gone(response, model));
    }
    TaskDesk.Form form = desk.form(id);
    FormPages.Sent answered =
        pages.handIn(
            form,
            sent,
            answers -> new TaskDesk.HandedIn(desk.submit(id, answers), work.get().caseReference()),
            response,
            model);
    if (!answered.accepted()) {
      Optional<String> clickedTwice = doneAlready(id, session, model);
      if (clickedTwice.isPresent()) {
        response.setStatus(HttpStatus.OK.value());
        return clickedTwice.get();
      }
      typed.again(request, model);
      return task(work.get(), answered.sheet(), answered.mistakes(), request, model);
    }
    return toTheList(
        new Outcomes.Step("after.done", name(work.get(), texts(model)), work.get().caseReference()),
        session);
  }

  private static String toTheList(Outcomes.Step step, HttpSession session) {
    session.setAttribute(STEP, step);
    return "redirect:/tasks";
  }

  @PostMapping("/{id}/claim")
  String claim(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return taken(id, desk.claim(id), "redirect:/tasks/" + id, request, response, model);
  }

  @PostMapping("/{id}/unclaim")
  String giveBack(
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      HttpSession session) {
    Optional<TaskDesk.Work> work = desk.find(id);
    Optional<TaskDesk.Refusal> refusal = desk.giveBack(id);
    if (refusal.isEmpty()) {
      String name = work.map(task -> name(task, texts(model))).orElse("");
      return toTheList(
          new Outcomes.Step(
              "tasks.result.returned", name, work.map(TaskDesk.Work::caseReference).orElse(null)),
          session);
    }
    return taken(id, refusal, "", request, response, model);
  }

  private String taken(
      String id,
      Optional<TaskDesk.Refusal> refusal,
      String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (refusal.isEmpty()) {
      return next;
    }
    Optional<TaskDesk.Work> work = desk.find(id);
    if (work.isEmpty()) {
      return gone(id, request, response, model);
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    Sheet sheet = pages.blank(desk.form(id));
    return task(
        work.get(), sheet, List.of(FormPages.mistake(refusal.get(), sheet, model)), request, model);
  }

  @GetMapping("/new/{process}")
  String startForm(
      @PathVariable String process,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<TaskDesk.Form> form = desk.startForm(process);
    if (form.isEmpty()) {
      return gone(response, model);
    }
    Map<String, Object> before =
        typed.answers(Draft.Of.start(new UserId(request.getRemoteUser()), process), model);
    return start(process, pages.filled(form.get(), before), List.of(), model);
  }

  @PostMapping("/new/{process}")
  String start(
      @PathVariable String process,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      HttpSession session) {
    Optional<TaskDesk.Form> form = desk.startForm(process);
    if (form.isEmpty()) {
      return gone(response, model);
    }
    FormPages.Sent answered =
        pages.handIn(form.get(), sent, answers -> desk.start(process, answers), response, model);
    if (!answered.accepted()) {
      typed.again(request, model);
      return start(process, answered.sheet(), answered.mistakes(), model);
    }
    return toTheList(
        new Outcomes.Step(
            "after.started", startName(process, texts(model)), answered.caseReference()),
        session);
  }

  private String task(
      TaskDesk.Work work,
      Sheet sheet,
      List<FormPages.Mistake> mistakes,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("task", work);
    CaseReference reference = work.caseReference();
    model.addAttribute(
        "opens", reference != null && !cases.known(request, List.of(reference)).isEmpty());
    model.addAttribute("action", "/tasks/" + work.id());
    model.addAttribute("mayAnswer", work.assignee() != null);
    model.addAttribute("hands", hands.of(work, texts(model)));
    return FormPages.page(name(work, texts(model)), sheet, mistakes, model);
  }

  private String start(String process, Sheet sheet, List<FormPages.Mistake> mistakes, Model model) {
    model.addAttribute("action", "/tasks/new/" + process);
    model.addAttribute("mayAnswer", true);
    return FormPages.page(startName(process, texts(model)), sheet, mistakes, model);
  }

  private String startName(String process, PageTexts t) {
    return desk.startable().stream()
        .filter(start -> start.key().equals(process))
        .map(start -> names.process(t.language(), start.key()).orElse(start.english()))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody else was faster between two looks at the same task. */
  @ExceptionHandler(TaskDesk.NotYoursException.class)
  String notYours() {
    return "redirect:/tasks";
  }

  /** Whoever did it themselves reads that it is done: they came back to it in their browser. */
  private String gone(
      String id, HttpServletRequest request, HttpServletResponse response, Model model) {
    outcome(id, request, model).ifPresent(done -> model.addAttribute("outcome", done));
    return gone(response, model);
  }

  private static String gone(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/task-gone";
  }

  private List<Line> lines(
      List<TaskDesk.Work> open,
      Predicate<TaskDesk.Work> which,
      Map<CaseReference, CasesOfTasks.Known> known,
      PageTexts t) {
    return open.stream()
        .filter(which)
        .map(
            work ->
                new Line(
                    "/tasks/" + work.id(),
                    name(work, t),
                    work.caseReference(),
                    whose(work, known, t),
                    work.due() == null ? null : t.date(work.due()),
                    work.due() != null && work.due().isBefore(clock.today()),
                    work.caseReference() != null && known.containsKey(work.caseReference())))
        .toList();
  }

  private static @Nullable String whose(
      TaskDesk.Work work, Map<CaseReference, CasesOfTasks.Known> known, PageTexts t) {
    return Optional.ofNullable(work.caseReference())
        .map(known::get)
        .map(one -> one.said(t))
        .orElse(null);
  }

  private String name(TaskDesk.Work work, PageTexts t) {
    return names.task(t.language(), work.key(), work.english());
  }

  private static PageTexts texts(Model model) {
    Frame frame = Frame.in(model.asMap());
    return new PageTexts(frame.texts(), frame.language());
  }
}
