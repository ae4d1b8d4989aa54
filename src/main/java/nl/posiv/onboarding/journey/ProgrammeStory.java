package nl.posiv.onboarding.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.documents.DocumentsAhead;
import nl.posiv.onboarding.figures.CountedYears;
import nl.posiv.onboarding.figures.SmallNumbers;
import nl.posiv.onboarding.figures.YearFigures;
import nl.posiv.onboarding.funding.FundingStage;
import nl.posiv.onboarding.journey.CaseTable.Counted;
import nl.posiv.onboarding.journey.ProgrammeFigures.Phase;
import nl.posiv.onboarding.journey.ProgrammeFigures.Placed;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.money.MoneyWords;
import nl.posiv.onboarding.participation.Stage;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import nl.posiv.onboarding.sheets.Sheet;
import org.springframework.stereotype.Component;

/**
 * The programme for those who lead it, figure by figure: on the page, and all of it as a sheet. A
 * number of people is said as {@link SmallNumbers} allows; numbers of municipalities, lessons and
 * grants point at nobody and are exact.
 */
@Component
class ProgrammeStory {

  /** How far ahead one reads what is to be erased. */
  private static final Period AHEAD = Period.ofMonths(3);

  private final ProgrammeFigures figures;
  private final CountedYears counted;
  private final CaseTable cases;
  private final Municipalities municipalities;
  private final MoneyWords money;
  private final DocumentsAhead documents;
  private final Rules rules;
  private final ProgrammeClock clock;

  ProgrammeStory(
      ProgrammeFigures figures,
      CountedYears counted,
      CaseTable cases,
      Municipalities municipalities,
      MoneyWords money,
      DocumentsAhead documents,
      Rules rules,
      ProgrammeClock clock) {
    this.figures = figures;
    this.counted = counted;
    this.cases = cases;
    this.municipalities = municipalities;
    this.money = money;
    this.documents = documents;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A figure.
   *
   * @param cell what stands in a sheet: a number, or a text where none is said
   */
  public record Told(String name, String text, Object cell) {}

  /** Figures about one thing. The template reads it, so it is public. */
  public record Chapter(String id, String title, String about, List<Told> lines) {}

  /**
   * What stands on the page beside the charts.
   *
   * @param leads whether the reader leads the programme: then the money, too
   */
  List<Chapter> chapters(boolean leads, PageTexts t) {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(chapter("municipalities", stages(t), t));
    YearFigures last = lastMonths();
    chapters.add(chapter("themes", themes(last, t), t));
    chapters.add(chapter("split", split(last, t), t));
    if (leads) {
      chapters.add(chapter("money", money(t), t));
    }
    chapters.add(chapter("funding", funding(t), t));
    chapters.add(
        chapter("knowledge", List.of(exact(t.of("programme.lessons"), figures.lessons())), t));
    chapters.add(
        chapter(
            "retention",
            List.of(
                people(
                    t.of("programme.retention.documents", t.date(clock.today().plus(AHEAD))),
                    documents.casesUntil(clock.today().plus(AHEAD)),
                    t)),
            t));
    return chapters;
  }

  private static Chapter chapter(String id, List<Told> lines, PageTexts t) {
    return new Chapter(
        id, t.of("programme.chapter." + id), t.of("programme.chapter." + id + ".about"), lines);
  }

  private List<Told> stages(PageTexts t) {
    Map<String, Integer> joining = figures.joining();
    return Stream.concat(
            Stream.of(exact(t.of("programme.taking-part"), municipalities.participating().size())),
            Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.TAKES_PART)
                .map(
                    stage ->
                        exact(
                            t.of(
                                stage == Stage.ENDED
                                    ? "programme.ended"
                                    : "joining.stage." + stage.id()),
                            joining.getOrDefault(stage.id(), 0))))
        .toList();
  }

  private YearFigures lastMonths() {
    return counted.ofAll(figures.since(), clock.today());
  }

