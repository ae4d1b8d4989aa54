package nl.posiv.onboarding.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the data protection officer searches who did what. Looking here is recorded as well. */
@Controller
class AuditPage {

  private static final int SIZE = 50;

  /** What the address says to have every line instead of a line for each person and day. */
  private static final String EVERY_LINE = "all";

  /** What the address says to look in the other cases of the same person, too. */
  private static final String WHOLE_PERSON = "all";

  private final AuditLog log;
  private final WhoSawIt whoSawIt;
  private final People people;
  private final Texts texts;

  AuditPage(AuditLog log, WhoSawIt whoSawIt, People people, Texts texts) {
    this.log = log;
    this.whoSawIt = whoSawIt;
    this.people = people;
    this.texts = texts;
  }

  /** An action that can be chosen. The template reads it, so it is public. */
  public record Choice(String id, String name, boolean chosen) {}

  /**
   * A line as the page shows it.
   *
   * @param day the programme's, where its clock was moved and shows another one than the database
   */
  public record Row(
      String at,
      @Nullable String day,
      String action,
      String object,
      @Nullable CaseReference caseReference,
      String result,
      String origin,
      @Nullable UserId actor) {}

  /** The page's words, for its template. */
  public record Words(Texts texts, Language language) {

    /** The text of a key. */
    public String of(String key, Object... args) {
      return texts.get(language, "audit." + key, args);
    }
  }

  @GetMapping("/audit")
  String search(
      @RequestParam(name = "case", defaultValue = "") String caseReference,
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "") String lines,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Language language = people.languageOf(UserId.of(request.getRemoteUser()));
    Words words = new Words(texts, language);
    model.addAttribute("t", words);
    model.addAttribute("case", caseReference);
    model.addAttribute("person", person);
    model.addAttribute("actor", actor);
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("action", action);
    model.addAttribute("actions", choices(words, action));
    try {
      AuditSearch search =
          new AuditSearch(
              text(caseReference),
              person.equals(WHOLE_PERSON),
              UserId.of(text(actor)),
              chosen(action),
              day(from),
              day(to));
      model.addAttribute("lines", lines);
      model.addAttribute("others", others(search));
      if (search.caseReference() != null && search.action() == null && !lines.equals(EVERY_LINE)) {
        model.addAttribute("seen", whoSawIt.lines(log.seen(search), language));
        return "audit/page";
      }
      long found = log.count(search);
      long pages = Math.max(1, (found + SIZE - 1) / SIZE);
      long shown = Math.min(Math.max(1, Long.parseLong(page)), pages);
      model.addAttribute("found", words.of("found", found, shown, pages));
      model.addAttribute("rows", rows(log.find(search, SIZE, (shown - 1) * SIZE), words));
      model.addAttribute("newer", shown > 1 ? shown - 1 : null);
      model.addAttribute("older", shown < pages ? shown + 1 : null);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("unreadable", isDay(from) ? "to" : "from");
    }
    return "audit/page";
  }

  private static List<Choice> choices(Words words, String chosen) {
    return Arrays.stream(Action.values())
        .map(Action::id)
        .map(id -> new Choice(id, words.of("action." + id), id.equals(chosen)))
        .toList();
  }

  private static List<Row> rows(List<AuditLine> lines, Words words) {
    DateTimeFormatter time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(words.language().locale())
            .withZone(ProgrammeClock.ZONE);
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.language().locale());
    return lines.stream()
        .map(
            line ->
                new Row(
                    time.format(line.at()),
                    line.day()
                            .equals(line.at().atZoneSameInstant(ProgrammeClock.ZONE).toLocalDate())
                        ? null
                        : words.of("day", day.format(line.day())),
                    words.of("action." + line.action()),
                    line.object(),
                    line.caseReference(),
                    words.of("result." + line.result()),
                    line.origin(),
                    line.actor()))
        .toList();
  }

  /** The other cases of the person whom the case is about. */
  private List<CaseReference> others(AuditSearch search) {
    String reference = search.caseReference();
    return reference == null
        ? List.of()
        : log.casesOfSamePerson(reference).stream()
            .filter(each -> !each.value().equals(reference))
            .toList();
  }

  private static @Nullable String text(String typed) {
    return TypedText.isBlank(typed) ? null : TypedText.trimmed(typed);
  }

  private static @Nullable Action chosen(String action) {
    return action.isEmpty()
        ? null
        : Arrays.stream(Action.values())
            .filter(known -> known.id().equals(action))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No such action"));
  }

  private static boolean isDay(String typed) {
    try {
      day(typed);
      return true;
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static @Nullable LocalDate day(String typed) {
    return TypedText.isBlank(typed)
        ? null
        : TypedDay.read(typed).orElseThrow(() -> new DateTimeException("This is no day"));
  }
}
