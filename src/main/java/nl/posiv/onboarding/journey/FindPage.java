package nl.posiv.onboarding.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.nomination.CandidateSearch;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Finds a case by its reference or by what somebody knows of the candidate. Our own pages post it,
 * because a name in an address would stand in histories and logs; {@code GET /find?q=} is there for
 * links with a reference and for programs.
 */
@Controller
@RequestMapping("/find")
class FindPage {

  /** More are no help: who sees so many types a little more. */
  private static final int SHOWN = 20;

  /** No name, address or number is longer. */
  private static final int LONGEST = 100;

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final CandidateSearch candidates;
  private final CaseTable cases;
  private final CaseWords words;
  private final Guides guides;
  private final Viewers viewers;
  private final Texts texts;

  FindPage(
      CandidateSearch candidates,
      CaseTable cases,
      CaseWords words,
      Guides guides,
      Viewers viewers,
      Texts texts) {
    this.words = words;
    this.candidates = candidates;
    this.cases = cases;
    this.guides = guides;
    this.viewers = viewers;
    this.texts = texts;
  }

  /**
   * A case that was found. The template and programs read it, so it is public.
   *
   * @param candidate null for whoever reads no names
   * @param outlook how the contract ends, as far as that is known; null while nothing is
   */
  public record Hit(
      String reference,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String candidate,
      String municipality,
      String stage,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String outlook,
      String href) {}

  /**
   * What was found, the best first.
   *
   * @param more whether there is more than these
   * @param said the same in words
   */
  public record Found(List<Hit> cases, boolean more, String said) {}

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  String page(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
    Viewer viewer = viewers.of(request);
    String typed = TypedText.trimmed(q);
    model.addAttribute("t", new PageTexts(texts, viewer.language()));
    model.addAttribute("typed", typed);
    model.addAttribute("names", viewer.seesNames());
    model.addAttribute("found", isShort(typed) ? null : found(viewer, typed));
    return "pages/find";
  }

  @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
  String find(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
    return page(q, request, model);
  }

  /** The same for programs, and for the box that answers while one types. */
  @RequestMapping(
      method = {RequestMethod.GET, RequestMethod.POST},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Found found(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
    return found(viewers.of(request), TypedText.trimmed(q));
  }

  private Found found(Viewer viewer, String typed) {
    PageTexts t = new PageTexts(texts, viewer.language());
    List<CaseTable.Row> rows =
        isShort(typed) || typed.length() > LONGEST ? List.of() : find(viewer, typed);
    String none = viewer.seesNames() ? "search.none" : "search.none-reference";
    return new Found(
        words.lines(viewer, t, rows.stream().limit(SHOWN).toList(), 0).stream()
            .map(FindPage::hit)
            .toList(),
        rows.size() > SHOWN,
        t.of(rows.isEmpty() ? none : "search.found", Math.min(rows.size(), SHOWN)));
  }

  private static boolean isShort(String typed) {
    return typed.length() < CandidateSearch.SHORTEST;
  }

  private static Hit hit(CaseWords.Line line) {
    return new Hit(
        line.reference().value(),
        line.candidate(),
        line.place(),
        line.stage(),
        line.outlook(),
        "/cases/" + line.reference());
  }

  /** The best first. A reference that fits comes before any name. */
  private List<CaseTable.Row> find(Viewer viewer, String typed) {
    List<String> patterns =
        DIGIT.matcher(typed).find() ? ReferenceSearch.patterns(typed) : List.<String>of();
    List<CaseReference> named = viewer.seesNames() ? candidates.find(typed) : List.of();
    return Stream.concat(
            cases.among(viewer, patterns, named).stream(), guided(viewer, patterns, named))
        .distinct()
        .sorted(Comparator.comparingInt(row -> named.indexOf(row.reference())))
        .toList();
  }

  /** Of those whom a mentor guides. */
  private Stream<CaseTable.Row> guided(
      Viewer viewer, List<String> patterns, List<CaseReference> named) {
    if (!viewer.groups().contains(Role.MENTOR.group())) {
      return Stream.of();
    }
    return cases.among(guides.casesOf(viewer.userId()), patterns, named).stream();
  }
}
