package nl.posiv.onboarding.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.Conflicts;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The municipalities of the programme: those that take part, and how far the others are. */
@Controller
@RequestMapping("/municipalities")
class MunicipalitiesPage {

  private static final Set<String> RESULTS =
      Set.of("entered", "corrected", "withdrawn", "again", "too-late", "list", "own-people");

  private final Participations participations;
  private final JoiningDesk desk;
  private final OwnSteps ownSteps;
  private final Municipalities municipalities;
  private final Inhabitants inhabitants;
  private final JoiningWords words;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  MunicipalitiesPage(
      Participations participations,
      JoiningDesk desk,
      OwnSteps ownSteps,
      Municipalities municipalities,
      Inhabitants inhabitants,
      JoiningWords words,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.participations = participations;
    this.desk = desk;
    this.ownSteps = ownSteps;
    this.municipalities = municipalities;
    this.inhabitants = inhabitants;
    this.words = words;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * A municipality in the list. The template reads it, so it is public.
   *
   * @param reference null of one that was there at the start, and of which no more is known
   * @param next what is to be done; empty if nothing is
   */
  public record Line(
      @Nullable CaseReference reference, String name, String stage, String since, String next) {}

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String result, HttpServletRequest request, Model model) {
    PageTexts t = fill(request, model);
    if (RESULTS.contains(result)) {
      model.addAttribute("result", t.of("joining.result." + result));
    }
    return filledList(Typed.empty(), t, model);
  }

  private String filledList(Typed typed, PageTexts t, Model model) {
    List<Participation> joining = participations.all();
    Set<MunicipalityId> known =
        joining.stream().map(Participation::tenant).collect(Collectors.toSet());
    model.addAttribute(
        "lines",
        Stream.concat(
                joining.stream().map(it -> line(it, t)),
                municipalities.participating().stream()
                    .filter(it -> !known.contains(it.id()))
                    .map(it -> line(it, t)))
            .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
            .toList());
    model.addAttribute("typed", typed);
    model.addAttribute(
        "counted",
        inhabitants
            .about()
            .map(it -> t.of("joining.list.about", it.lines(), t.date(it.countedOn()), it.source()))
            .orElseGet(() -> t.of("joining.list.none")));
    return "pages/municipalities";
  }

  private Line line(Participation joining, PageTexts t) {
    return new Line(
        joining.caseReference(),
        joining.name(),
        words.stage(joining, t),
        t.date(joining.stageSince()),
        words.next(joining, t));
  }

  private static Line line(Municipality municipality, PageTexts t) {
    return new Line(
        null,
        municipality.name(),
        t.of("joining.stage.takes-part"),
        Optional.ofNullable(municipality.participatingSince()).map(t::date).orElse(""),
        "");
  }

  @PostMapping
  String enter(HttpServletRequest request, HttpServletResponse response, Model model) {
    Typed typed = Typed.of(request);
    JoiningAnswers answers = typed.read(clock.today());
    Optional<LocalDate> since = typed.happened("since", clock.today());
    Optional<String> agreement = typed.words("agreement", Typed.LONGEST_LINE);
    answers.expect(since.isPresent(), "since", "joining.refused.day");
    answers.expect(
        agreement.isPresent(), "agreement", typed.sentence("agreement", "joining.refused.text"));
    if (answers.isComplete()) {
      Optional<Participation> entered =
          participations.enter(
              answers.interest(), since.orElseThrow(), agreement.orElseThrow(), user(request));
      if (entered.isPresent()) {
        return back(entered.get().caseReference(), "entered");
      }
      answers.expect(false, "municipalityName", "joining.refused.known");
    }
    PageTexts t = fill(request, model);
    refused(answers, t, response, model);
    return filledList(typed, t, model);
  }

  @GetMapping("/{reference}")
  String one(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(
        reference,
        response,
        joining -> {
          PageTexts t = fill(request, model);
          if (RESULTS.contains(result)) {
            model.addAttribute("result", t.of("joining.result." + result));
          }
          return filledOne(joining, Typed.of(joining), t, model);
        });
  }

