package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.journey.CaseTable.Counted;
import nl.posiv.onboarding.journey.CaseTable.Sort;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The overview: which case stands where, what waits for whom, how the programme is doing. */
@Controller
@RequestMapping("/overview")
class OverviewPage {

  /** So many tasks of a case stand on the overview; the page of the case has them all. */
  private static final int TASKS_SHOWN = 3;

  /** Fills a bar: nothing, half, all of what the programme asks for. */
  private static final int BAR_PARTS = 2;

  private static final int LONGEST_NAME = 40;

  private final CaseTable cases;
  private final CaseWords words;
  private final CaseViews views;
  private final Viewers viewers;
  private final Municipalities municipalities;
  private final Rules rules;
  private final Texts texts;

  OverviewPage(
      CaseTable cases,
      CaseWords words,
      CaseViews views,
      Viewers viewers,
      Municipalities municipalities,
      Rules rules,
      Texts texts) {
    this.cases = cases;
    this.words = words;
    this.views = views;
    this.viewers = viewers;
    this.municipalities = municipalities;
    this.rules = rules;
    this.texts = texts;
  }

  /** A stage with the number of its cases. */
  public record Count(String id, String name, int number, String href, boolean chosen) {}

  /** A choice of a filter. */
  public record Choice(String id, String name, boolean chosen) {}

  /** A municipality in the chart. */
  public record Bar(
      String place, String placed, int part, int preparing, int evaluations, int late) {}

  /** A list that the reader gave a name. */
  public record OwnView(String name, String href, boolean open) {}

  @GetMapping
  String overview(
      @RequestParam(defaultValue = "") String after, HttpServletRequest request, Model model) {
    Viewer viewer = viewers.of(request);
    return page(viewer, Listing.of(request, viewer), after, model);
  }

  @PostMapping("/views")
  String keep(
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Listing listing = Listing.of(request, viewer);
    Optional<String> read = TypedText.lineUpTo(name, LONGEST_NAME);
    if (read.isPresent() && views.keep(viewer.userId(), read.get(), listing)) {
      return redirect(listing);
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("viewTyped", name);
    model.addAttribute(
        "refusal",
        texts.get(
            viewer.language(),
            read.isEmpty() ? "overview.view.no-name" : "overview.view.too-many",
            read.isEmpty() ? LONGEST_NAME : CaseViews.MOST));
    return page(viewer, listing, "", model);
  }

  @PostMapping("/views/remove")
  String remove(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
    Viewer viewer = viewers.of(request);
    views.remove(viewer.userId(), name);
    return redirect(Listing.of(request, viewer));
  }

  private static String redirect(Listing listing) {
    return "redirect:" + address(listing.query());
  }

  private static String address(String query) {
    return query.isEmpty() ? "/overview" : "/overview?" + query;
  }

  private String page(Viewer viewer, Listing listing, String after, Model model) {
    PageTexts t = new PageTexts(texts, viewer.language());
    String[] place = place(listing.sort(), after);
    List<CaseTable.Row> rows = cases.find(viewer, listing.filters(), place[0], place[1]);
    boolean more = rows.size() > CaseTable.PAGE_SIZE;
    List<CaseTable.Row> shown = more ? rows.subList(0, CaseTable.PAGE_SIZE) : rows;
    List<Counted> counts = cases.count(viewer);
    String address = address(listing.query());

    model.addAttribute("t", t);
    model.addAttribute("lines", words.lines(viewer, t, shown, TASKS_SHOWN));
    model.addAttribute("names", viewer.seesNames());
    model.addAttribute("asked", listing.parts());
    model.addAttribute("late", listing.late());
    model.addAttribute("shown", listing.columns().stream().map(ListColumn::id).toList());
    model.addAttribute("query", listing.query());
    model.addAttribute("first", after.isEmpty() ? null : address);
    model.addAttribute(
        "next",
        more
            ? UriComponentsBuilder.fromUriString(address)
                .queryParam("after", place(listing.sort(), shown.get(shown.size() - 1)))
                .build()
                .toUriString()
            : null);
    model.addAttribute("empty", counts.isEmpty());
    model.addAttribute("counts", counts(t, counts, listing));
    model.addAttribute(
        "sorts",
        Listing.sorts(viewer)
            .map(
                sort ->
                    new Choice(
                        sort.id(), t.of("overview.sort." + sort.id()), sort == listing.sort()))
            .toList());
    model.addAttribute(
        "columns",
        Listing.columns(viewer)
            .map(
                column ->
                    new Choice(column.id(), t.of("overview." + column.id()), listing.shows(column)))
            .toList());
    model.addAttribute(
        "views",
        views.of(viewer.userId()).stream()
            .map(
                view ->
                    new OwnView(
                        view.name(), address(view.query()), view.query().equals(listing.query())))
            .toList());
    model.addAttribute(
        "places",
        viewer.isOfOneMunicipality()
            ? List.of()
            : municipalities.all().stream().map(each -> choice(each, listing)).toList());
    model.addAttribute("scope", viewer.scope().name().toLowerCase(Locale.ROOT));
    model.addAttribute("hr", viewer.groups().contains(Role.HR.group()));
    model.addAttribute("ro3kvit", viewer.groups().contains(Role.RO3KVIT.group()));
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
    int placed = sum(counts, Stage::isPlaced);
    return new Bar(
        place.name(),
        t.of("overview.of", placed, wanted),
        wanted == 0 ? BAR_PARTS : Math.min(BAR_PARTS, placed * BAR_PARTS / wanted),
        sum(counts, Set.of(Stage.PREPARATION, Stage.BETWEEN)::contains),
        counts.stream().mapToInt(Counted::evaluations).sum(),
        counts.stream().mapToInt(Counted::late).sum());
  }

  private static int sum(List<Counted> counts, Predicate<Stage> stages) {
    return counts.stream()
        .filter(count -> stages.test(count.stage()))
        .mapToInt(Counted::cases)
        .sum();
  }

  private static List<Count> counts(PageTexts t, List<Counted> counts, Listing listing) {
    return Arrays.stream(Stage.values())
        .filter(stage -> counts.stream().anyMatch(count -> count.stage() == stage))
        .map(
            stage ->
                new Count(
                    stage.id(),
                    t.of("stage." + stage.id()),
                    sum(counts, stage::equals),
                    address(listing.in(stage).query()),
                    stage == listing.stage()))
        .toList();
  }

  private static Choice choice(Municipality municipality, Listing listing) {
    MunicipalityId id = municipality.id();
    return new Choice(id.value(), municipality.name(), id.equals(listing.municipality()));
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
