package nl.posiv.onboarding.matching;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.nomination.InPool;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Pool;
import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.places.PlaceWords;
import nl.posiv.onboarding.places.Places;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
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
 * Who is in the pool, searched by theme, language and day, and side by side with the open places.
 * For Ro3kvit alone: no municipality sees anybody who was not put forward to it.
 */
@Controller
@RequestMapping("/pool")
class PoolPage {

  private final Pool pool;
  private final Pairs pairs;
  private final Places places;
  private final PlaceWords words;
  private final PoolTasks tasks;
  private final People people;
  private final Texts texts;

  PoolPage(
      Pool pool,
      Pairs pairs,
      Places places,
      PlaceWords words,
      PoolTasks tasks,
      People people,
      Texts texts) {
    this.pool = pool;
    this.pairs = pairs;
    this.places = places;
    this.words = words;
    this.tasks = tasks;
    this.people = people;
    this.texts = texts;
  }

  /**
   * A candidate. The template reads these, so they are public.
   *
   * @param task id of the task in which they are put forward; null while there is none
   * @param pair what is to be said beside a place; null where none was chosen
   */
  public record Line(
      CaseReference reference,
      String name,
      String position,
      List<Fact> facts,
      @Nullable String task,
      @Nullable Said pair) {}

  /** Something that is known, with what it is called. */
  public record Fact(String name, String value) {}

  /** What is to be said of a place and a candidate. */
  public record Said(
      long place, String name, List<String> fits, List<String> against, List<String> ask) {}

  /** Something to choose. */
  public record Choice(String id, String name, boolean chosen) {}

  @GetMapping
  String page(
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String place,
      HttpServletRequest request,
      Model model) {
    PageTexts t = texts(request);
    List<InPool> all = pool.all();
    Optional<LocalDate> day = TypedDay.read(by);
    List<InPool> found =
        all.stream()
            .filter(it -> theme.isEmpty() || it.nomination().expertise().contains(theme))
            .filter(it -> language.isEmpty() || it.candidate().languages().contains(language))
            .filter(it -> day.isEmpty() || isAvailable(it.nomination(), day.get()))
            .toList();
    List<Place> open = places.open();
    Optional<Place> chosen =
        open.stream().filter(it -> String.valueOf(it.id()).equals(place)).findFirst();
    Map<CaseReference, String> tasksOfCases = tasks.open();
    model.addAttribute("t", t);
    model.addAttribute("empty", all.isEmpty());
    model.addAttribute(
        "lines",
        chosen
            .map(
                it ->
                    pairs.of(it, found).stream()
                        .map(pair -> line(pair.candidate(), said(pair, t), tasksOfCases, t))
                        .toList())
            .orElseGet(() -> found.stream().map(it -> line(it, null, tasksOfCases, t)).toList()));
    model.addAttribute(
        "themes", choices(all, it -> it.nomination().expertise(), "theme.", theme, t));
    model.addAttribute(
        "languages", choices(all, it -> it.candidate().languages(), "language.", language, t));
    model.addAttribute("by", day.map(LocalDate::toString).orElse(""));
    model.addAttribute(
        "places",
        open.stream()
            .map(
                it ->
                    new Choice(
                        String.valueOf(it.id()),
                        words.name(it, t.language()),
                        chosen.filter(it::equals).isPresent()))
            .toList());
    model.addAttribute("chosen", chosen.map(it -> words.name(it, t.language())).orElse(null));
    return "pages/pool";
  }

  @GetMapping("/{reference}")
  String candidate(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PageTexts t = texts(request);
    model.addAttribute("t", t);
    Optional<InPool> found = CaseReference.find(reference).flatMap(pool::find);
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    ConcernedCase.remember(found.get().caseReference());
    model.addAttribute("line", line(found.get(), null, tasks.open(), t));
    model.addAttribute(
        "pairs", pairs.of(found.get(), places.open()).stream().map(pair -> said(pair, t)).toList());
    return "pages/pool-candidate";
  }

