package nl.posiv.onboarding.money;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.sheets.Download;
import nl.posiv.onboarding.web.PlainAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The money: to HR and managers that of their municipality, to the programme leads the budgets of
 * all and whether they are enough.
 */
@Controller
@RequestMapping
class MoneyPage {

  private static final Set<String> RESULTS = Set.of("budget", "estimate");
  private static final BigDecimal MOST = new BigDecimal("100000000");
  private static final BigDecimal MOST_OF_ONE = new BigDecimal("1000000");
  private static final int YEARS_BACK = 5;
  private static final int YEARS_AHEAD = 10;
  private static final int MANY = 9999;

  private final Money money;
  private final Budgets budgets;
  private final MoneyWords words;
  private final Municipalities municipalities;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  MoneyPage(
      Money money,
      Budgets budgets,
      MoneyWords words,
      Municipalities municipalities,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.money = money;
    this.budgets = budgets;
    this.words = words;
    this.municipalities = municipalities;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * What was refused. The template reads it, so it is public.
   *
   * @param form which of the forms of the page
   */
  public record Refusal(String form, String field, String text, Map<String, String> typed) {

    /** What was typed into a field of this form. */
    public String in(String name) {
      return typed.getOrDefault(name, "");
    }
  }

  @GetMapping("/money")
  String page(
      @RequestParam(defaultValue = "") String result, HttpServletRequest request, Model model) {
    PageTexts t = texts(request);
    if (RESULTS.contains(result)) {
      model.addAttribute("result", t.of("money.result." + result));
    }
    return filled(request, model, t);
  }

  @GetMapping({"/money.csv", "/money.ods"})
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageTexts t = texts(request);
    UserId user = user(request);
    Download.send(
        leads(user) ? words.budgets(t) : words.months(own(user), t),
        PlainAddress.of(request),
        t.of("money.file"),
        clock.today(),
        response);
  }

  @PostMapping("/money/{municipality}/budget")
  String setBudget(
      @PathVariable String municipality,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId user = user(request);
    Optional<MunicipalityId> place = place(municipality, leads(user), own(user));
    if (place.isEmpty()) {
      return notYours(request, response, model);
    }
    PageTexts t = texts(request);
    TypedMoney typed = typed(request, t);
    int seen = typed.number("seen", 0, MANY).orElse(0);
    int now = clock.today().getYear();
    Optional<Integer> year = typed.number("year", now - YEARS_BACK, now + YEARS_AHEAD);
    boolean takesBack = seen > 0 && typed.isBlank("amount");
    Optional<BigDecimal> amount = typed.amount("amount", MOST);
    Optional<String> reference = typed.reference("reference");
    Optional<String> reason = typed.words("reason");
    String refused =
        year.isEmpty()
            ? "year"
            : amount.isEmpty() && !takesBack
                ? "amount"
                : reference.isEmpty() && !takesBack
                    ? "reference"
                    : reason.isEmpty() ? "reason" : "";
    if (refused.isEmpty()) {
      if (budgets.record(
          place.get(),
          year.orElseThrow(),
          amount.orElse(null),
          reference.orElse(null),
          reason.orElseThrow(),
          seen,
          user)) {
        return "redirect:/money?result=budget";
      }
      refused = "changed";
    }
    String form = municipality + (seen > 0 ? "-" + typed.in("year") : "-new");
    return refused(form, refused, typed, request, response, model, t);
  }

  @PostMapping("/money/{municipality}/estimate")
  String estimate(
      @PathVariable String municipality,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UserId user = user(request);
    Optional<MunicipalityId> place = place(municipality, false, posts(user, Set.of(Role.HR)));
    if (place.isEmpty()) {
      return notYours(request, response, model);
    }
    PageTexts t = texts(request);
    TypedMoney typed = typed(request, t);
    Optional<CaseReference> reference = CaseReference.find(typed.in("case"));
    Optional<LocalDate> from = typed.day("from");
    boolean unknown = typed.isBlank("cost");
    Optional<BigDecimal> cost = typed.amount("cost", MOST_OF_ONE);
    Optional<String> reason = typed.words("reason");
    String refused =
        reference.isEmpty()
            ? "case"
            : from.isEmpty()
                ? "from"
                : cost.isEmpty() && !unknown ? "cost" : reason.isEmpty() ? "reason" : "";
    if (refused.isEmpty()) {
      if (money.estimate(
          place.get(),
          reference.orElseThrow(),
          new Estimate(from.orElseThrow(), cost.orElse(null)),
          reason.orElseThrow(),
          user)) {
        ConcernedCase.remember(reference.orElseThrow());
        return "redirect:/money?result=estimate";
      }
      refused = "case";
    }
    return refused(municipality + "-estimate", refused, typed, request, response, model, t);
  }

  private String refused(
      String form,
      String field,
      TypedMoney typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      PageTexts t) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    String at = field.equals("changed") ? "amount" : field;
    model.addAttribute(
        "refusal",
        new Refusal(
            form,
            at,
            t.of(
                field.equals("reason")
                    ? TypedText.sentence(typed.in(field), "money.refused.reason")
                    : "money.refused." + field),
            typed.fields()));
    return filled(request, model, t);
  }

  private String filled(HttpServletRequest request, Model model, PageTexts t) {
    UserId user = user(request);
    boolean leads = leads(user);
    Set<MunicipalityId> own = own(user);
    model.addAttribute("t", t);
    model.addAttribute("leads", leads);
    model.addAttribute(
        "places",
        municipalities.all().stream()
            .filter(place -> leads || own.contains(place.id()))
            .map(
                place ->
                    words.place(
                        place,
                        own.contains(place.id()),
                        posts(user, Set.of(Role.HR)).contains(place.id()),
                        t))
            .toList());
    if (leads) {
      model.addAttribute("overall", words.overall(t));
    }
    return "pages/money";
  }

  private Optional<MunicipalityId> place(String id, boolean any, Set<MunicipalityId> own) {
    MunicipalityId wanted = new MunicipalityId(id);
    return municipalities.find(wanted).isPresent() && (any || own.contains(wanted))
        ? Optional.of(wanted)
        : Optional.empty();
  }

  private String notYours(HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.FORBIDDEN.value());
    model.addAttribute("t", texts(request));
    return "pages/not-yours";
  }

  private boolean leads(UserId user) {
    return people.roles(user).contains(Role.POSIV);
  }

  private Set<MunicipalityId> own(UserId user) {
    return posts(user, Set.of(Role.HR, Role.MANAGER));
  }

  private Set<MunicipalityId> posts(UserId user, Set<Role> roles) {
    return people.posts(user).stream()
        .filter(post -> roles.contains(post.role()))
        .map(Post::municipality)
        .collect(Collectors.toSet());
  }

  private static TypedMoney typed(HttpServletRequest request, PageTexts t) {
    return new TypedMoney(TypedText.fields(request.getParameterMap()), t.language());
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(user(request)));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
