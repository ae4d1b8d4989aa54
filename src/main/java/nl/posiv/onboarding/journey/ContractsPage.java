package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractCorrection;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.contracts.ContractRefusedException;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.CorrectedContracts;
import nl.posiv.onboarding.contracts.EnteredContracts;
import nl.posiv.onboarding.employment.AccountRefusedException;
import nl.posiv.onboarding.employment.CorrectedAccounts;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.UnclearNumberException;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.language.WrittenNumber;
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
 * The contracts of an official with the municipality, for its HR: what is known of them, those from
 * before the programme to be added, one that was entered wrongly to be corrected, and the end of
 * one that outlived its case. An account that was chosen wrongly is corrected here as well.
 */
@Controller
@RequestMapping("/contracts/{reference}")
class ContractsPage {

  private static final Set<String> RESULTS =
      Set.of("added", "removed", "ended", "corrected", "account");

  private static final String PERMANENT = "permanent";

  private final CasesOfHr cases;
  private final Viewers viewers;
  private final Contracts contracts;
  private final EnteredContracts entered;
  private final CorrectedContracts corrected;
  private final Employments employments;
  private final CorrectedAccounts accounts;
  private final People people;
  private final Texts texts;

  ContractsPage(
      CasesOfHr cases,
      Viewers viewers,
      Contracts contracts,
      EnteredContracts entered,
      CorrectedContracts corrected,
      Employments employments,
      CorrectedAccounts accounts,
      People people,
      Texts texts) {
    this.cases = cases;
    this.viewers = viewers;
    this.contracts = contracts;
    this.entered = entered;
    this.corrected = corrected;
    this.employments = employments;
    this.accounts = accounts;
    this.people = people;
    this.texts = texts;
  }

  /**
   * A contract as the page shows it. The template reads it, so it is public.
   *
   * @param earlier whether it can be taken back, because somebody entered it
   * @param before what stood in it before it was corrected, and why that was done
   */
  public record Line(
      long id,
      String kind,
      String from,
      String until,
      String state,
      boolean earlier,
      List<String> before) {}