  /**
   * Opens the task in which a candidate is put forward, with the place beside which they stood. It
   * is taken with that, and nothing is decided by it: what was chosen stands in the form, and can
   * be chosen otherwise there.
   */
  @PostMapping("/{reference}/forward")
  String putForward(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String place,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<InPool> found = CaseReference.find(reference).flatMap(pool::find);
    String task = found.map(it -> tasks.open().get(it.caseReference())).orElse(null);
    if (task == null) {
      model.addAttribute("t", texts(request));
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    ConcernedCase.remember(found.get().caseReference());
    places.open().stream()
        .filter(it -> String.valueOf(it.id()).equals(place))
        .findFirst()
        .ifPresent(it -> tasks.choose(new UserId(request.getRemoteUser()), task, it));
    return "redirect:/tasks/" + task + "/open";
  }

  /** Whoever has named no day may be available by then: nobody is left out for it. */
  private static boolean isAvailable(Nomination nomination, LocalDate day) {
    return nomination.availableFrom() == null || !nomination.availableFrom().isAfter(day);
  }

  private static List<Choice> choices(
      List<InPool> all,
      Function<InPool, Collection<String>> ids,
      String kind,
      String chosen,
      PageTexts t) {
    return all.stream()
        .flatMap(it -> ids.apply(it).stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(id -> new Choice(id, t.of(kind + id), id.equals(chosen)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  private Line line(
      InPool someone, @Nullable Said pair, Map<CaseReference, String> tasksOfCases, PageTexts t) {
    Nomination nomination = someone.nomination();
    LocalDate from = nomination.availableFrom();
    return new Line(
        someone.caseReference(),
        someone.candidate().name(),
        someone.candidate().currentPosition(),
        List.of(
            new Fact(t.of("places.themes"), words.themes(nomination.expertise(), t.language())),
            new Fact(
                t.of("places.languages"),
                words.languages(someone.candidate().languages(), t.language())),
            new Fact(t.of("pool.available"), from == null ? t.of("pool.unknown") : t.date(from)),
            new Fact(t.of("pool.where"), t.of("where." + nomination.whereNow())),
            new Fact(
                t.of("pool.home"),
                someone.candidate().homeMunicipality() + ", " + someone.candidate().oblast()),
            new Fact(
                t.of("pool.consent"),
                t.of(
                    "pool.consent.days",
                    t.date(someone.consentGivenOn()),
                    t.date(someone.consentEndsOn())))),
        tasksOfCases.get(someone.caseReference()),
        pair);
  }

  private Said said(Pair pair, PageTexts t) {
    return new Said(
        pair.place().id(),
        words.name(pair.place(), t.language()),
        written(pair.fits(), pair, t),
        written(pair.against(), pair, t),
        written(pair.ask(), pair, t));
  }

  private List<String> written(List<Remark> remarks, Pair pair, PageTexts t) {
    return remarks.stream().map(remark -> written(remark, pair, t)).toList();
  }

  private String written(Remark remark, Pair pair, PageTexts t) {
    String key = "pool.reason." + remark.kind().id();
    return switch (remark.kind()) {
      case THEMES -> t.of(key, words.themes(remark.ids(), t.language()));
      case LANGUAGES, LANGUAGES_MISSING -> t.of(key, words.languages(remark.ids(), t.language()));
      case PARTNER_COMMUNITY, PARTNER_OBLAST -> t.of(key, t.of("partner." + remark.ids().get(0)));
      case EXIT_BASIS -> t.of(key, t.of("exit." + remark.ids().get(0)));
      case HOURS -> t.of(key, t.number(pair.place().wanted().hours()));
      case AVAILABLE, AVAILABLE_LATER, PROTECTION_ENDS, PERMIT_IN_TIME, PERMIT_LATE, SAID_NO ->
          t.of(key, t.date(Objects.requireNonNull(remark.day())));
      case NO_THEME, AVAILABLE_UNKNOWN, HOUSING, NO_HOUSING, PROTECTED, NO_EXIT_BASIS -> t.of(key);
    };
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(new UserId(request.getRemoteUser())));
  }
}
