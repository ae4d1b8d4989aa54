package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.posiv.onboarding.journey.BarChart.Column;
import nl.posiv.onboarding.journey.BarChart.Part;
import nl.posiv.onboarding.journey.CaseTable.Counted;
import nl.posiv.onboarding.journey.ProgrammeFigures.Ahead;
import nl.posiv.onboarding.journey.ProgrammeFigures.Month;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The programme in figures and charts, for those who lead it; without names. */
@Controller
@RequestMapping("/programme")
class ProgrammePage {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/yy");

  private final ProgrammeFigures figures;
  private final CaseTable cases;
  private final Viewers viewers;
  private final Texts texts;

  ProgrammePage(ProgrammeFigures figures, CaseTable cases, Viewers viewers, Texts texts) {
    this.figures = figures;
    this.cases = cases;
    this.viewers = viewers;
    this.texts = texts;
  }

  /** A row of a table. The template reads it, so it is public. */
  public record Line(String name, List<String> cells) {}

  @GetMapping
  String page(HttpServletRequest request, Model model) {
    Viewer viewer = viewers.of(request);
    PageTexts t = new PageTexts(texts, viewer.language());
    List<Month> months = figures.months();
    List<Ahead> ends = figures.ends();
    model.addAttribute("t", t);
    model.addAttribute("empty", months.stream().noneMatch(ProgrammePage::hasCases));
    model.addAttribute(
        "monthsChart", BarChart.of(months.stream().map(month -> column(t, month)).toList()));
    model.addAttribute("months", months.stream().map(month -> line(t, month)).toList());
    model.addAttribute("endsChart", BarChart.of(ends.stream().map(end -> column(t, end)).toList()));
    model.addAttribute(
        "ends",
        ends.stream()
            .map(end -> new Line(name(t, end.month()), List.of(few(t, end.ends()))))
            .toList());
    model.addAttribute("since", t.date(figures.since()));
    model.addAttribute(
        "waits",
        figures.waits().stream()
            .map(
                wait ->
                    new Line(
                        t.of("programme.wait." + wait.part()),
                        List.of(
                            few(t, wait.cases()),
                            wait.cases() < ProgrammeFigures.FEWEST
                                ? t.of("programme.too-few", ProgrammeFigures.FEWEST)
                                : t.of("programme.days", wait.days()))))
            .toList());
    List<Counted> counts = cases.count(viewer);
    model.addAttribute("due", few(t, counts.stream().mapToInt(Counted::evaluations).sum()));
    model.addAttribute("late", few(t, counts.stream().mapToInt(Counted::late).sum()));
    return "pages/programme";
  }

  private static boolean hasCases(Month month) {
    return month.nominated() + month.preparing() + month.atWork() > 0;
  }

  /** A total would tell a part that is not told. */
  private static Column column(PageTexts t, Month month) {
    List<Integer> all = List.of(month.atWork(), month.preparing(), month.nominated());
    boolean told = all.stream().noneMatch(ProgrammePage::isFew);
    return new Column(
        SHORT.format(month.month()),
        told ? String.valueOf(all.stream().mapToInt(Integer::intValue).sum()) : "",
        List.of(
            new Part("at-work", drawn(month.atWork())),
            new Part("preparing", drawn(month.preparing())),
            new Part("nominated", drawn(month.nominated()))));
  }

  private static Line line(PageTexts t, Month month) {
    return new Line(
        name(t, month.month()),
        List.of(few(t, month.nominated()), few(t, month.preparing()), few(t, month.atWork())));
  }

  private static Column column(PageTexts t, Ahead end) {
    return new Column(
        SHORT.format(end.month()),
        few(t, end.ends()),
        List.of(new Part("ends", drawn(end.ends()))));
  }

  /** A bar that would tell how few they are is as high as that of the fewest that may be told. */
  private static int drawn(int number) {
    return isFew(number) ? ProgrammeFigures.FEWEST : number;
  }

  private static boolean isFew(int number) {
    return number > 0 && number < ProgrammeFigures.FEWEST;
  }

  /** A number of people, unless it points at one of them. */
  private static String few(PageTexts t, int number) {
    return isFew(number)
        ? t.of("programme.fewer", ProgrammeFigures.FEWEST)
        : String.valueOf(number);
  }

  private static String name(PageTexts t, LocalDate month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", t.language().locale()).format(month);
  }
}
