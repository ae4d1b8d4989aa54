package nl.posiv.onboarding.reference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists that people keep, for whoever may read them; who keeps one changes it here. */
@Controller
@RequestMapping("/reference")
class ReferencePage {

  private static final Set<String> RESULTS = Set.of("added", "changed", "taken-back", "begun");

  private final ItemLists lists;
  private final Municipalities municipalities;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  ReferencePage(
      ItemLists lists,
      Municipalities municipalities,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.lists = lists;
    this.municipalities = municipalities;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  /** A list. The templates read these, so they are public. */
  public record Link(String href, String name, String about) {}

  /** The items of a list that stand in the same place: in use, coming or past. */
  public record Group(String name, List<Line> lines) {}

  /**
   * An item.
   *
   * @param about what belongs to it: whose it is, its sets or year, what is missing
   * @param days when it is in use
   */
  public record Line(String href, String words, String about, String days) {}

  /** What was said of an item. */
  public record Version(
      String summary,
      @Nullable String nl,
      @Nullable String en,
      @Nullable String uk,
      String about) {}

  /** How a mail ends in a language. */
  public record Sample(String lang, String own, String closing) {}

  /** Something to choose. */
  public record Choice(String id, String name) {}

  /** A mistake, at its field. */
  public record Wrong(String field, String sentence) {}

  /**
   * A list, as somebody asked for it.
   *
   * @param sets the sets that themes come from
   */
  private record Asked(ItemList list, Keeper keeper, UserId user, List<Item> sets, PageTexts t) {

    List<String> setIds() {
      return sets.stream().map(Item::id).toList();
    }
  }

  @GetMapping
  ModelAndView all(HttpServletRequest request) {
    PageTexts t = texts(request);
    return new ModelAndView("pages/reference")
        .addObject("t", t)
        .addObject(
            "links",
            Stream.of(ItemList.values())
                .map(
                    list ->
                        new Link(
                            address(list),
                            t.of("reference." + list.id()),
                            t.of("reference." + list.id() + ".about")))
                .toList());
  }

  @GetMapping("/{list}")
  ModelAndView list(
      @PathVariable String list,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response) {
    return asked(list, request)
        .map(
            asked ->
                told(listPage(asked, TypedWording.from(clock.today()), null), result, asked.t()))
        .orElseGet(() -> notYours(request, response));
  }

  @PostMapping("/{list}")
  ModelAndView add(
      @PathVariable String list,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(required = false) @Nullable String preview,
      @ModelAttribute TypedWording typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    @Nullable MunicipalityId owner =
        municipality.isEmpty() ? null : new MunicipalityId(municipality);
    Optional<Asked> found = asked(list, request).filter(it -> it.keeper().keeps(it.list(), owner));
    if (found.isEmpty()) {
      return notYours(request, response);
    }
    Asked asked = found.get();
    try {
      if (preview != null && owner != null) {
        return previewed(listPage(asked, typed, null), asked, typed, owner)
            .addObject("municipality", municipality);
      }
      lists.add(asked.list(), owner, typed.read(asked.list(), asked.setIds()), asked.user());
      return new ModelAndView("redirect:" + address(asked.list()) + "?result=added");
    } catch (WordingRefusedException refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return listPage(asked, typed, wrong(refused.mistake(), asked.t()))
          .addObject("municipality", municipality);
    }
  }

  @GetMapping("/{list}/{id}")
  ModelAndView item(
      @PathVariable String list,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response) {
    return asked(list, request)
        .flatMap(
            asked ->
                readable(asked, id)
                    .map(
                        item ->
                            told(
                                itemPage(asked, item, TypedWording.of(item.wording()), null),
                                result,
                                asked.t())))
        .orElseGet(() -> notYours(request, response));
  }

  @PostMapping("/{list}/{id}")
  ModelAndView change(
      @PathVariable String list,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long seen,
      @RequestParam(required = false) @Nullable String preview,
      @ModelAttribute TypedWording typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Asked> asked = asked(list, request);
    Optional<Item> item = asked.flatMap(it -> kept(it, id));
    if (item.isEmpty()) {
      return notYours(request, response);
    }
    Asked by = asked.get();
    @Nullable MunicipalityId owner = item.get().municipality();
    try {
      if (preview != null && owner != null) {
        return previewed(itemPage(by, item.get(), typed, null), by, typed, owner);
      }
      lists.change(item.get(), typed.read(by.list(), by.setIds()), seen, by.user());
      return back(item.get(), "changed");
    } catch (WordingRefusedException refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return itemPage(by, item.get(), typed, wrong(refused.mistake(), by.t()));
    }
  }

  @PostMapping("/{list}/{id}/removal")
  ModelAndView takeBack(
      @PathVariable String list,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String removalReason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Asked> asked = asked(list, request);
    Optional<Item> item = asked.flatMap(it -> kept(it, id));
    if (item.isEmpty()) {
      return notYours(request, response);
    }
    Asked by = asked.get();
    try {
      boolean done = lists.takeBack(item.get(), TypedWording.removal(removalReason), by.user());
      return back(item.get(), done ? "taken-back" : "begun");
    } catch (WordingRefusedException refused) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return itemPage(
          by, item.get(), TypedWording.of(item.get().wording()), wrong(refused.mistake(), by.t()));
    }
  }

