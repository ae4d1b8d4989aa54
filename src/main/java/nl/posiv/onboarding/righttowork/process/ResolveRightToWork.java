package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** No route is open or a permit was refused: HR tries again, postpones the start, or stops. */
@Component
class ResolveRightToWork implements CaseForm {

  private final RightToWork rightToWork;
  private final Appointments appointments;
  private final RouteTexts routeTexts;
  private final ProgrammeClock clock;

  ResolveRightToWork(
      RightToWork rightToWork,
      Appointments appointments,
      RouteTexts routeTexts,
      ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.appointments = appointments;
    this.routeTexts = routeTexts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "resolve-right-to-work";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of(
        "routeShown", routeTexts.route(context.caseReference(), context.language()),
        "routeReason", routeTexts.reason(context.caseReference(), context.language()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate newStart = answers.date("newStartDate");
    if (newStart != null) {
      answers.require(
          newStart.isAfter(clock.today()), "newStartDate", "date.not-after", clock.today());
      LocalDate planned = rightToWork.plannedStart(context.caseReference());
      answers.require(newStart.isAfter(planned), "newStartDate", "date.not-after", planned);
      LocalDate end = appointments.offerOf(context.caseReference()).endDate();
      answers.require(newStart.isBefore(end), "newStartDate", "righttowork.after-contract", end);
    }
    rightToWork.recordResolution(
        context.caseReference(),
        answers.outcome(),
        newStart,
        answers.text("reason"),
        context.userId());
    return Map.of(RightToWorkProcess.RESOLUTION, answers.outcome());
  }
}
