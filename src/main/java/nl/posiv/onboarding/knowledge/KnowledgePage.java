package nl.posiv.onboarding.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What municipalities learned: found by theme and words, and read. Words are posted, because a name
 * that somebody looks for would stand in histories and logs.
 */
@Controller
@RequestMapping("/knowledge")
class KnowledgePage {

  private static final Set<String> RESULTS = Set.of("corrected", "retracted");

  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_LESSON = 2000;
  private static final int LONGEST_REASON = 500;

  private final Lessons lessons;
  private final Meetings meetings;
  private final KnowledgeReaders readers;
  private final Reference reference;
  private final People people;
  private final Texts texts;

  KnowledgePage(
      Lessons lessons,
      Meetings meetings,
      KnowledgeReaders readers,
      Reference reference,
      People people,
      Texts texts) {
    this.lessons = lessons;
    this.meetings = meetings;
    this.readers = readers;
    this.reference = reference;
    this.people = people;
    this.texts = texts;
  }

  /** A lesson in a list. The templates read these, so they are public. */
  public record Line(CaseReference reference, String title, String theme, String about) {}

  /** A meeting in the list. */
  public record Gathering(CaseReference reference, String subject, String when, String stage) {}

  /** What the reader still has to do after a meeting. */
  public record Todo(CaseReference reference, String what, String until) {}

  /** What was done with it. */
  public record Step(String what, @Nullable String reason) {}

  /** What was typed about a lesson, and what is wrong with it. */
  public record Typed(
      String theme,
      String title,
      String lesson,
      String reason,
      boolean lookedAt,
      @Nullable String field,
      @Nullable String sentence) {}

  @GetMapping
  ModelAndView page(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request) {
    UserId user = user(request);
    PageTexts t = texts(request);
    boolean takesPart = readers.takesPart(user);
    List<Lesson> all = lessons.all();
    List<Lesson> published =
        takesPart ? all.stream().filter(Lesson::isPublished).toList() : List.of();
    List<Line> found =
        published.stream()
            .filter(lesson -> theme.isEmpty() || lesson.text().theme().equals(theme))
            .filter(lesson -> holds(lesson, words))
            .map(lesson -> line(lesson, t))
            .toList();
    boolean searched = !theme.isEmpty() || !TypedText.isBlank(words);
    return new ModelAndView("pages/knowledge")
        .addObject("t", t)
        .addObject("themes", themes(published, t))
        .addObject("theme", theme)
        .addObject("words", words)
        .addObject("any", !published.isEmpty())
        .addObject("found", found)
        .addObject("said", searched ? t.of("knowledge.found", found.size()) : null)
        .addObject(
            "meetings",
            takesPart
                ? meetings.all().stream().flatMap(it -> line(it, t).stream()).toList()
                : List.of())
        .addObject("leads", readers.leads(user))
        .addObject(
            "actions",
            meetings.openOf(user).stream()
                .map(
                    action ->
                        new Todo(
                            action.caseReference(),
                            action.what(),
                            t.of("knowledge.action.until", t.date(action.due()))))
                .toList())
        .addObject("takesPart", takesPart)
        .addObject("proposes", readers.proposes(user))
        .addObject(
            "underway",
            all.stream()
                .filter(lesson -> !lesson.isPublished() && readers.reads(user, lesson))
                .map(lesson -> line(lesson, t))
                .toList());
  }

  @PostMapping
  ModelAndView search(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request) {
    return page(theme, words, request);
  }

