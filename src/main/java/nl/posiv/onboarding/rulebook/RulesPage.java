package nl.posiv.onboarding.rulebook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.Conflicts;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rulebook.Concerned.RouteChange;
import nl.posiv.onboarding.rules.RuleRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The rule catalogue, for whoever may read it. An administrator enters a row, sees whom it
 * concerns, and applies it.
 */
@Controller
@RequestMapping("/rules")
class RulesPage {

  private static final Set<String> RESULTS = Set.of("applied", "removed", "meanwhile", "gone");
  private static final String DEADLINE = "deadline.";

  private final Rulebook rulebook;
  private final AmountsOfAYear amounts;
  private final WhomItConcerns whomItConcerns;
  private final People people;
  private final Municipalities municipalities;
  private final AuditLog audit;
  private final Names names;
  private final Texts texts;
  private final ProgrammeClock clock;

  RulesPage(
      Rulebook rulebook,
      AmountsOfAYear amounts,
      WhomItConcerns whomItConcerns,
      People people,
      Municipalities municipalities,
      AuditLog audit,
      Names names,
      Texts texts,
      ProgrammeClock clock) {
    this.rulebook = rulebook;
    this.amounts = amounts;
    this.whomItConcerns = whomItConcerns;
    this.people = people;
    this.municipalities = municipalities;
    this.audit = audit;
    this.names = names;
    this.texts = texts;
    this.clock = clock;
  }

  /** A row as the page shows it. The template reads these, so they are public. */
  public record Row(
      String id,
      String name,
      String value,
      String from,
      String to,
      String status,
      String source,
      String entered,
      boolean correctable,
      LocalDate day) {}

  /** What was typed, and what is wrong with it. */
  public record Typed(
      String value,
      String from,
      String until,
      String status,
      String source,
      @Nullable String wrong) {}

  /** The cases of a municipality that a row concerns. */
  public record Place(String name, List<Case> cases) {}

  /** A case, and what moves in it. */
  public record Case(String reference, List<String> moves) {}

  /** An amount that somebody has to look at, and why. */
  public record Amount(String id, String name, String why) {}

