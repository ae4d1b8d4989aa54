package nl.posiv.onboarding.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
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

/** A meeting, its notes, and what is to be done after it. */
@Controller
@RequestMapping("/knowledge/meetings")
class MeetingPage {

  private static final Set<String> RESULTS = Set.of("given", "done", "taken-away");
  private static final int LONGEST = 300;

  private final Meetings meetings;
  private final Guests guests;
  private final KnowledgeReaders readers;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  MeetingPage(
      Meetings meetings,
      Guests guests,
      KnowledgeReaders readers,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.meetings = meetings;
    this.guests = guests;
    this.readers = readers;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * What is to do. The template reads it, so it is public.
   *
   * @param own whether the reader can say that it is done
   */
  public record Line(long id, String what, String about, boolean own) {}

  /** What was typed about something to do, and what is wrong with it. */
  public record Typed(
      String what, String who, String due, @Nullable String field, @Nullable String sentence) {}

  @GetMapping("/{reference}")
  ModelAndView one(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(
        reference,
        request,
        response,
        meeting -> {
          ModelAndView page = page(meeting, new Typed("", "", "", null, null), request);
          return RESULTS.contains(result)
              ? page.addObject("result", texts(request).of("knowledge.action.result." + result))
              : page;
        });
  }

  /** A programme lead enters what somebody does after it. */
  @PostMapping("/{reference}/actions")
  ModelAndView give(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String due,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(
        reference,
        request,
        response,
        meeting -> {
          Optional<String> text = TypedText.wordsUpTo(what, LONGEST);
          Optional<UserId> guest =
              guests.named(meetings.guests(meeting.caseReference())).stream()
                  .filter(user -> user.value().equals(who))
                  .findFirst();
          Optional<LocalDate> day =
              TypedDay.read(due)
                  .filter(
                      it -> !it.isBefore(clock.today()) && !it.isAfter(clock.today().plusYears(1)));
          if (text.isPresent() && guest.isPresent() && day.isPresent()) {
            meetings.give(
                meeting.caseReference(), text.get(), guest.get(), day.get(), user(request));
            return to(meeting, "given");
          }
          response.setStatus(HttpStatus.BAD_REQUEST.value());
          String field = text.isEmpty() ? "what" : guest.isEmpty() ? "who" : "due";
          return page(
              meeting,
              new Typed(
                  what,
                  who,
                  due,
                  field,
                  texts(request)
                      .of(
                          text.isEmpty()
                              ? TypedText.sentence(what, "knowledge.action.refused.what")
                              : "knowledge.action.refused." + field)),
              request);
        });
  }

  /** Whoever does it says that it is done, or a programme lead does. */
  @PostMapping("/{reference}/actions/done")
  ModelAndView finish(
      @PathVariable String reference,
      @RequestParam(defaultValue = "0") long action,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(
        reference,
        request,
        response,
        meeting -> {
          UserId user = user(request);
          boolean may =
              meetings.actions(meeting.caseReference()).stream()
                  .anyMatch(one -> one.id() == action && isOwn(one, user));
          if (!may) {
            return notYours(request, response);
          }
          meetings.finish(meeting.caseReference(), action);
          return to(meeting, "done");
        });
  }

  /** A programme lead takes away what was entered by mistake. */
  @PostMapping("/{reference}/actions/removal")
  ModelAndView takeAway(
      @PathVariable String reference,
      @RequestParam(defaultValue = "0") long action,
      HttpServletRequest request,
      HttpServletResponse response) {
    return found(
        reference,
        request,
        response,
        meeting -> {
          meetings.takeAway(meeting.caseReference(), action);
          return to(meeting, "taken-away");
        });
  }

  private boolean isOwn(MeetingAction action, UserId user) {
    return action.who().equals(user) || readers.leads(user);
  }

  private ModelAndView page(Meeting meeting, Typed typed, HttpServletRequest request) {
    UserId user = user(request);
    PageTexts t = texts(request);
    CaseReference reference = meeting.caseReference();
    MeetingPlan plan = meeting.planned().orElseThrow();
    boolean works = readers.worksOn(user, meeting);
    List<UserId> invited = works ? meetings.guests(reference) : List.of();
    return new ModelAndView("pages/meeting")
        .addObject("t", t)
        .addObject("reference", reference)
        .addObject("subject", meeting.subject())
        .addObject("stage", t.of("knowledge.meeting.stage." + meeting.stage().id()))
        .addObject("reason", meeting.reason())
        .addObject("when", plan.when(t.texts(), t.language()))
        .addObject("place", plan.place())
        .addObject("agenda", plan.agenda())
        .addObject("notes", meeting.notes())
        .addObject("works", works)
        .addObject("guests", guests.written(invited, t.language()))
        .addObject(
            "actions",
            works
                ? meetings.actions(reference).stream().map(it -> line(it, user, t)).toList()
                : List.of())
        .addObject("gives", readers.leads(user) && !meeting.isCancelled())
        .addObject(
            "who",
            guests.named(invited).stream()
                .map(it -> new Option(it.value(), people.nameOf(it)))
                .toList())
        .addObject("today", clock.today())
        .addObject("typed", typed);
  }

  private Line line(MeetingAction action, UserId user, PageTexts t) {
    String name = people.nameOf(action.who());
    return new Line(
        action.id(),
        action.what(),
        action.doneOn() == null
            ? t.of("knowledge.action.open", name, t.date(action.due()))
            : t.of("knowledge.action.done", name, t.date(action.doneOn())),
        action.doneOn() == null && isOwn(action, user));
  }

  private static ModelAndView to(Meeting meeting, String result) {
    return new ModelAndView(
        "redirect:/knowledge/meetings/" + meeting.caseReference() + "?result=" + result);
  }

  /** One that has no plan yet, or never had one, is nothing to read about. */
  private ModelAndView found(
      String typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Meeting, ModelAndView> page) {
    return CaseReference.find(typed)
        .flatMap(meetings::find)
        .filter(meeting -> meeting.plan() != null && readers.takesPart(user(request)))
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