  /** Each of the words, in whatever order. */
  private static boolean holds(Lesson lesson, String words) {
    String text = lesson.text().words().toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s\\p{Z}]+"))
        .allMatch(text::contains);
  }

  /** Those in use, and those of lessons that are there. */
  private List<Option> themes(List<Lesson> published, PageTexts t) {
    return reference.themes(
        t.language(), published.stream().map(lesson -> lesson.text().theme()).distinct().toList());
  }

  private Line line(Lesson lesson, PageTexts t) {
    return new Line(
        lesson.caseReference(),
        lesson.text().title(),
        reference.written(t.language(), "theme", lesson.text().theme()),
        t.of("knowledge.stage." + lesson.stage().id(), t.date(lesson.stageSince())));
  }

  /** One that has no plan yet, or never had one, is nothing to read about. */
  private static Optional<Gathering> line(Meeting meeting, PageTexts t) {
    return meeting
        .planned()
        .map(
            plan ->
                new Gathering(
                    meeting.caseReference(),
                    String.valueOf(meeting.subject()),
                    plan.when(t.texts(), t.language()),
                    t.of("knowledge.meeting.stage." + meeting.stage().id())));
  }

  @GetMapping("/{reference}")
  ModelAndView one(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<CaseReference> meeting =
        CaseReference.find(reference).flatMap(meetings::find).map(Meeting::caseReference);
    if (meeting.isPresent()) {
      return new ModelAndView("redirect:/knowledge/meetings/" + meeting.get());
    }
    return found(
        reference,
        request,
        response,
        lesson -> {
          ModelAndView page = page(lesson, null, request);
          return RESULTS.contains(result)
              ? page.addObject("result", texts(request).of("knowledge.result." + result))
              : page;
        });
  }

  /** A programme lead says something else in it. */
  @PostMapping("/{reference}/correction")
  ModelAndView correct(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String lesson,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean lookedAt,
      @RequestParam(defaultValue = "0") int seen,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(
        reference,
        request,
        response,
        found -> {
          Optional<String> line = TypedText.wordsUpTo(title, LONGEST_TITLE);
          Optional<String> text = TypedText.proseUpTo(lesson, LONGEST_LESSON);
          Optional<String> why = TypedText.wordsUpTo(reason, LONGEST_REASON);
          boolean known =
              themes(List.of(found), texts(request)).stream()
                  .anyMatch(option -> option.value().equals(theme));
          String field =
              !known
                  ? "theme"
                  : line.isEmpty()
                      ? "title"
                      : text.isEmpty() ? "lesson" : why.isEmpty() ? "reason" : null;
          if (field == null) {
            LessonText says = new LessonText(theme, line.orElseThrow(), text.orElseThrow());
            if (!lookedAt) {
              // Whatever is found: otherwise the refusal would tell whose names are known here.
              field = "lookedAt";
            } else if (lessons.correct(
                found.caseReference(), says, seen, why.orElseThrow(), user(request))) {
              return new ModelAndView(
                  "redirect:/knowledge/" + found.caseReference() + "?result=corrected");
            } else {
              field = "changed";
            }
          }
          response.setStatus(HttpStatus.BAD_REQUEST.value());
          return page(
              lessons.find(found.caseReference()).orElse(found),
              new Typed(
                  theme,
                  title,
                  lesson,
                  reason,
                  lookedAt,
                  field,
                  sentence(field, said(field, title, lesson, reason), request)),
              request);
        });
  }

  /** A programme lead takes it back. */
  @PostMapping("/{reference}/retraction")
  ModelAndView retract(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(
        reference,
        request,
        response,
        found -> {
          Optional<String> why = TypedText.wordsUpTo(reason, LONGEST_REASON);
          if (why.isPresent()) {
            lessons.retract(found.caseReference(), why.get(), user(request));
            return new ModelAndView(
                "redirect:/knowledge/" + found.caseReference() + "?result=retracted");
          }
          response.setStatus(HttpStatus.BAD_REQUEST.value());
          LessonText now = found.text();
          return page(
              found,
              new Typed(
                  now.theme(),
                  now.title(),
                  now.lesson(),
                  "",
                  false,
                  "why",
                  sentence("reason", reason, request)),
              request);
        });
  }

  private static String said(String field, String title, String lesson, String reason) {
    return switch (field) {
      case "title" -> title;
      case "lesson" -> lesson;
      case "reason" -> reason;
      default -> "";
    };
  }

  private String sentence(String field, String said, HttpServletRequest request) {
    return texts(request).of(TypedText.sentence(said, "knowledge.refused." + field));
  }

  private ModelAndView page(Lesson lesson, @Nullable Typed typed, HttpServletRequest request) {
    UserId user = user(request);
    PageTexts t = texts(request);
    LessonText text = lesson.text();
    boolean changes = readers.leads(user) && lesson.isPublished();
    return new ModelAndView("pages/lesson")
        .addObject("t", t)
        .addObject("reference", lesson.caseReference())
        .addObject("title", text.title())
        .addObject("theme", reference.written(t.language(), "theme", text.theme()))
        .addObject("about", line(lesson, t).about())
        .addObject("text", text.lesson())
        .addObject("source", t.of("knowledge.source." + lesson.source().id()))
        .addObject(
            "steps",
            readers.readsWay(user, lesson)
                ? lessons.steps(lesson.caseReference()).stream().map(it -> step(it, t)).toList()
                : List.of())
        .addObject("changes", changes)
        .addObject("themes", themes(List.of(lesson), t))
        .addObject("seen", lesson.version())
        .addObject("refusal", typed == null ? null : typed.sentence())
        .addObject("field", typed == null ? null : typed.field())
        .addObject(
            "typed",
            typed == null
                ? new Typed(text.theme(), text.title(), text.lesson(), "", false, null, null)
                : typed);
  }

  /** Not who did it: whoever proposed a lesson need not know each other. */
  private static Step step(LessonStep step, PageTexts t) {
    return new Step(
        t.of("knowledge.step." + step.what().id(), t.date(step.recordedOn())), step.reason());
  }

  private ModelAndView found(
      String typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Lesson, ModelAndView> page) {
    return CaseReference.find(typed)
        .flatMap(lessons::find)
        .filter(lesson -> readers.reads(user(request), lesson))
        .map(page)
        .orElseGet(() -> notYours(request, response));
  }

  private ModelAndView notYours(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return new ModelAndView("pages/not-yours", Map.of("t", texts(request)));
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(user(request)));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
