package nl.posiv.onboarding.places;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.reference.Item;
import nl.posiv.onboarding.reference.ItemList;
import nl.posiv.onboarding.reference.ItemLists;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
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
 * The places: to HR and managers those of their municipality, which they describe and change; to
 * Ro3kvit and the programme leads all.
 */
@Controller
@RequestMapping("/places")
class PlacesPage {

  private static final Set<String> RESULTS = Set.of("added", "changed");
  private static final String NEW = "new-";

  private final Places places;
  private final PlaceWords words;
  private final ItemLists lists;
  private final Municipalities municipalities;
  private final People people;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final Texts texts;

  PlacesPage(
      Places places,
      PlaceWords words,
      ItemLists lists,
      Municipalities municipalities,
      People people,
      Rules rules,
      ProgrammeClock clock,
      Texts texts) {
    this.places = places;
    this.words = words;
    this.lists = lists;
    this.municipalities = municipalities;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * A municipality with its places. The template reads these, so they are public.
   *
   * @param adds whether the reader can add one
   */
  public record Section(String id, String name, boolean adds, List<Line> lines) {}

  /**
   * A place.
   *
   * @param changes what its form begins with; null to whoever does not change it
   * @param versions what was said of it before and since, the last first
   */
  public record Line(
      long id,
      String name,
      String state,
      boolean open,
      List<Fact> facts,
      String about,
      @Nullable Filled changes,
      List<String> versions) {}

  /** Something that is known, with what it is called. */
  public record Fact(String name, String value) {}

  /**
   * The form of a place with what stands in it.
   *
   * @param id of the form
   * @param state where the place stands; null for a new one
   * @param seen number of the version that it began with
   * @param refusal which field was refused, and why; null if nothing was
   */
  public record Filled(
      String id,
      @Nullable String state,
      int seen,
      TypedPlace typed,
      List<Choice> themes,
      List<Choice> partners,
      @Nullable Refusal refusal) {

    /** Why a field was refused; null if it was not. */
    public @Nullable String error(String field) {
      return refusal != null && refusal.field().equals(field) ? refusal.text() : null;
    }
  }

  /** What was refused. */
  public record Refusal(String form, String field, String text) {}

  /** Something to choose. */
  public record Choice(String id, String name) {}

  private record Refused(Refusal refusal, TypedPlace typed) {}

  @GetMapping
  String page(
      @RequestParam(defaultValue = "") String result, HttpServletRequest request, Model model) {
    if (RESULTS.contains(result)) {
      model.addAttribute("result", texts(request).of("places.result." + result));
    }
    return filled(null, request, model);
  }

  @PostMapping("/{municipality}/new")
  String add(
      @PathVariable String municipality,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId user = user(request);
    Optional<MunicipalityId> own =
        municipalities.participating().stream()
            .map(Municipality::id)
            .filter(id -> id.value().equals(municipality))
            .filter(own(user)::contains)
            .findFirst();
    if (own.isEmpty()) {
      return notYours(request, response, model);
    }
    TypedPlace typed = typed(request);
    String form = NEW + municipality;
    return wanted(typed, null, day -> !day.isBefore(clock.today()))
        .map(
            wanted -> {
              places.add(own.get(), wanted, user);
              return "redirect:/places?result=added";
            })
        .orElseGet(
            () ->
                refused(
                    form,
                    mistake(typed, null, day -> !day.isBefore(clock.today())),
                    typed,
                    request,
                    response,
                    model));
  }

  @PostMapping("/{place}/change")
  String change(
      @PathVariable String place,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId user = user(request);
    Optional<Place> found =
        Optional.of(place)
            .filter(id -> id.matches("[0-9]{1,18}"))
            .flatMap(id -> places.find(Long.parseLong(id)))
            .filter(it -> own(user).contains(it.municipality()));
    if (found.isEmpty()) {
      return notYours(request, response, model);
    }
    Place now = found.get();
    TypedPlace typed = typed(request);
    Predicate<LocalDate> possible =
        day -> !day.isBefore(clock.today()) || day.equals(now.wanted().earliestStart());
    Optional<Wanted> wanted = wanted(typed, now.wanted(), possible);
    Optional<Place.State> state = WithId.find(Place.State.class, typed.in("state"));
    Optional<String> reason = typed.words("reason");
    String mistake =
        wanted.isEmpty()
            ? mistake(typed, now.wanted(), possible)
            : state.isEmpty() ? "state" : reason.isEmpty() ? "reason" : "meanwhile";
    int seen = typed.in("seen").matches("[0-9]{1,6}") ? Integer.parseInt(typed.in("seen")) : 0;
    return wanted.isPresent()
            && state.isPresent()
            && reason.isPresent()
            && places.change(now.id(), wanted.get(), state.get(), reason.get(), seen, user)
        ? "redirect:/places?result=changed"
        : refused(String.valueOf(now.id()), mistake, typed, request, response, model);
  }

  private Optional<Wanted> wanted(
      TypedPlace typed, @Nullable Wanted before, Predicate<LocalDate> possible) {
    return mistake(typed, before, possible).isEmpty()
        ? Optional.of(
            new Wanted(
                typed.chosen("themes", themes(before)),
                typed.chosen("languages", Wanted.LANGUAGES),
                typed.hours().orElseThrow(),
                start(typed, possible).orElseThrow(),
                typed.has("housing", "yes"),
                typed.chosen("partner", partners(before)).stream().findFirst().orElse(null),
                typed.words("about").orElseThrow()))
        : Optional.empty();
  }

  /** The first field with a mistake; empty if there is none. */
  private String mistake(TypedPlace typed, @Nullable Wanted before, Predicate<LocalDate> possible) {
    return typed.chosen("themes", themes(before)).isEmpty()
        ? "themes"
        : typed.hours().isEmpty()
            ? "hours"
            : start(typed, possible).isEmpty()
                ? "start"
                : typed.words("about").isEmpty() ? "about" : "";
  }

  private Optional<LocalDate> start(TypedPlace typed, Predicate<LocalDate> possible) {
    LocalDate horizon = rules.after(Rule.PLANNING_HORIZON, clock.today());
    return typed.start(possible).filter(day -> !day.isAfter(horizon));
  }

  /** The themes that can be chosen today, and those that were chosen before. */
  private List<String> themes(@Nullable Wanted before) {
    return choices(ItemList.THEMES, before == null ? List.of() : before.themes());
  }

  /** The same of Ukrainian partners. */
  private List<String> partners(@Nullable Wanted before) {
    return choices(
        ItemList.PARTNERS,
        before == null || before.partner() == null ? List.of() : List.of(before.partner()));
  }

  private List<String> choices(ItemList list, List<String> before) {
    Set<String> ids =
        lists.choices(list).stream()
            .map(Item::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    ids.addAll(before);
    return List.copyOf(ids);
  }

  private String refused(
      String form,
      String field,
      TypedPlace typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    String text = texts(request).of(TypedText.sentence(typed.in(field), "places.refused." + field));
    Refusal refusal = new Refusal(form, field.equals("meanwhile") ? "state" : field, text);
    model.addAttribute("refusal", refusal);
    return filled(new Refused(refusal, typed), request, model);
  }

  private String filled(@Nullable Refused refused, HttpServletRequest request, Model model) {
    PageTexts t = texts(request);
    UserId user = user(request);
    Set<Role> roles = people.roles(user);
    boolean all = roles.contains(Role.RO3KVIT) || roles.contains(Role.POSIV);
    Set<MunicipalityId> own = own(user);
    Set<MunicipalityId> takePart =
        municipalities.participating().stream().map(Municipality::id).collect(Collectors.toSet());
    Map<MunicipalityId, List<Place>> known =
        places.all().stream().collect(Collectors.groupingBy(Place::municipality));
    List<Section> sections = new ArrayList<>();
    for (Municipality municipality : municipalities.all()) {
      MunicipalityId id = municipality.id();
      boolean adds = own.contains(id) && takePart.contains(id);
      List<Place> there = known.getOrDefault(id, List.of());
      if (adds || (all || own.contains(id)) && !there.isEmpty()) {
        sections.add(
            new Section(
                id.value(),
                municipality.name(),
                adds,
                there.stream()
                    .sorted((one, other) -> one.state().compareTo(other.state()))
                    .map(place -> line(place, own.contains(id), refused, t))
                    .toList()));
      }
    }
    model.addAttribute("t", t);
    model.addAttribute("sections", sections);
    model.addAttribute("pairs", roles.contains(Role.RO3KVIT));
    model.addAttribute("today", clock.today());
    model.addAttribute("languages", languages(t));
    model.addAttribute(
        "fresh",
        sections.stream()
            .filter(Section::adds)
            .collect(Collectors.toMap(Section::id, it -> fresh(it.id(), refused, t))));
    return "pages/places";
  }

  private Filled fresh(String municipality, @Nullable Refused refused, PageTexts t) {
    return form(
        NEW + municipality, null, 0, new TypedPlace(Map.of(), t.language()), null, refused, t);
  }

  private Filled form(
      String id,
      @Nullable String state,
      int seen,
      TypedPlace now,
      @Nullable Wanted before,
      @Nullable Refused refused,
      PageTexts t) {
    List<Choice> themes = named(themes(before), "theme.", t);
    List<Choice> partners = named(partners(before), "partner.", t);
    return refused != null && refused.refusal().form().equals(id)
        ? new Filled(id, state, seen, refused.typed(), themes, partners, refused.refusal())
        : new Filled(id, state, seen, now, themes, partners, null);
  }

  private Line line(Place place, boolean changes, @Nullable Refused refused, PageTexts t) {
    return new Line(
        place.id(),
        words.name(place, t.language()),
        t.of("places.state." + place.state().id()),
        place.isOpen(),
        facts(place.wanted(), t),
        place.wanted().about(),
        changes ? changes(place, refused, t) : null,
        places.versions(place.id()).stream().map(it -> version(it, t)).toList());
  }

  private List<Fact> facts(Wanted wanted, PageTexts t) {
    return List.of(
        new Fact(
            t.of("places.languages"),
            wanted.languages().isEmpty()
                ? t.of("places.languages.any")
                : words.languages(wanted.languages(), t.language())),
        new Fact(t.of("places.hours"), t.number(wanted.hours())),
        new Fact(t.of("places.start"), t.date(wanted.earliestStart())),
        new Fact(
            t.of("places.housing"), t.of("places.housing." + (wanted.housing() ? "yes" : "no"))),
        new Fact(
            t.of("places.partner"),
            wanted.partner() == null
                ? t.of("places.partner.open")
                : t.of("partner." + wanted.partner())));
  }

  private Filled changes(Place place, @Nullable Refused refused, PageTexts t) {
    Wanted wanted = place.wanted();
    TypedPlace now =
        new TypedPlace(
            Map.of(
                "themes", wanted.themes(),
                "languages", wanted.languages(),
                "hours", List.of(t.number(wanted.hours())),
                "start", List.of(wanted.earliestStart().toString()),
                "housing", wanted.housing() ? List.of("yes") : List.of(),
                "partner", Stream.ofNullable(wanted.partner()).toList(),
                "about", List.of(wanted.about()),
                "state", List.of(place.state().id())),
            t.language());
    return form(
        String.valueOf(place.id()), place.state().id(), place.number(), now, wanted, refused, t);
  }

  /** All that a version says, on one line. */
  private String version(Place place, PageTexts t) {
    Wanted wanted = place.wanted();
    List<String> said = new ArrayList<>();
    said.add(
        t.of(
            "places.version",
            t.date(place.writtenOn()),
            place.writtenBy().equals(Places.PROGRAMME)
                ? t.of("places.by-contract")
                : people.nameOf(place.writtenBy())));
    said.add(t.of("places.state." + place.state().id()));
    said.add(words.themes(wanted.themes(), t.language()));
    facts(wanted, t).forEach(fact -> said.add(fact.name() + ": " + fact.value()));
    said.add(wanted.about());
    if (place.reason() != null) {
      said.add(t.of("places.because", place.reason()));
    }
    return String.join(" · ", said);
  }

  private List<Choice> languages(PageTexts t) {
    return Wanted.LANGUAGES.stream().map(id -> new Choice(id, t.of("language." + id))).toList();
  }

  private static List<Choice> named(List<String> ids, String kind, PageTexts t) {
    return ids.stream().map(id -> new Choice(id, t.of(kind + id))).toList();
  }

  private String notYours(HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.FORBIDDEN.value());
    model.addAttribute("t", texts(request));
    return "pages/not-yours";
  }

  private Set<MunicipalityId> own(UserId user) {
    return people.posts(user).stream()
        .filter(post -> post.role() == Role.HR || post.role() == Role.MANAGER)
        .map(Post::municipality)
        .collect(Collectors.toSet());
  }

  private TypedPlace typed(HttpServletRequest request) {
    return new TypedPlace(
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))),
        texts(request).language());
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(user(request)));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
