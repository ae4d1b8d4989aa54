package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.evaluation.EndNotice;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.NoticeDelay;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/**
 * HR passes a late notice of the end to payroll, with the days that were counted; or records that a
 * notice was received after all, of which nothing was on record.
 */
@Component
class SettleLateNotice implements CorrectableForm {

  private final Evaluations evaluations;
  private final CaseContract contract;
  private final Placements placements;
  private final Texts texts;
  private final NoticeReceipt receipt;

  SettleLateNotice(
      Evaluations evaluations,
      CaseContract contract,
      Placements placements,
      Texts texts,
      NoticeReceipt receipt) {
    this.evaluations = evaluations;
    this.contract = contract;
    this.placements = placements;
    this.texts = texts;
    this.receipt = receipt;
  }

  @Override
  public String key() {
    return "settle-late-notice";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference caseReference = context.caseReference();
    Map<String, Object> shown = new HashMap<>();
    shown.put("endDate", placements.schedule(contract.of(context)).end());
    shown.put("noticeDeadline", evaluations.noticeDeadline(contract.of(context)));
    shown.put(
        "noticeReceivedOn",
        evaluations.notice(contract.of(context)).map(EndNotice::receivedOn).orElse(null));
    NoticeDelay delay = evaluations.delay(contract.of(context));
    shown.put(
        "delayShown",
        texts.get(
            context.language(),
            delay.isWhole() ? "evaluation.notice-missed" : "evaluation.notice-late",
            delay.days(),
            delay.ofDays()));
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "payrollInformedOn",
        DateRange.happenedSince(CaseDay.NOMINATION),
        "sentOn",
        NoticeReceipt.RANGE,
        "receivedOn",
        NoticeReceipt.RANGE);
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    if (answers.flag("receivedAfterAll")) {
      receipt.record(context, answers, "sentOn", "receivedOn");
    } else {
      settle(context, answers);
    }
    return Map.of();
  }

  private void settle(FormContext context, Answers answers) {
    LocalDate informedOn = requireAfterDeadline(contract.of(context), answers);
    evaluations.settleLateNotice(contract.of(context), informedOn, context.userId());
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    requireAfterDeadline(contract.of(recorded.contract()), answers);
  }

  private LocalDate requireAfterDeadline(Contract about, Answers answers) {
    LocalDate informedOn = answers.date("payrollInformedOn");
    LocalDate lastDay = evaluations.noticeDeadline(about);
    answers.require(informedOn.isAfter(lastDay), "payrollInformedOn", "date.not-after", lastDay);
    return informedOn;
  }
}
