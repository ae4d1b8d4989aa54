package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR applies for the permit at UWV or the IND, and records when. */
@Component
class ApplyPermit implements CaseForm {

  private final RightToWork rightToWork;
  private final RouteTexts routeTexts;
  private final ProgrammeClock clock;

  ApplyPermit(RightToWork rightToWork, RouteTexts routeTexts, ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.routeTexts = routeTexts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "apply-permit";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of(
        "startDate", rightToWork.plannedStart(context.caseReference()),
        "routeShown", routeTexts.route(context.caseReference(), context.language()),
        "routeReason", routeTexts.reason(context.caseReference(), context.language()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate appliedOn = answers.date("appliedOn");
    answers.require(!appliedOn.isAfter(clock.today()), "appliedOn", "date.in-future");
    rightToWork.recordApplication(
        context.caseReference(), appliedOn, answers.text("applicationNumber"), context.userId());
    return Map.of();
  }
}
