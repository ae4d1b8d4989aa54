package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkData;
import org.springframework.stereotype.Component;

/**
 * HR notifies UWV in its portal with the data shown, and records when. A late notification is a
 * fact and is taken; the start then moves.
 */
@Component
class NotifyUwv implements CaseForm {

  private final RightToWork rightToWork;
  private final Appointments appointments;
  private final Nominations nominations;
  private final RouteTexts routeTexts;
  private final Texts texts;
  private final ProgrammeClock clock;

  NotifyUwv(
      RightToWork rightToWork,
      Appointments appointments,
      Nominations nominations,
      RouteTexts routeTexts,
      Texts texts,
      ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.appointments = appointments;
    this.nominations = nominations;
    this.routeTexts = routeTexts;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "notify-uwv";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    String reference = context.caseReference();
    RightToWorkData data = rightToWork.dataOf(reference).orElseThrow();
    Offer offer = appointments.offerOf(reference);
    Map<String, Object> shown = new HashMap<>();
    shown.put("latestNotification", rightToWork.latestNotification(reference));
    shown.put("routeReason", routeTexts.reason(reference, context.language()));
    shown.put("birthDate", data.birthDate());
    shown.put("nationality", data.nationality());
    shown.put("documentNumber", data.documentNumber());
    shown.put("monthlyPay", data.monthlyPay());
    shown.put("position", offer.position());
    shown.put("hoursPerWeek", offer.hoursPerWeek());
    shown.put(
        "scaleStepShown", texts.get(context.language(), "scaleStep", offer.scale(), offer.step()));
    shown.put("startDate", rightToWork.plannedStart(reference));
    shown.put("endDate", offer.endDate());
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    LocalDate notifiedOn = answers.date("notifiedOn");
    answers.require(!notifiedOn.isAfter(clock.today()), "notifiedOn", "date.in-future");
    LocalDate nominatedOn = nominations.find(context.caseReference()).nominatedOn();
    answers.require(
        !notifiedOn.isBefore(nominatedOn), "notifiedOn", "date.not-before", nominatedOn);
    rightToWork.recordNotification(
        context.caseReference(), notifiedOn, answers.text("receiptNumber"), context.userId());
    return Map.of();
  }
}
