package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.figures.CountedYears;
import nl.posiv.onboarding.figures.SmallNumbers;
import nl.posiv.onboarding.figures.YearFigures;
import nl.posiv.onboarding.funding.FundingStage;
import nl.posiv.onboarding.journey.ProgrammeFigures.Placed;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.participation.Stage;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The programme in figures for anybody, to link to from a municipality's own site, and as JSON for
 * programs (ADR 0059). It needs no session. What it says is worked out once an hour, and may be
 * kept by whoever is in between.
 */
@Controller
@RequestMapping("/figures")
class PublicFiguresPage {

  /** By whoever is in between; figures of a month do not change faster. */
  private static final Duration KEPT = Duration.ofHours(1);

  /** Here, so that many readers at once ask the database once. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final ProgrammeFigures figures;
  private final CountedYears counted;
  private final Municipalities municipalities;
  private final Rules rules;
  private final ProgrammeClock clock;

  /** What was worked out last; two who ask at once may both work it out, and find the same. */
  private volatile @Nullable Known known;

  PublicFiguresPage(
      ProgrammeFigures figures,
      CountedYears counted,
      Municipalities municipalities,
      Rules rules,
      ProgrammeClock clock) {
    this.figures = figures;
    this.counted = counted;
    this.municipalities = municipalities;
    this.rules = rules;
    this.clock = clock;
  }

  private record Known(Instant since, PublicFigures figures) {

    boolean isOf(Instant now) {
      return !now.isBefore(since) && now.isBefore(since.plus(REMEMBERED));
    }
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    // The page of somebody who is signed in says who they are.
    if (frame.reader() == null) {
      keep(response);
    }
    PublicFigures now = now();
    model.addAttribute("t", t);
    model.addAttribute("figures", now);
    model.addAttribute("onDay", t.date(now.onDay()));
    model.addAttribute("few", SmallNumbers.FEWEST);
    model.addAttribute("placed", people(now.placed(), t));
    model.addAttribute("atWork", people(now.atWork(), t));
    model.addAttribute("year", String.valueOf(now.year()));
    model.addAttribute(
        "themes", now.themes().stream().map(theme -> t.of("theme." + theme)).toList());
    model.addAttribute(
        "split", now.split() == null ? "" : t.of("programme.split." + now.split().id()));
    model.addAttribute("granted", t.texts().amount(t.language(), now.granted()));
    return "pages/figures";
  }

  /** The same for programs. */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  PublicFigures json(HttpServletResponse response) {
    keep(response);
    return now();
  }

  private static void keep(HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
    response.setHeader(
        HttpHeaders.VARY,
        String.join(", ", HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE));
  }

  private static String people(PublicFigures.People people, PageTexts t) {
    return people.about() == null
        ? t.of("programme.fewer", SmallNumbers.FEWEST)
        : String.valueOf(people.about());
  }

  private PublicFigures now() {
    Instant now = clock.instant();
    Known before = known;
    if (before != null && before.isOf(now)) {
      return before.figures();
    }
    PublicFigures worked = workOut();
    known = new Known(now, worked);
    return worked;
  }

  private PublicFigures workOut() {
    LocalDate onDay = clock.today().withDayOfMonth(1).minusDays(1);
    int year = clock.today().getYear() - 1;
    Placed placed = figures.placed(onDay);
    YearFigures ofYear = counted.ofAll(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    Map<String, Integer> joining = figures.joining();
    Map<String, Integer> funding = figures.funding();
    return new PublicFigures(
        onDay,
        municipalities.participating().stream().map(Municipality::name).toList(),
        Stream.of(Stage.values())
            .filter(Stage::isOnTheWay)
            .mapToInt(stage -> joining.getOrDefault(stage.id(), 0))
            .sum(),
        PublicFigures.People.of(placed.soFar()),
        PublicFigures.People.of(placed.atWork()),
        year,
        ofYear.sharedThemes(),
        ofYear
            .split(rules.count(Rule.TIME_SPLIT_TARGET), rules.count(Rule.TIME_SPLIT_BAND))
            .orElse(null),
        figures.lessons(),
        Stream.of(FundingStage.GRANTED, FundingStage.CLOSED)
            .mapToInt(stage -> funding.getOrDefault(stage.id(), 0))
            .sum(),
        figures.granted());
  }
}
