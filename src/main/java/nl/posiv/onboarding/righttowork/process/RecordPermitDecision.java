package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.righttowork.PermitApplication;
import nl.posiv.onboarding.righttowork.PermitOutcome;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import org.springframework.stereotype.Component;

/**
 * HR records what UWV or the IND decided. That a permit holds only from a later day is a fact and
 * is taken; what it means for the start follows.
 */
@Component
class RecordPermitDecision implements CaseForm {

  private final RightToWork rightToWork;
  private final RouteTexts routeTexts;
  private final ProgrammeClock clock;

  RecordPermitDecision(RightToWork rightToWork, RouteTexts routeTexts, ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.routeTexts = routeTexts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "record-permit-decision";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    PermitApplication application =
        rightToWork.applicationOf(context.caseReference()).orElseThrow();
    Map<String, Object> shown =
        new HashMap<>(routeTexts.documentNote(context.caseReference(), context.language()));
    shown.put("routeShown", routeTexts.route(context.caseReference(), context.language()));
    shown.put("appliedOn", application.appliedOn());
    shown.put("applicationNumber", application.applicationNumber());
    return shown;
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "validFrom",
        new DateRange(
            List.of(CaseDay.NOMINATION, CaseDay.PERMIT_APPLICATION), List.of(CaseDay.HORIZON)));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    PermitOutcome outcome = answers.outcome(PermitOutcome.class);
    if (outcome == PermitOutcome.GRANTED) {
      LocalDate validFrom = answers.date("validFrom");
      LocalDate validUntil = answers.date("validUntil");
      answers.require(validUntil.isAfter(validFrom), "validUntil", "date.not-after", validFrom);
      answers.require(!validUntil.isBefore(clock.today()), "validUntil", "date.in-past");
      WorkPeriod period = rightToWork.period(context.caseReference());
      answers.require(
          !validUntil.isBefore(period.startsOn()),
          "validUntil",
          period.isFirst() ? "righttowork.before-start" : "righttowork.before-period",
          period.startsOn());
    }
    rightToWork.recordPermitDecision(
        context.caseReference(),
        outcome,
        answers.dateIfAny("validFrom"),
        answers.dateIfAny("validUntil"),
        context.userId());
    return Map.of(RightToWorkProcess.PERMIT_DECISION, TransientFacts.text(outcome.id()));
  }
}
