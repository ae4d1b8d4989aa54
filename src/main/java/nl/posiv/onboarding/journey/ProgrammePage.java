package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.figures.SmallNumbers;
import nl.posiv.onboarding.journey.BarChart.Column;
import nl.posiv.onboarding.journey.CaseTable.Counted;
import nl.posiv.onboarding.journey.ProgrammeFigures.Ahead;
import nl.posiv.onboarding.journey.ProgrammeFigures.Month;
import nl.posiv.onboarding.journey.ProgrammeFigures.Phase;
import nl.posiv.onboarding.journey.ProgrammeFigures.Placed;
import nl.posiv.onboarding.journey.ProgrammeFigures.Wait;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.sheets.Download;
import nl.posiv.onboarding.web.PlainAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The programme in figures and charts, for those who lead it; without names. */
@Controller
class ProgrammePage {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/yy");

  private final ProgrammeFigures figures;
  private final ProgrammeStory story;
  private final CaseTable cases;
  private final Viewers viewers;
  private final ProgrammeClock clock;
  private final Texts texts;

  ProgrammePage(
      ProgrammeFigures figures,
      ProgrammeStory story,
      CaseTable cases,
      Viewers viewers,
      ProgrammeClock clock,
      Texts texts) {
    this.clock = clock;
    this.story = story;
    this.figures = figures;
    this.cases = cases;
    this.viewers = viewers;
    this.texts = texts;
  }

  /** How long something took, in weeks. */
  private enum Range {
    UP_TO_4(0, 28, "≤ 4"),
    UP_TO_8(28, 56, "5–8"),
    UP_TO_13(56, 91, "9–13"),
    UP_TO_26(91, 182, "14–26"),
    LONGER(182, Integer.MAX_VALUE, "> 26");

    private final int after;
    private final int until;
    private final String weeks;

    Range(int after, int until, String weeks) {
      this.after = after;
      this.until = until;
      this.weeks = weeks;
    }

    int count(List<Integer> days) {
      return (int) days.stream().filter(each -> Math.max(1, each) > after && each <= until).count();
    }
  }

  /** A row of a table. The template reads it, so it is public. */
  public record Line(String name, List<String> cells) {}

  /** What is counted: its kind in the drawing, and its name. The template reads it. */
  public record Kind(String id, String name) {}

  /** How long a part took: in a sentence, drawn, and as a table. The template reads it. */
  public record Waiting(String id, String name, String half, BarChart chart, List<Line> lines) {}

  @GetMapping("/programme")
  String page(HttpServletRequest request, Model model) {
    Viewer viewer = viewers.of(request);
    PageTexts t = new PageTexts(texts, viewer.language());
    List<Month> months = figures.months();
    List<Ahead> ends = figures.ends();
    model.addAttribute("t", t);
    model.addAttribute("few", SmallNumbers.FEWEST);
    model.addAttribute("empty", months.stream().allMatch(month -> month.cases().isEmpty()));
    model.addAttribute(
        "monthsChart", BarChart.of(months.stream().map(ProgrammePage::column).toList()));
    model.addAttribute("months", months.stream().map(month -> line(t, month)).toList());
    model.addAttribute(
        "phases",
        phases().map(phase -> new Kind(phase.id(), t.of("programme." + phase.id()))).toList());
    model.addAttribute(
        "monthsHeadings",
        Stream.concat(
                Stream.of(t.of("programme.month")),
                phases().map(phase -> t.of("programme." + phase.id())))
            .toList());
    model.addAttribute(
        "endsChart",
        BarChart.of(
            ends.stream().map(end -> column(t, SHORT.format(end.month()), end.ends())).toList()));
    model.addAttribute(
        "ends", ends.stream().map(end -> line(t, name(t, end.month()), end.ends())).toList());
    model.addAttribute("since", t.date(figures.since()));
    model.addAttribute("waits", figures.waits().stream().map(wait -> waiting(t, wait)).toList());
    Placed placed = figures.placed();
    model.addAttribute("placed", few(t, placed.soFar()));
    model.addAttribute("atWork", few(t, placed.atWork()));
    List<Counted> counts = cases.count(viewer);
    int due = counts.stream().mapToInt(Counted::evaluations).sum();
    int late = counts.stream().mapToInt(Counted::late).sum();
    model.addAttribute("due", few(t, due));
    model.addAttribute("late", few(t, late));
    String toDo = t.of("programme.evaluations.to-do");
    String isLate = t.of("programme.evaluations.late");
    model.addAttribute(
        "evaluationsChart", BarChart.of(List.of(column(t, toDo, due), column(t, isLate, late))));
    model.addAttribute("evaluations", List.of(line(t, toDo, due), line(t, isLate, late)));
    model.addAttribute("done", few(t, figures.evaluated()));
    model.addAttribute("chapters", story.chapters(leads(viewer), t));
    return "pages/programme";
  }

  /** All of it as a file. */
  @GetMapping({"/programme.csv", "/programme.ods"})
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Viewer viewer = viewers.of(request);
    PageTexts t = new PageTexts(texts, viewer.language());
    Download.send(
        story.sheet(viewer, leads(viewer), t),
        PlainAddress.of(request),
        t.of("programme.file"),
        clock.today(),
        response);
  }

  private static boolean leads(Viewer viewer) {
    return viewer.groups().contains(Role.POSIV.group());
  }

  private static Stream<Phase> phases() {
    return Arrays.stream(Phase.values());
  }

  private static Column column(Month month) {
    List<Integer> all = phases().map(month::of).toList();
    return new Column(
        SHORT.format(month.month()),
        SmallNumbers.tellsTotal(all)
            ? String.valueOf(SmallNumbers.rounded(all.stream().mapToInt(Integer::intValue).sum()))
            : "",
        // The furthest is at the bottom, so that the height of a bar begins with who is at work.
        phases()
            .sorted(Comparator.reverseOrder())
            .map(phase -> new BarChart.Part(phase.id(), SmallNumbers.rounded(month.of(phase))))
            .toList());
  }

  private static Line line(PageTexts t, Month month) {
    return new Line(
        name(t, month.month()), phases().map(phase -> few(t, month.of(phase))).toList());
  }

  private static Waiting waiting(PageTexts t, Wait wait) {
    List<Integer> days = wait.days();
    return new Waiting(
        wait.part().id(),
        t.of("programme.wait." + wait.part().id()),
        days.size() < SmallNumbers.FEWEST
            ? t.of("programme.too-few", SmallNumbers.FEWEST)
            : t.of("programme.half", SmallNumbers.weeksOfHalf(days)),
        BarChart.of(
            Arrays.stream(Range.values())
                .map(range -> column(t, range.weeks, range.count(days)))
                .toList()),
        Arrays.stream(Range.values())
            .map(range -> line(t, t.of("programme.weeks", range.weeks), range.count(days)))
            .toList());
  }

  private static Column column(PageTexts t, String name, int number) {
    return new Column(
        name,
        SmallNumbers.isFew(number) ? "< " + SmallNumbers.FEWEST : few(t, number),
        List.of(new BarChart.Part("number", SmallNumbers.rounded(number))));
  }

  private static Line line(PageTexts t, String name, int number) {
    return new Line(name, List.of(few(t, number)));
  }

  /** A number of people, unless it points at one of them. */
  private static String few(PageTexts t, int number) {
    return SmallNumbers.isFew(number)
        ? t.of("programme.fewer", SmallNumbers.FEWEST)
        : String.valueOf(SmallNumbers.rounded(number));
  }

  private static String name(PageTexts t, LocalDate month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", t.language().locale()).format(month);
  }
}
