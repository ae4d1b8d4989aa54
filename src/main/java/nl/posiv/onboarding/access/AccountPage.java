package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people set for themselves: language, how often they are mailed, when they are away and who
 * stands in. A manager enters an absence for a colleague of the municipality too, who is ill, HR
 * for the only manager, and a coordinator of Ro3kvit for another one.
 */
@Controller
@RequestMapping("/account")
class AccountPage {

  /** Where an absence is put right, by the reason of its refusal; the others are about no field. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "account.dates-needed",
          "from",
          "account.from-past",
          "from",
          "account.until-before-from",
          "until",
          "account.too-long",
          "until",
          "account.overlap",
          "from",
          "account.no-stand-in",
          "standIn",
          "account.stand-in-away",
          "standIn");

  private static final String PAGE = "pages/account";
  private static final Set<String> RESULTS = Set.of("saved", "away", "back");

  private final People people;
  private final Absences absences;
  private final LeftToNobody leftToNobody;
  private final ProgrammeClock clock;
  private final Texts texts;

  AccountPage(
      People people,
      Absences absences,
      LeftToNobody leftToNobody,
      ProgrammeClock clock,
      Texts texts) {
    this.people = people;
    this.absences = absences;
    this.leftToNobody = leftToNobody;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * An absence as the page shows it. The template reads it, so it is public.
   *
   * @param note what becomes of the tasks, where nobody stands in for all of them; null otherwise
   */
  public record Row(
      long id,
      String person,
      String from,
      String until,
      @Nullable String standIn,
      @Nullable String note) {}

  @GetMapping
  String page(
      @RequestParam(required = false) @Nullable String colleague,
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId user = new UserId(request.getRemoteUser());
    Optional<Person> person = people.find(user);
    if (person.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("t", new PageTexts(texts, Language.EN));
      return "pages/not-yours";
    }
    fill(model, request, person.get(), colleague);
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", "account.result." + result);
    }
    return PAGE;
  }

  @PostMapping("/settings")
  String settings(
      @RequestParam String language,
      @RequestParam String frequency,
      @RequestParam(required = false) @Nullable String tasks,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId user = new UserId(request.getRemoteUser());
    Optional<TaskDoor> door = Optional.ofNullable(tasks).flatMap(TaskDoor::find);
    // Nothing chosen is a choice as well: it takes an earlier one back.
    if (door.isEmpty() && tasks != null && !tasks.isEmpty()) {
      return refused("account.no-choice", null, request, response, model);
    }
    try {
      people.prefer(user, Language.of(language), MailFrequency.of(frequency));
      if (tasks != null) {
        people.choose(user, door.orElse(null));
      }
      return "redirect:/account?result=saved";
    } catch (IllegalArgumentException noSuchChoice) {
      return refused("account.no-choice", null, request, response, model);
    }
  }

  @PostMapping("/absence")
  String away(
      @RequestParam(required = false) @Nullable String colleague,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String standIn,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId user = new UserId(request.getRemoteUser());
    UserId whose = colleague == null ? user : new UserId(colleague);
    try {
      absences.enter(
          whose,
          date(from),
          date(until),
          TypedText.isBlank(standIn) ? null : new UserId(standIn),
          user);
      return "redirect:/account?result=away";
    } catch (AbsenceRefusedException refusal) {
      model.addAttribute("typedFrom", from);
      model.addAttribute("typedUntil", until);
      model.addAttribute("typedStandIn", standIn);
      return refused(refusal.reason(), colleague, request, response, model);
    } catch (DataIntegrityViolationException enteredTwiceAtOnce) {
      return refused("account.overlap", colleague, request, response, model);
    }
  }

  @PostMapping("/absence/end")
  String back(
      @RequestParam long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      absences.end(id, new UserId(request.getRemoteUser()));
      return "redirect:/account?result=back";
    } catch (AbsenceRefusedException refusal) {
      return refused(refusal.reason(), null, request, response, model);
    }
  }

  private String refused(
      String reason,
      @Nullable String colleague,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Person person = people.find(new UserId(request.getRemoteUser())).orElseThrow();
    fill(model, request, person, colleague);
    model.addAttribute("refusal", reason);
    String field = FIELDS.get(reason);
    model.addAttribute(
        "refusedAt", field == null || colleague == null ? field : field + "-colleague");
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return PAGE;
  }

  private void fill(
      Model model, HttpServletRequest request, Person person, @Nullable String colleague) {
    PageTexts t = new PageTexts(texts, person.language());
    UserId user = person.userId();
    List<Person> colleagues = absences.colleaguesOf(user);
    Optional<Person> chosen =
        colleagues.stream().filter(other -> other.userId().value().equals(colleague)).findFirst();
    model.addAttribute("t", t);
    model.addAttribute("person", person);
    model.addAttribute("languages", Arrays.stream(Language.values()).map(Language::code).toList());
    model.addAttribute(
        "frequencies", Arrays.stream(MailFrequency.values()).map(MailFrequency::code).toList());
    model.addAttribute("frequency", people.mailFrequency(user).code());
    model.addAttribute("doors", Arrays.stream(TaskDoor.values()).map(TaskDoor::code).toList());
    model.addAttribute("door", people.taskDoor(user).map(TaskDoor::code).orElse(""));
    model.addAttribute("today", clock.today().toString());
    model.addAttribute("canBeAway", absences.canBeAway(user));
    model.addAttribute("isMentor", hasRole(user, Role.MENTOR));
    model.addAttribute("standIns", absences.possibleStandIns(user));
    model.addAttribute("fromHr", hasRole(user, Role.MANAGER) && standInsAreOf(user, Role.HR));
    model.addAttribute("absences", rows(t, List.of(person)));
    model.addAttribute("colleagues", colleagues);
    model.addAttribute("colleagueAbsences", rows(t, colleagues));
    model.addAttribute("colleague", chosen.orElse(null));
    model.addAttribute(
        "colleagueStandIns",
        chosen.map(other -> absences.possibleStandIns(other.userId(), user)).orElse(List.of()));
  }

  private boolean hasRole(UserId user, Role role) {
    return people.posts(user).stream().anyMatch(post -> post.role() == role);
  }

  private boolean standInsAreOf(UserId user, Role role) {
    return absences.possibleStandIns(user).stream()
        .anyMatch(standIn -> hasRole(standIn.userId(), role));
  }

  private List<Row> rows(PageTexts t, List<Person> of) {
    return of.stream()
        .flatMap(
            person ->
                absences.of(person.userId()).stream()
                    .map(
                        absence ->
                            new Row(
                                absence.id(),
                                person.name(),
                                t.date(absence.from()),
                                t.date(absence.until()),
                                absence.standIn() == null ? null : people.nameOf(absence.standIn()),
                                note(t, absence))))
        .toList();
  }

  private @Nullable String note(PageTexts t, Absence absence) {
    if (absence.standIn() == null) {
      return t.of(
          hasRole(absence.userId(), Role.MENTOR) ? "account.with-deputies" : "account.alone");
    }
    Set<CaseReference> cases = leftToNobody.cases(absence);
    return cases.isEmpty()
        ? null
        : t.of(
            "account.left-to-nobody",
            cases.stream().map(CaseReference::value).collect(Collectors.joining(", ")),
            people.nameOf(absence.standIn()));
  }

  private static @Nullable LocalDate date(String text) {
    return TypedDay.read(text).orElse(null);
  }
}
