package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.farewell.Farewells;
import nl.posiv.onboarding.farewell.Side;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How it was, afterwards: HR of the municipality says it; Ro3kvit and the programme leads read it
 * as figures.
 */
@Controller
@RequestMapping("/survey")
class SurveyPage {

  private static final Set<String> RESULTS = Set.of("rated", "not-counted");

  private final CasesOfHr cases;
  private final Viewers viewers;
  private final Farewells farewells;
  private final Texts texts;

  SurveyPage(CasesOfHr cases, Viewers viewers, Farewells farewells, Texts texts) {
    this.cases = cases;
    this.viewers = viewers;
    this.farewells = farewells;
    this.texts = texts;
  }

  /** A figure as the page shows it. The template reads it, so it is public. */
  public record Line(String side, int answers, String rating, String again) {}

  @GetMapping
  String figures(HttpServletRequest request, Model model) {
    PageTexts t = new PageTexts(texts, viewers.of(request).language());
    List<Line> lines =
        farewells.figures().stream()
            .map(
                figure ->
                    new Line(
                        t.of("survey.side." + figure.side().id()),
                        figure.answers(),
                        t.of("survey.of-five", figure.rating()),
                        t.of("survey.percent", figure.again())))
            .toList();
    model.addAttribute("t", t);
    model.addAttribute("lines", lines);
    return "pages/survey-figures";
  }

  @GetMapping("/{reference}")
  String page(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseTable.Row> row = row(viewer, reference);
    if (row.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", "survey." + result);
    }
    return fill(viewer, row.get(), model);
  }

  @PostMapping("/{reference}")
  String rate(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String rating,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseTable.Row> row = row(viewer, reference);
    if (row.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    Optional<SurveyAnswer> answer = SurveyAnswer.read(rating, again);
    if (answer.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("refusal", texts.get(viewer.language(), "farewell.incomplete"));
      return fill(viewer, row.get(), model);
    }
    boolean counted =
        farewells.rate(
            row.get().reference(), Side.MUNICIPALITY, answer.get().rating(), answer.get().again());
    return "redirect:/survey/"
        + row.get().reference()
        + "?result="
        + (counted ? "rated" : "not-counted");
  }

  /** A case that is over, of a municipality for whose HR the reader works. */
  private Optional<CaseTable.Row> row(Viewer viewer, String written) {
    return cases.find(viewer, written).filter(row -> farewells.isOver(row.reference()));
  }

  private String fill(Viewer viewer, CaseTable.Row row, Model model) {
    PageTexts t = new PageTexts(texts, viewer.language());
    model.addAttribute("t", t);
    model.addAttribute("reference", row.reference());
    model.addAttribute(
        "until", farewells.openUntil(row.reference(), Side.MUNICIPALITY).map(t::date).orElse(null));
    return "pages/survey";
  }
}
