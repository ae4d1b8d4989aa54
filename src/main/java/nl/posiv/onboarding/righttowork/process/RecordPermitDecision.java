package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.PermitApplication;
import nl.posiv.onboarding.righttowork.PermitOutcome;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import org.springframework.stereotype.Component;

/**
 * HR records what UWV or the IND decided. That a permit holds only from a later day is a fact and
 * is taken; what it means for the start follows. The end moves with a first start alone: a permit
 * from a day after a contract that follows is none for it.
 */
@Component
class RecordPermitDecision implements CorrectableForm {

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
      requirePeriod(context.caseReference(), answers);
      answers.require(
          !answers.date("validUntil").isBefore(clock.today()), "validUntil", "date.in-past");
    }
    rightToWork.recordPermitDecision(
        context.caseReference(),
        outcome,
        answers.dateIfAny("validFrom"),
        answers.dateIfAny("validUntil"),
        context.userId());
    return Map.of(RightToWorkProcess.PERMIT_DECISION, TransientFacts.text(outcome.id()));
  }

  /** What belongs to an earlier round decides on nothing any more. */
  private boolean isOfNow(Recorded recorded) {
    return rightToWork.isOfNow(recorded.caseReference(), recorded.number("data_id"));
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    LocalDate validFrom = answers.date("validFrom");
    answers.require(
        answers.date("validUntil").isAfter(validFrom), "validUntil", "date.not-after", validFrom);
    if (isOfNow(recorded)) {
      requirePeriod(recorded.caseReference(), answers);
    }
  }

  @Override
  public Followed follow(Recorded before, Answers answers) {
    CaseReference reference = before.caseReference();
    if (!isOfNow(before)) {
      return Followed.NOTHING;
    }
    rightToWork.followCorrectedProof(reference);
    return switch (rightToWork.followCorrectedDay(reference)) {
      case NOTHING -> Followed.NOTHING;
      case START_MOVED -> Followed.DAYS;
      case ASKED_AGAIN -> Followed.NOTIFICATION;
    };
  }

  private void requirePeriod(CaseReference reference, Answers answers) {
    LocalDate validFrom = answers.date("validFrom");
    LocalDate validUntil = answers.date("validUntil");
    answers.require(validUntil.isAfter(validFrom), "validUntil", "date.not-after", validFrom);
    WorkPeriod period = rightToWork.period(reference);
    answers.require(
        !validUntil.isBefore(period.startsOn()),
        "validUntil",
        period.isFirst() ? "righttowork.before-start" : "righttowork.before-period",
        period.startsOn());
    LocalDate last = period.endsOn();
    if (!period.isFirst() && last != null) {
      answers.require(
          !validFrom.isAfter(last), "validFrom", "righttowork.permit-after-contract", last);
    }
  }
}