  /** How a mail would end with what was typed; nothing is kept. */
  private ModelAndView previewed(
      ModelAndView page, Asked asked, TypedWording typed, MunicipalityId owner) {
    Words words = typed.read(asked.list(), asked.setIds()).words();
    return page.addObject(
        "mails",
        Stream.of(Language.values())
            .filter(language -> words.written(language) != null)
            .map(
                language ->
                    new Sample(
                        language.code(),
                        texts.get(language, "mail.own", municipalities.nameOf(owner))
                            + " "
                            + words.written(language),
                        texts.get(language, "mail.closing")))
            .toList());
  }

  private ModelAndView listPage(Asked asked, TypedWording typed, @Nullable Wrong wrong) {
    PageTexts t = asked.t();
    List<Item> items = lists.all(asked.list()).stream().filter(asked.keeper()::reads).toList();
    return form("pages/reference-list", asked, typed, wrong)
        .addObject(
            "groups",
            Stream.of(Wording.State.values())
                .map(
                    state ->
                        new Group(
                            t.of("reference.state." + id(state)),
                            items.stream()
                                .filter(item -> item.wording().on(clock.today()) == state)
                                .map(item -> line(item, asked))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList())
        .addObject("owners", owners(asked))
        .addObject("municipality", "")
        .addObject("keeps", !owners(asked).isEmpty());
  }

  /** For whom somebody may add an item. */
  private List<Choice> owners(Asked asked) {
    Stream<Choice> programme =
        asked.keeper().keeps(asked.list(), null)
            ? Stream.of(new Choice("", asked.t().of("reference.of-all")))
            : Stream.empty();
    return Stream.concat(
            programme,
            asked.keeper().keptMunicipalities(asked.list()).stream()
                .map(id -> new Choice(id.value(), municipalities.nameOf(id))))
        .toList();
  }

  private ModelAndView itemPage(Asked asked, Item item, TypedWording typed, @Nullable Wrong wrong) {
    PageTexts t = asked.t();
    return form("pages/reference-item", asked, typed, wrong)
        .addObject("id", item.id())
        .addObject("line", line(item, asked))
        .addObject("state", t.of("reference.state." + id(item.wording().on(clock.today()))))
        .addObject("coming", item.wording().on(clock.today()) == Wording.State.COMING)
        .addObject("seen", item.version())
        .addObject("keeps", asked.keeper().keeps(asked.list(), item.municipality()))
        .addObject("own", item.municipality() != null)
        .addObject(
            "versions",
            lists.versions(asked.list(), item.id()).stream()
                .map(version -> version(version, asked))
                .toList());
  }

  private ModelAndView form(String page, Asked asked, TypedWording typed, @Nullable Wrong wrong) {
    return new ModelAndView(page)
        .addObject("t", asked.t())
        .addObject("list", asked.list().id())
        .addObject("longest", asked.list().longest())
        .addObject("typed", typed)
        .addObject("wrong", wrong)
        .addObject("previews", asked.list() == ItemList.MAIL_SENTENCES)
        .addObject(
            "sets",
            asked.list() == ItemList.THEMES
                ? asked.sets().stream()
                    .map(set -> new Choice(set.id(), named(set, asked.t())))
                    .toList()
                : List.of());
  }

  private Line line(Item item, Asked asked) {
    PageTexts t = asked.t();
    return new Line(
        address(item.list()) + "/" + item.id(),
        item.wording().words().in(t.language()),
        about(item, asked),
        days(item.wording(), t));
  }

  private String about(Item item, Asked asked) {
    PageTexts t = asked.t();
    Wording wording = item.wording();
    Stream<String> own = Stream.ofNullable(item.municipality()).map(municipalities::nameOf);
    Stream<String> year =
        Stream.ofNullable(wording.year())
            .map(
                number ->
                    t.of(
                        item.list() == ItemList.PARTNERS
                            ? "reference.since-year"
                            : "reference.of-year",
                        "" + number));
    Stream<String> sets =
        asked.sets().stream()
            .filter(set -> wording.sets().contains(set.id()))
            .map(set -> named(set, t));
    Stream<String> running =
        wording.runningToo() ? Stream.of(t.of("reference.runs-too")) : Stream.empty();
    return String.join(
        " · ",
        Stream.of(own, ofPartner(wording.partner(), t), year, sets, running)
            .flatMap(it -> it)
            .toList());
  }

  private static Stream<String> ofPartner(@Nullable Partner partner, PageTexts t) {
    if (partner == null) {
      return Stream.empty();
    }
    return Stream.of(
            said("reference.partner.community", partner.community(), t),
            said("reference.partner.oblast", partner.oblast(), t),
            said("reference.partner.project", partner.project(), t),
            said("reference.partner.source", partner.source(), t))
        .flatMap(it -> it);
  }

  private static Stream<String> said(String key, @Nullable String text, PageTexts t) {
    return Stream.ofNullable(text).map(it -> t.of(key, it));
  }

  /** A set without the themes that its words list. */
  private static String named(Item set, PageTexts t) {
    String words = set.wording().words().in(t.language());
    int list = words.indexOf(':');
    return (list < 0 ? words : words.substring(0, list)) + " (" + set.wording().year() + ")";
  }

  private static String days(Wording wording, PageTexts t) {
    LocalDate last = wording.lastDay();
    if (last == null) {
      return t.of("reference.from", t.date(wording.firstDay()));
    }
    return last.isBefore(wording.firstDay())
        ? t.of("reference.never")
        : t.of("reference.from-until", t.date(wording.firstDay()), t.date(last));
  }

  private Version version(Item version, Asked asked) {
    PageTexts t = asked.t();
    Words words = version.wording().words();
    String writer =
        version.writtenBy().value().equals(ItemLists.PROGRAMME)
            ? t.of("reference.by-programme")
            : people.nameOf(version.writtenBy());
    return new Version(
        t.of("reference.by", t.date(version.writtenOn()), writer, version.wording().reason()),
        words.nl(),
        words.en(),
        words.uk(),
        String.join(
            " · ",
            Stream.of(about(version, asked), days(version.wording(), t))
                .filter(text -> !text.isEmpty())
                .toList()));
  }

  private static Wrong wrong(Wording.Mistake mistake, PageTexts t) {
    Object[] args =
        Arrays.stream(mistake.args())
            .map(arg -> arg instanceof LocalDate day ? t.date(day) : arg)
            .toArray();
    return new Wrong(mistake.field(), t.of(mistake.reason(), args));
  }

  private static ModelAndView told(ModelAndView page, String result, PageTexts t) {
    return RESULTS.contains(result)
        ? page.addObject("result", t.of("reference.result." + result))
        : page;
  }

  private static ModelAndView back(Item item, String result) {
    return new ModelAndView(
        "redirect:" + address(item.list()) + "/" + item.id() + "?result=" + result);
  }

  private Optional<Item> readable(Asked asked, String id) {
    return readableText(id)
        .flatMap(known -> lists.find(asked.list(), known))
        .filter(asked.keeper()::reads);
  }

  /** What the database could not even look for is no id. */
  private static Optional<String> readableText(String id) {
    return Optional.of(id).filter(TypedText::isText);
  }

  private Optional<Item> kept(Asked asked, String id) {
    return readable(asked, id)
        .filter(item -> asked.keeper().keeps(asked.list(), item.municipality()));
  }

  private Optional<Asked> asked(String list, HttpServletRequest request) {
    UserId user = user(request);
    return WithId.find(ItemList.class, list)
        .map(
            known ->
                new Asked(
                    known,
                    new Keeper(people.posts(user)),
                    user,
                    lists.all(ItemList.THEME_SETS),
                    texts(request)));
  }

  private ModelAndView notYours(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return new ModelAndView("pages/not-yours", Map.of("t", texts(request)));
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(user(request)));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }

  private static String address(ItemList list) {
    return "/reference/" + list.id();
  }

  private static String id(Wording.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
