package nl.posiv.onboarding.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whom to talk to. Ro3kvit and the programme leads keep it; others read those whom they may see.
 */
@Controller
@RequestMapping("/network")
class NetworkPage {

  static final Set<Role> KEEPERS = Set.of(Role.RO3KVIT, Role.POSIV);
  private static final Set<Role> OF_MUNICIPALITIES =
      Set.of(Role.HR, Role.MANAGER, Role.MENTOR, Role.COUNCIL_CLERK);
  private static final Set<String> RESULTS =
      Set.of("added", "changed", "leaves", "back", "erased", "gone");

  private final Contacts contacts;
  private final People people;
  private final Municipalities municipalities;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final Texts texts;

  NetworkPage(
      Contacts contacts,
      People people,
      Municipalities municipalities,
      Rules rules,
      ProgrammeClock clock,
      Texts texts) {
    this.contacts = contacts;
    this.people = people;
    this.municipalities = municipalities;
    this.rules = rules;
    this.clock = clock;
    this.texts = texts;
  }

  /** Those of one kind of organisation. The templates read these, so they are public. */
  public record Group(String name, List<Line> lines) {}

  /**
   * Somebody.
   *
   * @param href null for whoever only reads
   * @param note that they left, or that nobody has looked for long; null for neither
   */
  public record Line(
      @Nullable String href,
      String name,
      String organisation,
      String role,
      String email,
      @Nullable String phone,
      String about,
      @Nullable String note) {}