  private static List<Told> themes(YearFigures last, PageTexts t) {
    return last.themes().entrySet().stream()
        .map(theme -> people(t.of("theme." + theme.getKey()), theme.getValue(), t))
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  private List<Told> split(YearFigures last, PageTexts t) {
    String said =
        last.split(rules.count(Rule.TIME_SPLIT_TARGET), rules.count(Rule.TIME_SPLIT_BAND))
            .map(split -> t.of("programme.split." + split.id()))
            .orElseGet(() -> t.of("programme.split.too-few", SmallNumbers.FEWEST));
    return List.of(
        people(t.of("programme.split.logged"), last.shares().size(), t),
        new Told(t.of("programme.split"), said, said));
  }

  private List<Told> money(PageTexts t) {
    List<Told> lines = new ArrayList<>();
    figures
        .budgets()
        .forEach(
            (year, amount) ->
                lines.add(euros(t.of("programme.budgets", String.valueOf(year)), amount, t)));
    money
        .overall(t)
        .forEach(
            line ->
                lines.add(
                    new Told(
                        t.of("programme.committed", String.valueOf(line.year())),
                        line.committed(),
                        line.committed())));
    return lines;
  }

  private List<Told> funding(PageTexts t) {
    Map<String, Integer> stages = figures.funding();
    return Stream.concat(
            Arrays.stream(FundingStage.values())
                .map(
                    stage ->
                        exact(
                            t.of("funding.stage." + stage.id()),
                            stages.getOrDefault(stage.id(), 0))),
            Stream.of(euros(t.of("programme.granted"), figures.granted(), t)))
        .toList();
  }

  /** All that the page says, to take along: what about, what, of when, and how much. */
  Sheet sheet(Viewer viewer, boolean leads, PageTexts t) {
    List<Sheet.Row> rows = new ArrayList<>();
    Placed placed = figures.placed();
    String officials = t.of("programme.placed");
    rows.add(row(officials, people(t.of("programme.placed.all"), placed.soFar(), t)));
    rows.add(row(officials, people(t.of("programme.year"), placed.atWork(), t)));
    figures
        .months()
        .forEach(
            month ->
                Arrays.stream(Phase.values())
                    .forEach(
                        phase ->
                            rows.add(
                                Sheet.Row.of(
                                    t.of("programme.months"),
                                    t.of("programme." + phase.id()),
                                    month(month.month()),
                                    people("", month.of(phase), t).cell()))));
    figures
        .ends()
        .forEach(
            end ->
                rows.add(
                    Sheet.Row.of(
                        t.of("programme.ends"),
                        t.of("programme.contracts"),
                        month(end.month()),
                        people("", end.ends(), t).cell())));
    evaluations(viewer, t).forEach(told -> rows.add(row(t.of("programme.evaluations"), told)));
    chapters(leads, t)
        .forEach(chapter -> chapter.lines().forEach(told -> rows.add(row(chapter.title(), told))));
    return new Sheet(
        t.of("page.programme"),
        Stream.of("about", "what", "month", "number")
            .map(heading -> t.of("programme.heading." + heading))
            .toList(),
        rows);
  }

  private List<Told> evaluations(Viewer viewer, PageTexts t) {
    List<Counted> counts = cases.count(viewer);
    return List.of(
        people(
            t.of("programme.evaluations.to-do"),
            counts.stream().mapToInt(Counted::evaluations).sum(),
            t),
        people(
            t.of("programme.evaluations.late"), counts.stream().mapToInt(Counted::late).sum(), t),
        people(t.of("programme.evaluations.done"), figures.evaluated(), t));
  }

  private static Sheet.Row row(String about, Told told) {
    return Sheet.Row.of(about, told.name(), null, told.cell());
  }

  private static String month(LocalDate month) {
    return DateTimeFormatter.ofPattern("yyyy-MM").format(month);
  }

  private static Told exact(String name, int number) {
    return new Told(name, String.valueOf(number), number);
  }

  private static Told euros(String name, BigDecimal amount, PageTexts t) {
    return new Told(name, t.texts().amount(t.language(), amount), amount);
  }

  /** A number of people, unless it points at one of them. */
  static Told people(String name, int number, PageTexts t) {
    if (SmallNumbers.isFew(number)) {
      String few = t.of("programme.fewer", SmallNumbers.FEWEST);
      return new Told(name, few, few);
    }
    int rounded = SmallNumbers.rounded(number);
    return new Told(name, String.valueOf(rounded), rounded);
  }
}