  @GetMapping
  String all(HttpServletRequest request, Model model) {
    Language language = people.languageOf(UserId.of(request.getRemoteUser()));
    LocalDate today = clock.today();
    List<RuleRow> all = rulebook.all();
    Map<String, List<RuleRow>> rules =
        all.stream()
            .collect(Collectors.groupingBy(RuleRow::id, LinkedHashMap::new, Collectors.toList()));
    model.addAttribute("t", new PageTexts(texts, language));
    model.addAttribute(
        "rows", rules.values().stream().map(rows -> row(present(rows, today), language)).toList());
    int year = AgeingAmount.yearOn(today);
    model.addAttribute("year", Integer.toString(year));
    model.addAttribute(
        "amounts", amounts.today().stream().map(amount -> amount(amount, language)).toList());
    return "pages/rules";
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String result,
      @RequestParam(required = false) @Nullable String value,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "default") String status,
      @RequestParam(defaultValue = "") String source,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    List<RuleRow> rows = rulebook.of(id);
    if (rows.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Language language = people.languageOf(UserId.of(request.getRemoteUser()));
    PageTexts t = show(id, rows, request, language, model);
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", t.of("rules.result." + result));
    }
    if (value != null && Boolean.TRUE.equals(model.getAttribute("enters"))) {
      Optional<NewRow> typed = read(id, value, from, until, status, source);
      Optional<NewRow.Mistake> mistake =
          typed.isPresent()
              ? rulebook.mistake(typed.get())
              : Optional.of(new NewRow.Mistake("from", "rules.mistake.day"));
      model.addAttribute(
          "typed",
          new Typed(
              value, from, until, status, source, mistake.map(NewRow.Mistake::field).orElse(null)));
      mistake.ifPresentOrElse(
          wrong -> refuse(wrong, language, response, model),
          () -> {
            model.addAttribute("places", concerned(typed.get(), language));
            model.addAttribute("day", texts.date(language, typed.get().from()));
          });
    } else {
      model.addAttribute(
          "typed",
          new Typed(
              "", clock.today().toString(), "", present(rows, clock.today()).status(), "", null));
    }
    return "pages/rule";
  }

  @PostMapping("/{id}")
  String apply(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "default") String status,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String seen,
      HttpServletRequest request) {
    Optional<NewRow> row = read(id, value, from, until, status, source);
    if (rulebook.of(id).isEmpty() || row.isEmpty()) {
      return "redirect:/rules";
    }
    UserId user = new UserId(request.getRemoteUser());
    Rulebook.Result result = Conflicts.retried(() -> rulebook.apply(row.get(), seen, user));
    if (result == Rulebook.Result.DONE) {
      record(request, id + " from " + from + ": " + value);
      return "redirect:/rules/" + id + "?result=applied";
    }
    return "redirect:/rules/" + id + "?result=meanwhile";
  }

  @PostMapping("/{id}/remove")
  String remove(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      HttpServletRequest request) {
    Optional<LocalDate> day = day(from);
    if (rulebook.of(id).isEmpty() || day.isEmpty()) {
      return "redirect:/rules";
    }
    Rulebook.Result result = Conflicts.retried(() -> rulebook.remove(id, day.get()));
    if (result == Rulebook.Result.DONE) {
      record(request, id + " from " + from + ": removed");
    }
    return "redirect:/rules/"
        + id
        + "?result="
        + (result == Rulebook.Result.DONE ? "removed" : "gone");
  }

  private PageTexts show(
      String id, List<RuleRow> rows, HttpServletRequest request, Language language, Model model) {
    PageTexts t = new PageTexts(texts, language);
    model.addAttribute("t", t);
    model.addAttribute("id", id);
    model.addAttribute("name", name(id, language));
    model.addAttribute("rows", rows.stream().map(row -> row(row, language)).toList());
    model.addAttribute("seen", Rulebook.state(rows));
    model.addAttribute("kind", NewRow.kind(rows.get(0).unit()));
    model.addAttribute("unit", texts.get(language, "rules.unit." + rows.get(0).unit()));
    model.addAttribute(
        "enters",
        people.roles(new UserId(request.getRemoteUser())).contains(Role.ADMIN)
            && !id.equals(NewRow.OF_RELEASES_ONLY));
    return t;
  }

  private void refuse(
      NewRow.Mistake mistake, Language language, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    Object[] args =
        Arrays.stream(mistake.args())
            .map(arg -> arg instanceof LocalDate day ? texts.date(language, day) : arg)
            .toArray();
    model.addAttribute("refusal", texts.get(language, mistake.reason(), args));
  }

  private List<Place> concerned(NewRow row, Language language) {
    Map<String, List<Case>> places = new TreeMap<>();
    for (Concerned one : Conflicts.retried(() -> whomItConcerns.by(row))) {
      places
          .computeIfAbsent(municipalities.nameOf(one.municipality()), place -> new ArrayList<>())
          .add(new Case(one.caseReference().value(), lines(one, language)));
    }
    return places.entrySet().stream()
        .map(place -> new Place(place.getKey(), place.getValue()))
        .toList();
  }

  private List<String> lines(Concerned one, Language language) {
    List<String> lines = new ArrayList<>();
    RouteChange route = one.route();
    if (route != null) {
      lines.add(
          texts.get(
              language,
              "rules.route",
              texts.get(language, "route." + route.before().id()),
              texts.get(language, "route." + route.after().id())));
    }
    one.moves().forEach(move -> lines.add(move(move, language)));
    if (!one.mailed().isEmpty()) {
      lines.add(
          texts.get(
              language,
              "rules.mailed",
              one.mailed().stream()
                  .map(role -> texts.get(language, "role." + role))
                  .collect(Collectors.joining(", "))));
    }
    return lines;
  }

  private String move(Concerned.Move move, Language language) {
    String what = what(move, language);
    LocalDate before = move.before();
    LocalDate after = move.after();
    if (before != null && after != null) {
      return texts.get(
          language,
          "rules.move.moves",
          what,
          texts.date(language, before),
          texts.date(language, after));
    } else if (after != null) {
      return texts.get(language, "rules.move.begins", what, texts.date(language, after));
    }
    return texts.get(
        language, "rules.move.ends", what, texts.date(language, Objects.requireNonNull(before)));
  }

  private String what(Concerned.Move move, Language language) {
    String task = move.name();
    return task == null
        ? texts.get(language, "rules.move." + move.kind().name().toLowerCase(Locale.ROOT))
        : names.nameOfTask(language, task);
  }

  private void record(HttpServletRequest request, String what) {
    audit.record(
        new AuditEntry(
            Action.RULE_CHANGED,
            what,
            null,
            Result.OK,
            request.getRemoteAddr(),
            new UserId(request.getRemoteUser())));
  }

  /** The row that holds today, or the nearest that there is. */
  private static RuleRow present(List<RuleRow> rows, LocalDate today) {
    return rows.stream()
        .filter(row -> row.holdsOn(today))
        .findFirst()
        .orElseGet(() -> rows.get(rows.size() - 1));
  }

  private Amount amount(AgeingAmount amount, Language language) {
    return new Amount(
        amount.id(),
        name(amount.id(), language),
        texts.get(
            language,
            amount.isKnown() ? "rules.amounts.same" : "rules.amounts.unknown",
            texts.date(language, amount.day())));
  }

  private Row row(RuleRow row, Language language) {
    return new Row(
        row.id(),
        name(row.id(), language),
        texts.value(language, row.written()),
        texts.date(language, row.validFrom()),
        Optional.ofNullable(row.validTo()).map(day -> texts.date(language, day)).orElse(""),
        texts.get(language, "rules.status." + row.status()),
        row.source(),
        entered(row, language),
        row.isCorrectable(clock.today()),
        row.validFrom());
  }

  private String entered(RuleRow row, Language language) {
    UserId by = row.enteredBy();
    LocalDate on = row.enteredOn();
    return by == null || on == null
        ? ""
        : texts.get(language, "rules.entered", by.value(), texts.date(language, on));
  }

  private String name(String id, Language language) {
    return texts
        .find(language, "rule." + id)
        .orElseGet(
            () -> {
              String task = id.replaceFirst("^" + DEADLINE, "").replaceFirst("\\..*", "");
              String route = id.replaceFirst("^" + DEADLINE + "[^.]*\\.?", "");
              String name = names.nameOfTask(language, task);
              return texts.get(
                  language,
                  "rules.deadline",
                  route.isEmpty() ? name : name + ", " + texts.get(language, "route." + route));
            });
  }

  private static Optional<NewRow> read(
      String id, String value, String from, String until, String status, String source) {
    Optional<LocalDate> begins = day(from);
    Optional<LocalDate> ends = day(until);
    if (begins.isEmpty() || ends.isEmpty() && !until.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new NewRow(
            id,
            value.strip().replace(',', '.'),
            begins.get(),
            ends.orElse(null),
            status.equals("law"),
            source.strip()));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip())).filter(day -> day.getYear() < 2100);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
