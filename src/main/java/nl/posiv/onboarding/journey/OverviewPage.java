package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.journey.CaseTable.Counted;
import nl.posiv.onboarding.journey.CaseTable.Search;
import nl.posiv.onboarding.journey.CaseTable.Sort;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview: which case stands where, what waits for whom, how the programme is doing. */
@Controller
class OverviewPage {

  /** So many tasks of a case stand on the overview; the page of the case has them all. */
  private static final int TASKS_SHOWN = 3;

  /** Fills a bar: nothing, half, all of what the programme asks for. */
  private static final int BAR_PARTS = 2;

  private final CaseTable cases;
  private final CaseWords words;
  private final Viewers viewers;
  private final Municipalities municipalities;
  private final Rules rules;
  private final Texts texts;

  OverviewPage(
      CaseTable cases,
      CaseWords words,
      Viewers viewers,
      Municipalities municipalities,
      Rules rules,
      Texts texts) {
    this.cases = cases;
    this.words = words;
    this.viewers = viewers;
    this.municipalities = municipalities;
    this.rules = rules;
    this.texts = texts;
  }

  /** A stage with the number of its cases. */
  public record Count(String id, String name, int number, boolean chosen) {}

  /** A choice of a filter. */
  public record Choice(String id, String name, boolean chosen) {}

  /** A municipality in the chart. */
  public record Bar(
      String place, String placed, int part, int preparing, int evaluations, int late) {}

  @GetMapping("/overview")
  String overview(
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String late,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request,
      Model model) {
    Viewer viewer = viewers.of(request);
    PageTexts t = new PageTexts(texts, viewer.language());
    Stage chosen = WithId.find(Stage.class, stage).orElse(null);
    Sort order =
        Arrays.stream(Sort.values())
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(sort))
            .findFirst()
            .orElse(Sort.DUE);
    Search looked =
        new Search(
            chosen,
            municipality.isEmpty() || viewer.isOfOneMunicipality()
                ? null
                : new MunicipalityId(municipality),
            !late.isEmpty(),
            ReferenceSearch.patterns(search),
            order);
    String[] place = place(order, after);
    List<CaseTable.Row> rows = cases.find(viewer, looked, place[0], place[1]);
    boolean more = rows.size() > CaseTable.PAGE_SIZE;
    List<CaseTable.Row> shown = more ? rows.subList(0, CaseTable.PAGE_SIZE) : rows;
    List<Counted> counts = cases.count(viewer);

    model.addAttribute("t", t);
    model.addAttribute("lines", words.lines(viewer, t, shown, TASKS_SHOWN));
    model.addAttribute("names", viewer.seesNames());
    model.addAttribute("next", more ? place(order, shown.get(shown.size() - 1)) : null);
    model.addAttribute("first", !after.isEmpty());
    model.addAttribute("empty", counts.isEmpty());
    model.addAttribute("counts", counts(t, counts, chosen));
    model.addAttribute("stage", chosen == null ? "" : chosen.id());
    model.addAttribute("municipality", municipality);
    model.addAttribute("late", !late.isEmpty());
    model.addAttribute("search", search);
    model.addAttribute("sort", order.name().toLowerCase(Locale.ROOT));
    model.addAttribute(
        "sorts",
        Arrays.stream(Sort.values())
            .map(known -> known.name().toLowerCase(Locale.ROOT))
            .map(id -> new Choice(id, t.of("overview.sort." + id), id.equals(sort)))
            .toList());
    model.addAttribute(
        "places",
        viewer.isOfOneMunicipality()
            ? List.of()
            : municipalities.all().stream().map(each -> choice(each, municipality)).toList());
    model.addAttribute("scope", viewer.scope().name().toLowerCase(Locale.ROOT));
    model.addAttribute("manager", viewer.groups().contains(Role.MANAGER.group()));
    int wanted = rules.count(Rule.OFFICIALS_PER_MUNICIPALITY);
    model.addAttribute("wanted", wanted);
    model.addAttribute("bars", bars(viewer, t, counts, wanted));
    return "pages/overview";
  }

  private List<Bar> bars(Viewer viewer, PageTexts t, List<Counted> counts, int wanted) {
    Map<MunicipalityId, List<Counted>> byMunicipality =
        counts.stream().collect(Collectors.groupingBy(Counted::municipality));
    return municipalities.all().stream()
        .filter(each -> each.participatingSince() != null)
        .filter(
            each -> !viewer.isOfOneMunicipality() || viewer.municipalities().contains(each.id()))
        .map(each -> bar(t, each, byMunicipality.getOrDefault(each.id(), List.of()), wanted))
        .toList();
  }

  private static Bar bar(PageTexts t, Municipality place, List<Counted> counts, int wanted) {
    int placed = sum(counts, Set.of(Stage.YEAR, Stage.EVALUATION, Stage.PERMANENT));
    return new Bar(
        place.name(),
        t.of("overview.of", placed, wanted),
        wanted == 0 ? BAR_PARTS : Math.min(BAR_PARTS, placed * BAR_PARTS / wanted),
        sum(counts, Set.of(Stage.PREPARATION)),
        counts.stream().mapToInt(Counted::evaluations).sum(),
        counts.stream().mapToInt(Counted::late).sum());
  }

  private static int sum(List<Counted> counts, Set<Stage> stages) {
    return counts.stream()
        .filter(count -> stages.contains(count.stage()))
        .mapToInt(Counted::cases)
        .sum();
  }

  private static List<Count> counts(PageTexts t, List<Counted> counts, @Nullable Stage chosen) {
    return Arrays.stream(Stage.values())
        .filter(stage -> counts.stream().anyMatch(count -> count.stage() == stage))
        .map(
            stage ->
                new Count(
                    stage.id(),
                    t.of("stage." + stage.id()),
                    sum(counts, Set.of(stage)),
                    stage == chosen))
        .toList();
  }

  private static Choice choice(Municipality municipality, String chosen) {
    String id = municipality.id().value();
    return new Choice(id, municipality.name(), id.equals(chosen));
  }

  private static String place(Sort sort, CaseTable.Row last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((sort.key(last) + "|" + last.reference()).getBytes(StandardCharsets.UTF_8));
  }

  /** Where the page before ended; what cannot be read begins at the beginning. */
  private static String[] place(Sort sort, String after) {
    try {
      String[] place =
          new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|");
      boolean readable = place.length == 2 && sort.isKey(place[0]) && TypedText.isText(place[1]);
      return readable ? place : new String[2];
    } catch (IllegalArgumentException unreadable) {
      return new String[2];
    }
  }
}
