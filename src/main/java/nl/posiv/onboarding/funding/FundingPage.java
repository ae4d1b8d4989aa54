package nl.posiv.onboarding.funding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.money.TypedMoney;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Joint applications for money, and their ledgers. Programme leads correct what was recorded; HR
 * and managers enter what their municipality spent, and for the lead what came in and was passed
 * on.
 */
@Controller
@RequestMapping("/funding")
class FundingPage {

  private static final Set<String> RESULTS =
      Set.of("corrected", "partner", "entered", "cancelled", "moved");
  private static final BigDecimal MOST = new BigDecimal("100000000");
  private static final int MANY = 9999;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PROSE = 2000;
  private static final int YEARS_AHEAD = 10;

  private final FundingCalls calls;
  private final Grants grants;
  private final FundingReaders readers;
  private final FundingRuns runs;
  private final FundingWords words;
  private final Municipalities municipalities;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  FundingPage(
      FundingCalls calls,
      Grants grants,
      FundingReaders readers,
      FundingRuns runs,
      FundingWords words,
      Municipalities municipalities,
      People people,
      ProgrammeClock clock,
      Texts texts) {
    this.calls = calls;
    this.grants = grants;
    this.readers = readers;
    this.runs = runs;
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

  @GetMapping
  String all(HttpServletRequest request, Model model) {
    PageTexts t = texts(request);
    UserId user = user(request);
    model.addAttribute("t", t);
    model.addAttribute("begins", readers.readsAll(user));
    model.addAttribute(
        "calls",
        calls.all().stream()
            .filter(call -> readers.isOpenTo(user, call.caseReference()))
            .map(call -> words.line(call, t))
            .toList());
    return "pages/funding";
  }

  @GetMapping("/{reference}")
  String one(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(
        reference,
        request,
        response,
        model,
        call -> {
          if (RESULTS.contains(result)) {
            model.addAttribute("result", texts(request).of("funding.result." + result));
          }
          return page(call, request, model);
        });
  }

  /** A programme lead says otherwise what was said of a call. */
  @PostMapping("/{reference}/correction")
  String correct(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(
        reference,
        request,
        response,
        model,
        call -> {
          TypedMoney typed = typed(request);
          String field = wrongInCorrection(call, typed);
          if (field.isEmpty()) {
            Optional<Grants.Refused> refused =
                grants.correct(
                    call.caseReference(),
                    correction(call, typed),
                    typed.words("reason").orElseThrow(),
                    seen(typed),
                    user(request));
            if (refused.isEmpty()) {
              runs.daysMoved(call.caseReference());
              return to(call, "corrected");
            }
            field = refused.get() == Grants.Refused.LEDGER ? "ledger" : "changed";
          }
          return refused("correction", field, typed, call, request, response, model);
        });
  }

  private String wrongInCorrection(FundingCall call, TypedMoney typed) {
    if (name(typed, "fund").isEmpty()) {
      return "fund";
    }
    if (name(typed, "subject").isEmpty()) {
      return "subject";
    }
    if (!typed.isBlank("about")
        && TypedText.proseUpTo(typed.in("about"), LONGEST_PROSE).isEmpty()) {
      return "about";
    }
    if (!typed.isBlank("link")
        && typed.reference("link").filter(link -> link.startsWith("https://")).isEmpty()) {
      return "link";
    }
    if (typed.amount("amount", MOST).isEmpty()) {
      return "amount";
    }
    if (typed.day("deadline").filter(day -> isPossible(call, day)).isEmpty()) {
      return "deadline";
    }
    if (!typed.isBlank("contactName") && name(typed, "contactName").isEmpty()) {
      return "contactName";
    }
    if (!typed.isBlank("contactEmail")
        && typed.reference("contactEmail").flatMap(MailAddress::of).isEmpty()) {
      return "contactEmail";
    }
    if (call.stage().hasLedger() && typed.amount("granted", MOST).isEmpty()) {
      return "granted";
    }
    return typed.words("reason").isEmpty() ? "reason" : "";
  }

  /** After the day for answers, and not before the application was handed in. */
  private static boolean isPossible(FundingCall call, LocalDate deadline) {
    LocalDate handedIn = call.handedInOn();
    return deadline.isAfter(call.answerBy())
        && deadline.isBefore(call.foundOn().plusYears(YEARS_AHEAD))
        && (handedIn == null || !deadline.isBefore(handedIn));
  }

  private static Correction correction(FundingCall call, TypedMoney typed) {
    return new Correction(
        name(typed, "fund").orElseThrow(),
        name(typed, "subject").orElseThrow(),
        TypedText.proseUpTo(typed.in("about"), LONGEST_PROSE).orElse(null),
        typed.reference("link").orElse(null),
        typed.amount("amount", MOST).orElseThrow(),
        typed.day("deadline").orElseThrow(),
        name(typed, "contactName").orElse(null),
        typed.reference("contactEmail").orElse(null),
        call.stage().hasLedger() ? typed.amount("granted", MOST).orElseThrow() : call.granted());
  }

  private static Optional<String> name(TypedMoney typed, String field) {
    return TypedText.wordsUpTo(typed.in(field), LONGEST_NAME);
  }

  /** A programme lead says otherwise what a municipality takes part with, or takes it out. */
  @PostMapping("/{reference}/partners")
  String correctPartner(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(
        reference,
        request,
        response,
        model,
        call -> {
          TypedMoney typed = typed(request);
          Optional<MunicipalityId> municipality = municipality(typed, "municipality");
          boolean out = typed.isBlank("wanted");
          Optional<BigDecimal> wanted = typed.amount("wanted", MOST);
          Optional<BigDecimal> own = typed.amount("own", MOST);
          Optional<String> reason = typed.words("reason");
          String field =
              municipality.isEmpty()
                  ? "municipality"
                  : wanted.isEmpty() && !out
                      ? "wanted"
                      : own.isEmpty() && !typed.isBlank("own")
                          ? "own"
                          : reason.isEmpty() ? "reason" : "";
          if (field.isEmpty()) {
            Optional<Grants.Refused> refused =
                grants.correctPartner(
                    call.caseReference(),
                    municipality.orElseThrow(),
                    wanted.orElse(null),
                    own.orElse(null),
                    reason.orElseThrow(),
                    seen(typed),
                    user(request));
            if (refused.isEmpty()) {
              return to(call, "partner");
            }
            field = refused.get() == Grants.Refused.CHANGED ? "changed" : refused.get().id();
          }
          return refused("partner", field, typed, call, request, response, model);
        });
  }

  /** Money moved. */
  @PostMapping("/{reference}/entries")
  String enter(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(
        reference,
        request,
        response,
        model,
        call -> {
          TypedMoney typed = typed(request);
          Optional<EntryKind> kind = WithId.find(EntryKind.class, typed.in("kind"));
          Optional<MunicipalityId> payer = municipality(typed, "payer");
          Optional<MunicipalityId> receiver = municipality(typed, "receiver");
          Optional<BigDecimal> amount = typed.amount("amount", MOST);
          Optional<LocalDate> day =
              typed.day("day").filter(it -> !it.isAfter(clock.today()) && isIn(call, it));
          Optional<String> about = typed.words("about");
          boolean paysOn = kind.filter(EntryKind.PAID_ON::equals).isPresent();
          boolean spends = kind.filter(EntryKind.SPENT::equals).isPresent();
          String field =
              kind.isEmpty()
                  ? "kind"
                  : (paysOn || spends) && payer.isEmpty()
                      ? "payer"
                      : paysOn && receiver.filter(it -> !payer.get().equals(it)).isEmpty()
                          ? "receiver"
                          : amount.isEmpty()
                              ? "amount"
                              : day.isEmpty() ? "day" : about.isEmpty() ? "about" : "";
          if (field.isEmpty() && call.stage().hasLedger()) {
            Entry entry =
                new Entry(
                    null,
                    kind.orElseThrow(),
                    paysOn || spends ? payer.orElseThrow() : null,
                    spends ? null : paysOn ? receiver.orElseThrow() : call.lead(),
                    day.orElseThrow(),
                    amount.orElseThrow(),
                    about.orElseThrow(),
                    user(request),
                    null);
            if (!mayRecord(user(request), call, entry)) {
              return notYours(request, response, model);
            }
            Optional<Ledger.Problem> problem = grants.add(call.caseReference(), entry);
            if (problem.isEmpty()) {
              return to(call, "entered");
            }
            field = problem.get().id();
          }
          return refused(
              "entry", field.isEmpty() ? "kind" : field, typed, call, request, response, model);
        });
  }

  /** An entry was wrong. */
  @PostMapping("/{reference}/entries/cancel")
  String cancel(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(
        reference,
        request,
        response,
        model,
        call -> {
          TypedMoney typed = typed(request);
          Optional<Entry> entry =
              grants.entries(call.caseReference()).stream()
                  .filter(it -> String.valueOf(it.id()).equals(typed.in("entry")))
                  .findFirst();
          if (entry.filter(it -> mayRecord(user(request), call, it)).isEmpty()) {
            return notYours(request, response, model);
          }
          Optional<String> reason = typed.words("reason");
          String field = reason.isEmpty() ? "reason" : "";
          if (field.isEmpty()) {
            long id = Optional.ofNullable(entry.get().id()).orElseThrow();
            Optional<Ledger.Problem> problem =
                grants.cancel(call.caseReference(), id, reason.orElseThrow(), user(request));
            if (problem.isEmpty()) {
              return to(call, "cancelled");
            }
            field = problem.get().id();
          }
          return refused(
              "cancel-" + typed.in("entry"), field, typed, call, request, response, model);
        });
  }

  /** The fund wants a report on another day. */
  @PostMapping("/{reference}/reports")
  String moveReport(
      @PathVariable String reference,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(
        reference,
        request,
        response,
        model,
        call -> {
          TypedMoney typed = typed(request);
          Optional<FundingReport> report =
              calls.reports(call.caseReference()).stream()
                  .filter(it -> String.valueOf(it.id()).equals(typed.in("report")))
                  .findFirst();
          if (report.isEmpty()) {
            return notYours(request, response, model);
          }
          Optional<LocalDate> due = typed.day("due").filter(day -> isIn(call, day));
          Optional<String> reason = typed.words("reason");
          String field = due.isEmpty() ? "due" : reason.isEmpty() ? "reason" : "";
          if (field.isEmpty()) {
            if (calls.moveReport(
                call.caseReference(),
                report.get().id(),
                due.orElseThrow(),
                reason.orElseThrow(),
                user(request))) {
              runs.daysMoved(call.caseReference());
              return to(call, "moved");
            }
            field = "due";
          }
          return refused(
              "report-" + report.get().id(), field, typed, call, request, response, model);
        });
  }

  /** From the decision of the fund on, and no further ahead than a mistake in a year. */
  private static boolean isIn(FundingCall call, LocalDate day) {
    LocalDate decided = call.decidedOn();
    return decided != null
        && !day.isBefore(decided)
        && day.isBefore(decided.plusYears(YEARS_AHEAD));
  }

  /** Programme leads all; others what their own municipality paid, or received as the lead. */
  private boolean mayRecord(UserId user, FundingCall call, Entry entry) {
    if (readers.leadsProgramme(user)) {
      return true;
    }
    MunicipalityId whose = entry.payer() == null ? call.lead() : entry.payer();
    return whose != null
        && readers.readsLedger(user, call.caseReference())
        && readers.municipalities(user).contains(whose);
  }

  private Optional<MunicipalityId> municipality(TypedMoney typed, String field) {
    return municipalities.find(new MunicipalityId(typed.in(field))).map(it -> it.id());
  }

  private String page(FundingCall call, HttpServletRequest request, Model model) {
    PageTexts t = texts(request);
    UserId user = user(request);
    CaseReference reference = call.caseReference();
    boolean leads = readers.leadsProgramme(user);
    boolean readsLedger = readers.readsLedger(user, reference);
    Set<MunicipalityId> own = readers.municipalities(user);
    model.addAttribute("t", t);
    model.addAttribute("call", call);
    model.addAttribute("reference", reference);
    model.addAttribute("facts", words.facts(call, readers.readsAll(user), t));
    model.addAttribute("answers", words.answers(call, readsLedger, own, t));
    model.addAttribute("leads", leads);
    model.addAttribute("typedAmount", words.typed(call.amount(), t));
    model.addAttribute("typedGranted", words.typed(call.granted(), t));
    model.addAttribute("municipalities", words.options(municipalities.all()));
    model.addAttribute("reports", words.reports(reference, t));
    model.addAttribute("steps", readsLedger ? words.steps(reference, t) : List.of());
    model.addAttribute("today", clock.today());
    Optional<Ledger> ledger = readsLedger ? grants.ledger(reference) : Optional.empty();
    ledger.ifPresent(
        it -> {
          model.addAttribute("ledger", words.ledger(it, t));
          model.addAttribute(
              "entries",
              grants.entries(reference).stream()
                  .map(entry -> words.entry(entry, mayRecord(user, call, entry), t))
                  .toList());
          model.addAttribute("partners", words.partners(it, leads ? null : own));
          model.addAttribute("receivers", words.partners(it, null));
          model.addAttribute("kinds", words.kinds(leads || own.contains(it.lead()), t));
          model.addAttribute(
              "records",
              call.stage().hasLedger()
                  && (leads || it.wanted().keySet().stream().anyMatch(own::contains)));
        });
    return "pages/funding-call";
  }

  private String refused(
      String form,
      String field,
      TypedMoney typed,
      FundingCall call,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    String at =
        switch (field) {
          case "changed" -> form.equals("correction") ? "fund" : "municipality";
          case "ledger" -> form.equals("correction") ? "granted" : "wanted";
          case "lead" -> "wanted";
          case "more-than-granted", "more-than-received", "more-than-share", "no-partner" ->
              form.equals("entry") ? "amount" : "reason";
          default -> field;
        };
    model.addAttribute(
        "refusal",
        new Refusal(form, at, texts(request).of("funding.refused." + field), typed.fields()));
    return page(calls.of(call.caseReference()), request, model);
  }

  private static String to(FundingCall call, String result) {
    return "redirect:/funding/" + call.caseReference() + "?result=" + result;
  }

  private String found(
      String typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Function<FundingCall, String> page) {
    return CaseReference.find(typed)
        .flatMap(calls::find)
        .filter(call -> readers.isOpenTo(user(request), call.caseReference()))
        .map(page)
        .orElseGet(() -> notYours(request, response, model));
  }

  private String notYours(HttpServletRequest request, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    model.addAttribute("t", texts(request));
    return "pages/not-yours";
  }

  private static int seen(TypedMoney typed) {
    return typed.number("seen", 0, MANY).orElse(0);
  }

  private TypedMoney typed(HttpServletRequest request) {
    return new TypedMoney(
        TypedText.fields(request.getParameterMap()), people.languageOf(user(request)));
  }

  private PageTexts texts(HttpServletRequest request) {
    return new PageTexts(texts, people.languageOf(user(request)));
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
