package nl.posiv.onboarding.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.figures.SmallNumbers;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedId;
import nl.posiv.onboarding.language.TypedText;
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

/** Sessions of the learning platform: programme leads add them, and it is said who was there. */
@Controller
@RequestMapping("/knowledge/sessions")
class LearningPage {

  private static final Set<String> RESULTS = Set.of("saved", "erased", "attended", "not-attended");
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LINK = 500;

  private final LearningSessions sessions;
  private final Attendance attendance;
  private final KnowledgeReaders readers;
  private final People people;
  private final Texts texts;

  LearningPage(
      LearningSessions sessions,
      Attendance attendance,
      KnowledgeReaders readers,
      People people,
      Texts texts) {
    this.sessions = sessions;
    this.attendance = attendance;
    this.readers = readers;
    this.people = people;
    this.texts = texts;
  }

  /** A session in the list. The templates read these, so they are public. */
  public record Line(UUID id, String title, String day, String figure) {}

  /** What was typed, and what is wrong with it. */
  public record Typed(
      String title,
      String day,
      String link,
      String reference,
      @Nullable String field,
      @Nullable String sentence) {}

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "") String result, HttpServletRequest request) {
    return with(
        page(new Typed("", "", "https://", "", null, null), UUID.randomUUID(), request),
        result,
        request);
  }

  private ModelAndView page(Typed typed, UUID id, HttpServletRequest request) {
    UserId user = user(request);
    PageTexts t = texts(request);
    boolean takesPart = readers.takesPart(user);
    return new ModelAndView("pages/sessions")
        .addObject("t", t)
        .addObject("leads", readers.leads(user))
        .addObject("takesPart", takesPart)
        .addObject(
            "lines",
            takesPart
                ? sessions.all().stream()
                    .map(it -> new Line(it.id(), it.title(), t.date(it.day()), figure(it, t)))
                    .toList()
                : List.of())
        .addObject("id", id)
        .addObject("action", "/knowledge/sessions")
        .addObject("typed", typed);
  }

  private String figure(LearningSession session, PageTexts t) {
    int attended = sessions.people(session.id());
    return t.of(
        attended == 0
            ? "knowledge.session.nobody"
            : SmallNumbers.isFew(attended) ? "knowledge.session.few" : "knowledge.session.about",
        SmallNumbers.isFew(attended) ? SmallNumbers.FEWEST : SmallNumbers.rounded(attended));
  }

  /** A programme lead adds one. Its id comes with the form, so that a second click adds none. */
  @PostMapping
  ModelAndView add(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String link,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID known = TypedId.read(id).orElseGet(UUID::randomUUID);
    Typed typed = typed(title, day, link, request);
    if (typed.field() == null && sessions.add(session(known, typed, 1), user(request))) {
      return new ModelAndView("redirect:/knowledge/sessions?result=saved");
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    // Somebody went back in the browser and typed something else: that is another session.
    return typed.field() == null
        ? page(refused(typed, "sent", request), UUID.randomUUID(), request)
        : page(typed, known, request);
  }

  @GetMapping("/{id}")
  ModelAndView one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(
        id,
        request,
        response,
        session -> with(page(session, typed(session), request), result, request));
  }

  /** A programme lead says something else of it. */
  @PostMapping("/{id}/correction")
  ModelAndView correct(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "0") int seen,
      HttpServletRequest request,
      HttpServletResponse response) {
    Typed typed = typed(title, day, link, request);
    return found(
        id,
        request,
        response,
        session -> {
          if (typed.field() == null && sessions.correct(session(session.id(), typed, seen))) {
            return to(session, "saved");
          }
          return found(
              id,
              request,
              response,
              now -> {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                return page(
                    now,
                    typed.field() == null ? refused(typed, "changed", request) : typed,
                    request);
              });
        });
  }

  @PostMapping("/{id}/removal")
  ModelAndView erase(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    TypedId.read(id).ifPresent(sessions::erase);
    return new ModelAndView("redirect:/knowledge/sessions?result=erased");
  }

  /** The official of a case was there. */
  @PostMapping("/{id}/attendance")
  ModelAndView attend(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reference,
      HttpServletRequest request,
      HttpServletResponse response) {
    return ofCase(
        id,
        reference,
        request,
        response,
        (session, found) -> {
          sessions.attended(session.id(), found, user(request));
          return to(session, "attended");
        });
  }

  /** That was a mistake. */
  @PostMapping("/{id}/attendance/removal")
  ModelAndView notAttend(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reference,
      HttpServletRequest request,
      HttpServletResponse response) {
    return ofCase(
        id,
        reference,
        request,
        response,
        (session, found) -> {
          sessions.notAttended(session.id(), found);
          return to(session, "not-attended");
        });
  }

  private interface OfCase {

    ModelAndView page(LearningSession session, CaseReference reference);
  }

  private ModelAndView ofCase(
      String id,
      String typed,
      HttpServletRequest request,
      HttpServletResponse response,
      OfCase page) {
    return found(
        id,
        request,
        response,
        session -> {
          Optional<CaseReference> reference = attendance.of(user(request), typed);
          if (reference.isPresent()) {
            return page.page(session, reference.get());
          }
          response.setStatus(HttpStatus.BAD_REQUEST.value());
          Typed now = typed(session);
          return page(
              session,
              new Typed(
                  now.title(),
                  now.day(),
                  now.link(),
                  typed,
                  "reference",
                  texts(request).of("knowledge.session.refused.reference")),
              request);
        });
  }

  private ModelAndView page(LearningSession session, Typed typed, HttpServletRequest request) {
    UserId user = user(request);
    PageTexts t = texts(request);
    Optional<CaseReference> own = attendance.own(user);
    return new ModelAndView("pages/session")
        .addObject("t", t)
        .addObject("id", session.id())
        .addObject("title", session.title())
        .addObject("day", t.date(session.day()))
        .addObject("link", session.link())
        .addObject("figure", figure(session, t))
        .addObject("own", own.orElse(null))
        .addObject("attended", own.filter(it -> sessions.isAttended(session.id(), it)).isPresent())
        .addObject(
            "guided",
            attendance.guided(user).stream()
                .filter(it -> !sessions.isAttended(session.id(), new CaseReference(it.value())))
                .toList())
        .addObject(
            "guidedThere",
            attendance.guided(user).stream()
                .filter(it -> sessions.isAttended(session.id(), new CaseReference(it.value())))
                .toList())
        .addObject("any", attendance.isForAny(user))
        .addObject("leads", readers.leads(user))
        .addObject("seen", session.version())
        .addObject("action", "/knowledge/sessions/" + session.id() + "/correction")
        .addObject("typed", typed);
  }

  private Typed typed(LearningSession session) {
    return new Typed(session.title(), session.day().toString(), session.link(), "", null, null);
  }

  private Typed typed(String title, String day, String link, HttpServletRequest request) {
    String field =
        TypedText.wordsUpTo(title, LONGEST_TITLE).isEmpty()
            ? "title"
            : TypedDay.read(day).isEmpty() ? "day" : link(link).isEmpty() ? "link" : null;
    return new Typed(
        title,
        day,
        link,
        "",
        field,
        field == null
            ? null
            : texts(request)
                .of(
                    TypedText.sentence(
                        field.equals("title") ? title : "", "knowledge.session.refused." + field)));
  }

  private Typed refused(Typed typed, String field, HttpServletRequest request) {
    return new Typed(
        typed.title(),
        typed.day(),
        typed.link(),
        typed.reference(),
        field,
        texts(request).of("knowledge.session.refused." + field));
  }

  private static LearningSession session(UUID id, Typed typed, int version) {
    LocalDate day = TypedDay.read(typed.day()).orElseThrow();
    return new LearningSession(
        id,
        TypedText.wordsUpTo(typed.title(), LONGEST_TITLE).orElseThrow(),
        day,
        link(typed.link()).orElseThrow(),
        version);
  }

  /** A page of the platform, and nothing else that a browser would open. */
  private static Optional<String> link(String typed) {
    try {
      URI address = new URI(TypedText.trimmed(typed));
      return Optional.of(address)
          .filter(it -> "https".equals(it.getScheme()) && it.getHost() != null)
          .map(Objects::toString)
          .filter(it -> it.length() <= LONGEST_LINK);
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private ModelAndView found(
      String typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<LearningSession, ModelAndView> page) {
    return TypedId.read(typed)
        .flatMap(sessions::find)
        .filter(session -> readers.takesPart(user(request)))
        .map(page)
        .orElseGet(
            () -> {
              response.setStatus(HttpStatus.NOT_FOUND.value());
              return new ModelAndView("pages/not-yours", Map.of("t", texts(request)));
            });
  }

  private static ModelAndView to(LearningSession session, String result) {
    return new ModelAndView("redirect:/knowledge/sessions/" + session.id() + "?result=" + result);
  }

  private ModelAndView with(ModelAndView page, String result, HttpServletRequest request) {
    return RESULTS.contains(result)
        ? page.addObject("result", texts(request).of("knowledge.session.result." + result))
        : page;
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(user(request)));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
