package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR applies for the permit at UWV or the IND, and records when. */
@Component
class ApplyPermit implements CaseForm {

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
    LocalDate appliedOn = answers.date("appliedOn");
    rightToWork.recordApplication(
        context.caseReference(), appliedOn, answers.text("applicationNumber"), context.userId());
    return Map.of();
  }
}