  private String filledOne(Participation joining, Typed typed, PageTexts t, Model model) {
    model.addAttribute("line", line(joining, t));
    model.addAttribute("inhabitants", words.inhabitants(joining, t));
    model.addAttribute("registered", words.registered(joining, t));
    model.addAttribute(
        "contact", joining.hasContact() ? joining.contact() : t.of("joining.contact.erased"));
    model.addAttribute("contactEnds", joining.stage() == Stage.ENDED);
    model.addAttribute(
        "steps",
        participations.steps(joining.caseReference()).stream()
            .map(step -> words.step(step, t))
            .toList());
    model.addAttribute("ended", joining.stage() == Stage.ENDED);
    model.addAttribute("onTheWay", joining.stage().isOnTheWay());
    model.addAttribute("ownPeople", ownSteps.arePossible(joining));
    model.addAttribute("theirs", ownSteps.taskOf(joining).isPresent());
    model.addAttribute("typed", typed);
    return "pages/municipality";
  }

  @PostMapping("/{reference}/correction")
  String correct(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(
        reference,
        response,
        joining -> {
          Typed typed = Typed.of(request);
          JoiningAnswers answers = typed.read(clock.today());
          Optional<String> why = typed.words("reason", Typed.LONGEST_REASON);
          answers.expect(
              why.isPresent(), "reason", typed.sentence("reason", "joining.refused.reason"));
          if (answers.isComplete()) {
            participations.correct(
                joining.caseReference(), answers.interest(), why.orElseThrow(), user(request));
            return back(joining.caseReference(), "corrected");
          }
          PageTexts t = fill(request, model);
          refused(answers, t, response, model);
          return filledOne(joining, typed, t, model);
        });
  }

  @PostMapping("/{reference}/own-people")
  String ownPeople(@PathVariable String reference, HttpServletResponse response) {
    return found(
        reference,
        response,
        joining -> {
          boolean done = Conflicts.retried(() -> desk.prepare(joining.caseReference()));
          return back(joining.caseReference(), done ? "own-people" : "too-late");
        });
  }

  @PostMapping("/{reference}/withdrawal")
  String withdraw(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return withReason(
        reference,
        "withdrawalReason",
        "withdrawn",
        request,
        response,
        model,
        (joining, why) -> desk.withdraw(joining.caseReference(), why, user(request)));
  }

  @PostMapping("/{reference}/again")
  String takeUpAgain(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String route,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Route chosen = WithId.find(Route.class, route).orElse(Route.COUNCIL);
    return withReason(
        reference,
        "againReason",
        "again",
        request,
        response,
        model,
        (joining, why) -> desk.takeUpAgain(joining.caseReference(), chosen, why, user(request)));
  }

  /** Something that is done with a reason, unless it is too late for it. */
  private interface Deed {

    boolean isDone(Participation joining, String reason);
  }

  private String withReason(
      String reference,
      String field,
      String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Deed deed) {
    return found(
        reference,
        response,
        joining -> {
          Optional<String> why = Typed.of(request).words(field, Typed.LONGEST_REASON);
          boolean tellable = joining.hasContact();
          if (why.isPresent() && tellable) {
            boolean done = Conflicts.retried(() -> deed.isDone(joining, why.get()));
            return back(joining.caseReference(), done ? result : "too-late");
          }
          JoiningAnswers answers = new JoiningAnswers();
          answers.expect(
              why.isPresent(), field, Typed.of(request).sentence(field, "joining.refused.reason"));
          // Each of these steps is told to the contact.
          answers.expect(tellable, field, "joining.refused.no-contact");
          PageTexts t = fill(request, model);
          refused(answers, t, response, model);
          return filledOne(joining, Typed.of(joining), t, model);
        });
  }

  private String found(
      String reference, HttpServletResponse response, Function<Participation, String> page) {
    Optional<Participation> joining = CaseReference.find(reference).flatMap(participations::find);
    if (joining.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    ConcernedCase.remember(joining.get().caseReference());
    return page.apply(joining.get());
  }

  private static void refused(
      JoiningAnswers answers, PageTexts t, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("mistakes", answers.sentences(t));
  }

  private static String back(CaseReference reference, String result) {
    return "redirect:/municipalities/" + reference + "?result=" + result;
  }

  private PageTexts fill(HttpServletRequest request, Model model) {
    UserId user = user(request);
    PageTexts t = new PageTexts(texts, people.languageOf(user));
    model.addAttribute("t", t);
    model.addAttribute("mistakes", Map.of());
    model.addAttribute("today", clock.today());
    model.addAttribute("leads", people.roles(user).contains(Role.POSIV));
    return t;
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
