package nl.posiv.onboarding.journey;

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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds a case by its reference or by what somebody knows of the candidate. It is posted, because a
 * name in an address would stand in histories and logs.
 */
@Controller
@RequestMapping("/search")
class SearchPage {

  /** More are no help: who sees so many types a little more. */
  private static final int SHOWN = 20;

  /** No name, address or number is longer. */
  private static final int LONGEST = 100;

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final CandidateSearch candidates;
  private final CaseTable cases;
  private final Guides guides;
  private final Viewers viewers;
  private final Texts texts;

  SearchPage(
      CandidateSearch candidates, CaseTable cases, Guides guides, Viewers viewers, Texts texts) {
    this.candidates = candidates;
    this.cases = cases;
    this.guides = guides;
    this.viewers = viewers;
    this.texts = texts;
  }

  /** A case that was found. The template reads it, so it is public. */
  public record Hit(CaseReference reference, String candidate, String place, String stage) {}

  @GetMapping
  String empty(HttpServletRequest request, Model model) {
    return page(viewers.of(request), "", null, model);
  }

  @PostMapping
  String search(
      @RequestParam(defaultValue = "") String what, HttpServletRequest request, Model model) {
    Viewer viewer = viewers.of(request);
    String typed = TypedText.trimmed(what);
    return page(
        viewer,
        typed,
        typed.length() < CandidateSearch.SHORTEST ? null : found(viewer, typed),
        model);
  }

  private String page(
      Viewer viewer, String what, @Nullable List<CaseTable.Row> found, Model model) {
    PageTexts t = new PageTexts(texts, viewer.language());
    model.addAttribute("t", t);
    model.addAttribute("what", what);
    model.addAttribute("names", viewer.seesNames());
    model.addAttribute("more", found != null && found.size() > SHOWN);
    model.addAttribute(
        "found",
        found == null ? null : found.stream().limit(SHOWN).map(row -> hit(t, row)).toList());
    return "pages/search";
  }

  private static Hit hit(PageTexts t, CaseTable.Row row) {
    return new Hit(
        row.reference(), row.candidate(), row.place(), t.of("stage." + row.stage().id()));
  }

  private List<CaseTable.Row> found(Viewer viewer, String typed) {
    return typed.length() > LONGEST ? List.of() : find(viewer, typed);
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