  @GetMapping
  String page(
      @PathVariable String reference,
      @RequestParam(required = false) String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseTable.Row> row = cases.find(viewer, reference);
    if (row.isEmpty()) {
      return notYours(response);
    }
    fill(viewer, row.get(), model);
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", "contracts.result." + result);
    }
    return "pages/contracts";
  }

  @PostMapping("/earlier")
  String add(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String firstDay,
      @RequestParam(defaultValue = "") String lastDay,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        reference,
        "added",
        Map.of("firstDay", firstDay, "lastDay", lastDay),
        (viewer, row) ->
            entered.addEarlier(row.reference(), day(firstDay), day(lastDay), viewer.userId()),
        request,
        response,
        model);
  }

  @PostMapping("/earlier/remove")
  String remove(
      @PathVariable String reference,
      @RequestParam long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        reference,
        "removed",
        Map.of(),
        (viewer, row) -> entered.removeEarlier(row.reference(), id),
        request,
        response,
        model);
  }

  @PostMapping("/correction")
  String correct(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String rightFirstDay,
      @RequestParam(defaultValue = "") String rightKind,
      @RequestParam(defaultValue = "") String rightLastDay,
      @RequestParam(defaultValue = "") String rightHours,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        reference,
        "corrected",
        Map.of(
            "rightFirstDay", rightFirstDay,
            "rightKind", rightKind,
            "rightLastDay", rightLastDay,
            "rightHours", rightHours,
            "reason", reason),
        (viewer, row) ->
            corrected.correct(
                row.reference(),
                new CorrectedContracts.Correction(
                    day(rightFirstDay),
                    rightKind.equals(PERMANENT),
                    day(rightLastDay),
                    number(viewer, rightHours),
                    reason),
                viewer.userId()),
        request,
        response,
        model);
  }

  @PostMapping("/account")
  String account(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String officialUser,
      @RequestParam(defaultValue = "") String accountReason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        reference,
        "account",
        Map.of("officialUser", officialUser, "accountReason", accountReason),
        (viewer, row) ->
            accounts.correct(
                row.reference(),
                UserId.find(officialUser).orElse(null),
                accountReason,
                viewer.userId()),
        request,
        response,
        model);
  }

  @PostMapping("/end")
  String end(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String endedOn,
      @RequestParam(defaultValue = "") String endedBy,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    ContractEnd by =
        WithId.find(ContractEnd.class, endedBy)
            .filter(EnteredContracts.waysToEnd()::contains)
            .orElse(ContractEnd.MUTUAL_CONSENT);
    return change(
        reference,
        "ended",
        Map.of("endedOn", endedOn, "endedBy", endedBy),
        (viewer, row) -> entered.end(row.reference(), by, day(endedOn)),
        request,
        response,
        model);
  }

  /** What somebody who may changes in a case of the own municipality. */
  private interface Step {
    void take(Viewer viewer, CaseTable.Row row);
  }

  private String change(
      String reference,
      String result,
      Map<String, String> typed,
      Step step,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Viewer viewer = viewers.of(request);
    Optional<CaseTable.Row> row = cases.find(viewer, reference);
    if (row.isEmpty()) {
      return notYours(response);
    }
    try {
      step.take(viewer, row.get());
      return "redirect:/contracts/" + row.get().reference() + "?result=" + result;
    } catch (ContractRefusedException refusal) {
      PageTexts t = new PageTexts(texts, viewer.language());
      model.addAttribute("refusedAt", typed.containsKey("endedOn") ? "endedOn" : refusal.field());
      model.addAttribute(
          "refusal",
          refusal.day() == null
              ? t.of(refusal.reason())
              : t.of(refusal.reason(), t.date(refusal.day())));
    } catch (AccountRefusedException refusal) {
      model.addAttribute("refusedAt", refusal.field());
      model.addAttribute("refusal", new PageTexts(texts, viewer.language()).of(refusal.reason()));
    }
    fill(viewer, row.get(), model);
    typed.forEach((field, text) -> model.addAttribute(field + "Typed", text));
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return "pages/contracts";
  }

  private static String notYours(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/not-yours";
  }

  private void fill(Viewer viewer, CaseTable.Row row, Model model) {
    PageTexts t = new PageTexts(texts, viewer.language());
    List<Contract> all =
        contracts.ofPerson(row.reference()).stream()
            .filter(contract -> contract.municipality().equals(row.municipality()))
            .toList();
    model.addAttribute("t", t);
    model.addAttribute("reference", row.reference());
    model.addAttribute("candidate", row.candidate());
    model.addAttribute("place", row.place());
    model.addAttribute("lines", all.stream().map(it -> line(it, t)).toList());
    corrected
        .correctable(row.reference())
        .ifPresent(
            contract -> {
              model.addAttribute("correctable", true);
              model.addAttribute("rightFirstDayTyped", contract.firstDay());
              model.addAttribute(
                  "rightKindTyped", contract.isPermanent() ? PERMANENT : "temporary");
              model.addAttribute("rightLastDayTyped", contract.lastDay().orElse(null));
              model.addAttribute("rightHoursTyped", t.number(hours(contract.hoursPerWeek())));
            });
    employments
        .officialUser(row.reference())
        .ifPresent(
            account -> {
              model.addAttribute("account", people.nameOf(account));
              model.addAttribute("accountWritten", accounts.isWritten(row.reference()));
              model.addAttribute("accounts", accounts.choices(row.reference()));
              model.addAttribute("swaps", accounts.swaps(row.reference()));
            });
    model.addAttribute("endless", row.stage() == Stage.PERMANENT);
    model.addAttribute("ways", EnteredContracts.waysToEnd().stream().map(WithId::id).toList());
  }

  private Line line(Contract contract, PageTexts t) {
    return new Line(
        contract.storedId(),
        t.of("contracts.kind." + contracts.toldKind(contract)),
        t.date(contract.firstDay()),
        contracts.lastDay(contract).map(t::date).orElseGet(() -> t.of("contracts.no-end")),
        t.of(
            contract.isOver()
                ? "contracts.end." + contract.endedBy()
                : contract.isPlanned() ? "contracts.planned" : "contracts.under-way"),
        contract.is() == ContractKind.EARLIER,
        before(corrected.of(contract), t));
  }

  private static List<String> before(List<ContractCorrection> corrections, PageTexts t) {
    List<Instant> moments = corrections.stream().map(ContractCorrection::correctedAt).toList();
    return corrections.stream()
        .map(it -> before(it, t.when(it.correctedAt(), moments), t))
        .toList();
  }

  private static String before(ContractCorrection correction, String when, PageTexts t) {
    LocalDate last = correction.lastDay();
    String until = last == null ? t.of("contracts.no-end") : t.date(last);
    String reason = correction.reason();
    return reason == null
        ? t.of(
            "contracts.before-death",
            when,
            t.date(correction.firstDay()),
            until,
            t.of(
                correction.endedBy() == null
                    ? "contracts.under-way"
                    : "contracts.end." + correction.endedBy()))
        : t.of(
            "contracts.before",
            when,
            t.date(correction.firstDay()),
            until,
            t.number(hours(correction.hoursPerWeek())),
            reason);
  }

  private static BigDecimal hours(@Nullable BigDecimal known) {
    return known == null ? BigDecimal.ZERO : known;
  }

  /** What cannot be read, or may be two numbers, is asked for again. */
  private static @Nullable BigDecimal number(Viewer viewer, String text) {
    try {
      return WrittenNumber.read(viewer.language(), text).orElse(null);
    } catch (UnclearNumberException unclear) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    return TypedDay.read(text).orElse(null);
  }
}