  /** Something to choose. */
  public record Choice(String id, String name) {}

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String result, HttpServletRequest request, Model model) {
    PageTexts t = filled(result, request, model);
    return list(Typed.empty(), null, t, request, model);
  }

  @PostMapping
  String add(
      @ModelAttribute Typed typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<String> wrong = typed.wrong(clock.today());
    if (wrong.isEmpty()) {
      contacts.add(typed.read(clock.today()), user(request));
      return "redirect:/network?result=added";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return list(typed, wrong.get(), filled("", request, model), request, model);
  }

  private String list(
      Typed typed, @Nullable String wrong, PageTexts t, HttpServletRequest request, Model model) {
    boolean keeps = keeps(request);
    boolean takesPart = takesPart(request);
    List<Contact> seen =
        contacts.all().stream().filter(it -> keeps || takesPart && isSeen(it)).toList();
    model.addAttribute(
        "groups",
        Stream.of(Where.values())
            .map(
                kind ->
                    new Group(
                        t.of("network.kind." + kind.id()),
                        seen.stream()
                            .filter(contact -> contact.said().kind() == kind)
                            .map(contact -> line(contact, keeps, t))
                            .toList()))
            .filter(group -> !group.lines().isEmpty())
            .toList());
    form(typed, wrong, t, model);
    return "pages/network";
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PageTexts t = filled(result, request, model);
    return of(id, response, contact -> one(contact, Typed.of(contact.said()), null, t, model));
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int seen,
      @ModelAttribute Typed typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PageTexts t = filled("", request, model);
    return of(
        id,
        response,
        contact -> {
          Optional<String> wrong = typed.wrong(clock.today());
          if (wrong.isPresent()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return one(contact, typed, wrong.get(), t, model);
          }
          if (!contacts.change(contact.id(), typed.read(clock.today()), seen, user(request))) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return one(contact, typed, "meanwhile", t, model);
          }
          return back(contact, "changed");
        });
  }

  @PostMapping("/{id}/leaving")
  String leave(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String lastDay,
      @RequestParam(defaultValue = "") String toldOn,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PageTexts t = filled("", request, model);
    return of(
        id,
        response,
        contact -> {
          Optional<LocalDate> last = Typed.day(lastDay, clock.today());
          Optional<LocalDate> told = Typed.day(toldOn, clock.today());
          if (last.isEmpty() || told.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return one(
                contact, Typed.of(contact.said()), last.isEmpty() ? "lastDay" : "toldOn", t, model);
          }
          contacts.leave(contact.id(), last.get(), told.get(), user(request));
          return back(contact, "leaves");
        });
  }

  @PostMapping("/{id}/return")
  String comeBack(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    return of(
        id,
        response,
        contact -> {
          contacts.comeBack(contact.id(), user(request));
          return back(contact, "back");
        });
  }

  @PostMapping("/{id}/removal")
  String erase(@PathVariable String id, HttpServletResponse response) {
    number(id).ifPresent(contacts::erase);
    return "redirect:/network?result=erased";
  }

  private String one(
      Contact contact, Typed typed, @Nullable String wrong, PageTexts t, Model model) {
    model.addAttribute("id", contact.id());
    model.addAttribute("seen", contact.version());
    model.addAttribute("line", line(contact, true, t));
    model.addAttribute("left", contact.hasLeft());
    model.addAttribute("today", clock.today().toString());
    model.addAttribute(
        "written",
        t.of("network.written", t.date(contact.writtenOn()), people.nameOf(contact.writtenBy())));
    form(typed, wrong, t, model);
    return "pages/network-contact";
  }

  private static void form(Typed typed, @Nullable String wrong, PageTexts t, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("wrong", wrong);
    model.addAttribute(
        "refusal",
        wrong == null
            ? null
            : t.of(TypedText.sentence(typed.said(wrong), "network.refused." + wrong)));
    model.addAttribute("kinds", choices(Where.values(), "network.kind.", t));
    model.addAttribute("bases", choices(Basis.values(), "network.basis.", t));
    model.addAttribute("readers", choices(SeenBy.values(), "network.seen-by.", t));
    model.addAttribute(
        "languages",
        Stream.of(Language.values())
            .map(it -> new Choice(it.code(), t.of("account.language." + it.code())))
            .toList());
  }

  private static List<Choice> choices(WithId[] values, String key, PageTexts t) {
    return Stream.of(values).map(it -> new Choice(it.id(), t.of(key + it.id()))).toList();
  }

  private Line line(Contact contact, boolean keeps, PageTexts t) {
    Said said = contact.said();
    return new Line(
        keeps ? "/network/" + contact.id() : null,
        said.name(),
        said.organisation(),
        said.role(),
        said.email(),
        said.phone(),
        t.of("account.language." + said.language().code())
            + (keeps
                ? " · "
                    + t.of("network.basis." + said.basis().id())
                    + " · "
                    + t.of("network.informed", t.date(said.informedOn()))
                    + " · "
                    + t.of("network.seen-by." + said.seenBy().id())
                : ""),
        note(contact, t));
  }

  private @Nullable String note(Contact contact, PageTexts t) {
    LocalDate left = contact.leftOn();
    if (left != null) {
      return t.of("network.left", t.date(left), t.date(contacts.erasedOn(left)));
    }
    return contact.isOld(rules.period(Rule.NETWORK_CHECK), clock.today())
        ? t.of(
            "network.old",
            t.date(contact.writtenOn()),
            t.date(contacts.erasedUnlooked(contact.writtenOn())))
        : null;
  }

  private static boolean isSeen(Contact contact) {
    return contact.said().seenBy() == SeenBy.MUNICIPALITIES && !contact.hasLeft();
  }

  private String of(String id, HttpServletResponse response, Function<Contact, String> page) {
    Optional<Contact> contact = number(id).flatMap(contacts::find);
    if (contact.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "pages/not-yours";
    }
    return page.apply(contact.get());
  }

  private static Optional<Long> number(String id) {
    return Optional.of(id).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf);
  }

  private static String back(Contact contact, String result) {
    return "redirect:/network/" + contact.id() + "?result=" + result;
  }

  private boolean keeps(HttpServletRequest request) {
    return people.roles(user(request)).stream().anyMatch(KEEPERS::contains);
  }

  /** Whether somebody works at a municipality that takes part today. */
  private boolean takesPart(HttpServletRequest request) {
    Set<MunicipalityId> participating =
        municipalities.participating().stream().map(Municipality::id).collect(Collectors.toSet());
    return people.posts(user(request)).stream()
        .anyMatch(
            post ->
                OF_MUNICIPALITIES.contains(post.role())
                    && participating.contains(post.municipality()));
  }

  private PageTexts filled(String result, HttpServletRequest request, Model model) {
    PageTexts t = new PageTexts(texts, people.languageOf(user(request)));
    model.addAttribute("t", t);
    model.addAttribute("keeps", keeps(request));
    if (RESULTS.contains(result)) {
      model.addAttribute("result", t.of("network.result." + result));
    }
    return t;
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
