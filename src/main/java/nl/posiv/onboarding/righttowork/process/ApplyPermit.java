package nl.posiv.onboarding.righttowork.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.PayThreshold;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.Route;
import org.springframework.stereotype.Component;

/**
 * HR applies for the permit at UWV or the IND, and records when. By that day the pay of a highly
 * skilled migrant is judged (R09); until then it was judged by the day on which HR collected it.
 */
@Component
class ApplyPermit implements CorrectableForm {

  private final RightToWork rightToWork;
  private final RouteTexts routeTexts;

  ApplyPermit(RightToWork rightToWork, RouteTexts routeTexts) {
    this.rightToWork = rightToWork;
    this.routeTexts = routeTexts;
  }

  @Override
  public String key() {
    return "apply-permit";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference reference = context.caseReference();
    Map<String, Object> shown =
        new HashMap<>(routeTexts.documentNote(reference, context.language()));
    shown.put("startDate", rightToWork.period(reference).startsOn());
    shown.put("routeShown", routeTexts.route(reference, context.language()));
    shown.put("routeReason", routeTexts.reason(reference, context.language()));
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("appliedOn", DateRange.happenedSince(CaseDay.NOMINATION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    if (answers.flag("notApplied")) {
      return Map.of();
    }
    requirePayOfRoute(context.caseReference(), answers);
    rightToWork.recordApplication(
        context.caseReference(),
        answers.date("appliedOn"),
        answers.text("applicationNumber"),
        context.userId());
    return Map.of();
  }

  private void requirePayOfRoute(CaseReference reference, Answers answers) {
    if (rightToWork.routeOf(reference).orElseThrow() == Route.HIGHLY_SKILLED_MIGRANT) {
      requirePay(reference, answers, answers.date("appliedOn"));
    }
  }

  private void requirePay(CaseReference caseReference, Answers answers, LocalDate appliedOn) {
    Optional<PayThreshold> threshold = rightToWork.payThreshold(caseReference, appliedOn);
    answers.require(
        threshold.isPresent(),
        "appliedOn",
        "righttowork.amount-unknown",
        RouteTexts.year(appliedOn));
    BigDecimal least = threshold.orElseThrow().amount();
    BigDecimal pay = rightToWork.dataOf(caseReference).orElseThrow().monthlyPay();
    answers.require(
        threshold.orElseThrow().isReachedBy(pay),
        "appliedOn",
        "righttowork.pay-under-threshold",
        appliedOn,
        least,
        pay);
  }

  /** What belongs to an earlier round decides on nothing any more. */
  private boolean isOfNow(Recorded recorded) {
    return rightToWork.isOfNow(recorded.caseReference(), recorded.number("data_id"));
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    if (isOfNow(recorded)) {
      requirePayOfRoute(recorded.caseReference(), answers);
    }
  }
}
