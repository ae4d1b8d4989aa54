package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.employment.ContractTerms;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.ToldToTasks;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Component;

/**
 * The start has moved after both sides signed, the work has other terms by then, or another
 * contract follows: they sign an addendum or a contract with the new dates and terms. The task
 * stands in the process of the right to work, which moves the start and is gone through again for
 * each contract. Nothing is recorded of one signature alone, so when its days are corrected
 * meanwhile, the task says that other dates do not count.
 */
@Component
class SignAddendum implements CaseForm {

  private static final String END_NOTICE = "endNoticeInContract";

  private final Employments employments;
  private final Appointments appointments;
  private final CaseContract contract;
  private final Texts texts;

  SignAddendum(
      Employments employments, Appointments appointments, CaseContract contract, Texts texts) {
    this.appointments = appointments;
    this.employments = employments;
    this.contract = contract;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "sign-addendum";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Contract agreed = contract.of(context);
    Map<String, Object> shown = new HashMap<>();
    shown.put("startDate", agreed.plannedFirstDay());
    shown.put(
        "endDate",
        agreed.isPermanent()
            ? texts.get(context.language(), "contract.permanent")
            : agreed.plannedLastDay());
    String note =
        Stream.of(
                otherWork(context, agreed),
                voidTrialPeriod(context.language(), agreed),
                otherDays(context))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    if (!note.isEmpty()) {
      shown.put("occasionNote", note);
    }
    return shown;
  }

  /** The terms that stand in no contract yet. */
  private Optional<String> otherWork(FormContext context, Contract agreed) {
    Language language = context.language();
    return Optional.of(agreed)
        .filter(employments::isSignedForOtherWork)
        .map(contract -> appointments.offerOf(contract.caseReference()))
        .map(
            offer ->
                texts.get(
                    language,
                    "occasionNote.other-terms",
                    offer.position(),
                    texts.get(language, "scaleStep", offer.scale(), offer.step()),
                    texts.number(language, offer.hoursPerWeek())));
  }

  /** What was agreed of a trial period, and no longer can be. */
  private Optional<String> voidTrialPeriod(Language language, Contract agreed) {
    return Optional.of(agreed)
        .filter(employments::isTrialPeriodVoid)
        .map(contract -> texts.get(language, "occasionNote.no-trial-period-any-more"));
  }

  private Optional<String> otherDays(FormContext context) {
    return Optional.ofNullable(context.decision(ToldToTasks.DAYS_CORRECTED_ON))
        .map(LocalDate::parse)
        .map(
            day ->
                texts.get(
                    context.language(),
                    "occasionNote.sign-again",
                    texts.date(context.language(), day)));
  }

  /** What a contract says of its end was recorded for the first one when it was drawn up. */
  @Override
  public Set<String> leftOut(FormContext context) {
    Contract agreed = contract.of(context);
    return agreed.isFirst() || agreed.isPermanent() ? Set.of(END_NOTICE) : Set.of();
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "signedByOfficialOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.SIGNATURE),
        "signedByMunicipalityOn", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.SIGNATURE));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Contract agreed = contract.of(context);
    answers.require(
        !agreed.isPermanent() || !answers.flag(END_NOTICE),
        END_NOTICE,
        "employment.permanent-has-no-end");
    employments.recordSignatures(
        agreed,
        answers.date("signedByOfficialOn"),
        answers.date("signedByMunicipalityOn"),
        context.userId());
    if (agreed.isFirst()) {
      employments.dropVoidTrialPeriod(agreed, context.userId());
    } else {
      // A contract that follows has no trial period, unless it asks other skills (7:652(8) BW).
      employments.recordContract(
          agreed, new ContractTerms(0, false, answers.flag(END_NOTICE)), context.userId());
    }
    return Map.of();
  }
}
