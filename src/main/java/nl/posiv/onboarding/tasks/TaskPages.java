package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

  private static final Set<String> RESULTS = Set.of("done", "started", "returned");

  /** Which parts of the form stood on the page that was sent. */
  private static final String SHOWN = "posiv-shown";

  private final TaskDesk desk;
  private final Sheets sheets;
  private final Names names;
  private final Mentorships mentorships;
  private final ProgrammeClock clock;

  TaskPages(
      TaskDesk desk, Sheets sheets, Names names, Mentorships mentorships, ProgrammeClock clock) {
    this.mentorships = mentorships;
    this.desk = desk;
    this.sheets = sheets;
    this.names = names;
    this.clock = clock;
  }

  /** A line of the list. The template reads it, so it is public. */
  public record Line(
      String link,
      String name,
      @Nullable CaseReference caseReference,
      @Nullable String due,
      boolean late) {}

  /** What was wrong, with the place where it is put right; null if it is about no field. */
  public record Mistake(@Nullable String link, String sentence) {}

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      Model model) {
    PageTexts t = texts(model);
    List<TaskDesk.Work> open = desk.open();
    model.addAttribute("mine", lines(open.stream().filter(w -> w.assignee() != null).toList(), t));
    model.addAttribute("free", lines(open.stream().filter(w -> w.assignee() == null).toList(), t));
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
                        false))
            .toList());
    model.addAttribute("guided", mentorships.guidedBy(new UserId(request.getRemoteUser())));
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", t.of("tasks.result." + result));
    }
    return "pages/tasks";
  }

  @GetMapping("/{id}")
  String open(@PathVariable String id, HttpServletResponse response, Model model) {
    Optional<TaskDesk.Work> work = desk.find(id);
    if (work.isEmpty()) {
      return gone(response, model);
    }
    TaskDesk.Form form = desk.form(id);
    return task(work.get(), sheets.sheet(form, null, Map.of()), List.of(), model);
  }

  @PostMapping("/{id}")
  String submit(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    Optional<TaskDesk.Work> work = desk.find(id);
    if (work.isEmpty()) {
      return gone(response, model);
    }
    TaskDesk.Form form = desk.form(id);
    Sent answered = handIn(form, sent, answers -> desk.submit(id, answers), response, model);
    return answered.accepted()
        ? "redirect:/tasks?result=done"
        : task(work.get(), answered.sheet(), answered.mistakes(), model);
  }

  @PostMapping("/{id}/claim")
  String claim(@PathVariable String id, HttpServletResponse response, Model model) {
    return taken(id, desk.claim(id), "redirect:/tasks/" + id, response, model);
  }

  @PostMapping("/{id}/unclaim")
  String giveBack(@PathVariable String id, HttpServletResponse response, Model model) {
    return taken(id, desk.giveBack(id), "redirect:/tasks?result=returned", response, model);
  }

  private String taken(
      String id,
      Optional<TaskDesk.Refusal> refusal,
      String next,
      HttpServletResponse response,
      Model model) {
    if (refusal.isEmpty()) {
      return next;
    }
    Optional<TaskDesk.Work> work = desk.find(id);
    if (work.isEmpty()) {
      return gone(response, model);
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    Sheet sheet = sheets.sheet(desk.form(id), null, Map.of());
    return task(work.get(), sheet, List.of(mistake(refusal.get(), sheet, model)), model);
  }

  @GetMapping("/new/{process}")
  String startForm(@PathVariable String process, HttpServletResponse response, Model model) {
    Optional<TaskDesk.Form> form = desk.startForm(process);
    return form.isEmpty()
        ? gone(response, model)
        : start(process, sheets.sheet(form.get(), null, Map.of()), List.of(), model);
  }

  @PostMapping("/new/{process}")
  String start(
      @PathVariable String process,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    Optional<TaskDesk.Form> form = desk.startForm(process);
    if (form.isEmpty()) {
      return gone(response, model);
    }
    Sent answered =
        handIn(form.get(), sent, answers -> desk.start(process, answers), response, model);
    return answered.accepted()
        ? "redirect:/tasks?result=started"
        : start(process, answered.sheet(), answered.mistakes(), model);
  }

  /** What came of a form that was handed in. */
  private record Sent(boolean accepted, Sheet sheet, List<Mistake> mistakes) {}

  @FunctionalInterface
  private interface Desk {

    List<TaskDesk.Refusal> handIn(Map<String, Object> answers);
  }

  /**
   * An answer can bring another question, which without a script is seen only now: it is asked
   * before anything is handed in. What is not asked any more is not sent.
   */
  private Sent handIn(
      TaskDesk.Form form,
      MultiValueMap<String, String> sent,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Map<String, Object> answers = sheets.answers(form, sent);
    Sheet sheet = sheets.sheet(form, answers, Map.of());
    Set<String> shown =
        new HashSet<>(List.of(String.join(" ", sent.getOrDefault(SHOWN, List.of())).split(" ")));
    List<Sheet.Block> more =
        sheet.blocks().stream().filter(block -> !shown.contains(block.id())).toList();
    if (!more.isEmpty()) {
      model.addAttribute("more", more.get(0).isQuestion() ? more.get(0).getFocus() : null);
      model.addAttribute("hasMore", true);
      return new Sent(false, sheet, List.of());
    }
    Map<String, Object> asked = new HashMap<>(answers);
    asked
        .keySet()
        .retainAll(sheet.questions().stream().map(Sheet.Block::id).collect(Collectors.toSet()));
    List<TaskDesk.Refusal> refusals = desk.handIn(asked);
    if (refusals.isEmpty()) {
      return new Sent(true, sheet, List.of());
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    Map<String, String> errors = new HashMap<>();
    refusals.forEach(refused -> errors.putIfAbsent(refused.field(), refused.sentence()));
    Sheet marked = sheets.sheet(form, answers, errors);
    List<String> order = marked.questions().stream().map(Sheet.Block::id).toList();
    List<Mistake> mistakes =
        refusals.stream()
            .sorted(Comparator.comparing(refused -> order.indexOf(refused.field())))
            .map(refused -> mistake(refused, marked, model))
            .toList();
    return new Sent(false, marked, mistakes);
  }

  private static Mistake mistake(TaskDesk.Refusal refusal, Sheet sheet, Model model) {
    String link =
        sheet.questions().stream()
            .filter(question -> question.id().equals(refusal.field()))
            .map(question -> "#" + question.getFocus())
            .findFirst()
            .orElse(null);
    String sentence =
        refusal.sentence().isEmpty() ? texts(model).of("api.not-allowed") : refusal.sentence();
    return new Mistake(link, sentence);
  }

  private String task(TaskDesk.Work work, Sheet sheet, List<Mistake> mistakes, Model model) {
    model.addAttribute("task", work);
    model.addAttribute("action", "/tasks/" + work.id());
    model.addAttribute("mayAnswer", work.assignee() != null);
    return page(name(work, texts(model)), sheet, mistakes, model);
  }

  private String start(String process, Sheet sheet, List<Mistake> mistakes, Model model) {
    PageTexts t = texts(model);
    String name =
        desk.startable().stream()
            .filter(start -> start.key().equals(process))
            .map(start -> names.process(t.language(), start.key()).orElse(start.english()))
            .findFirst()
            .orElseThrow();
    model.addAttribute("action", "/tasks/new/" + process);
    model.addAttribute("mayAnswer", true);
    return page(name, sheet, mistakes, model);
  }

  private static String page(String name, Sheet sheet, List<Mistake> mistakes, Model model) {
    model.addAttribute("name", name);
    model.addAttribute(
        "title", mistakes.isEmpty() ? name : texts(model).of("tasks.refused.title", name));
    model.addAttribute("blocks", sheet.blocks());
    model.addAttribute("mistakes", mistakes);
    model.addAttribute(
        "shown", sheet.blocks().stream().map(Sheet.Block::id).collect(Collectors.joining(" ")));
    return "pages/task";
  }

  /** Somebody else was faster between two looks at the same task. */
  @ExceptionHandler(TaskDesk.NotYoursException.class)
  String notYours() {
    return "redirect:/tasks";
  }

  private static String gone(HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/task-gone";
  }

  private List<Line> lines(List<TaskDesk.Work> open, PageTexts t) {
    return open.stream()
        .map(
            work ->
                new Line(
                    "/tasks/" + work.id(),
                    name(work, t),
                    work.caseReference(),
                    work.due() == null ? null : t.date(work.due()),
                    work.due() != null && work.due().isBefore(clock.today())))
        .toList();
  }

  private String name(TaskDesk.Work work, PageTexts t) {
    return names.task(t.language(), work.key()).orElse(work.english());
  }

  private static PageTexts texts(Model model) {
    Frame frame = Frame.in(model.asMap());
    return new PageTexts(frame.texts(), frame.language());
  }
}
