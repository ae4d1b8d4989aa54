package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.Occasion;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.RightToWorkData;
import nl.posiv.onboarding.righttowork.WorkPeriod;
import org.springframework.stereotype.Component;

/**
 * HR notifies UWV in its portal with the data shown, and records when. A late notification is a
 * fact and is taken; the start then moves.
 */
@Component
class NotifyUwv implements CorrectableForm {

  private final RightToWork rightToWork;
  private final Appointments appointments;
  private final Contracts contracts;
  private final RouteTexts routeTexts;
  private final Texts texts;
  private final ProgrammeClock clock;

  NotifyUwv(
      RightToWork rightToWork,
      Appointments appointments,
      Contracts contracts,
      RouteTexts routeTexts,
      Texts texts,
      ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.appointments = appointments;
    this.contracts = contracts;
    this.routeTexts = routeTexts;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "notify-uwv";
  }

  /** Who was entered at work has no offer here; HR knows the scale from its own file. */
  private void beforeTheSystem(
      CaseReference reference, FormContext context, Map<String, Object> shown) {
    shown.put("position", appointments.position(reference));
    shown.put("scaleStepShown", texts.get(context.language(), "entry.before"));
    contracts
        .present(reference)
        .map(Contract::hoursPerWeek)
        .ifPresent(hours -> shown.put("hoursPerWeek", hours));
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference reference = context.caseReference();
    RightToWorkData data = rightToWork.dataOf(reference).orElseThrow();
    Map<String, Object> shown = new HashMap<>();
    WorkPeriod period = rightToWork.period(reference);
    shown.putAll(routeTexts.documentNote(reference, context.language()));
    note(period, context).ifPresent(note -> shown.put("occasionNote", note));
    if (period.why() != Occasion.CHANGE) {
      shown.put("latestNotification", rightToWork.latestNotification(reference));
    }
    shown.put("routeReason", routeTexts.reason(reference, context.language()));
    shown.put("birthDate", data.birthDate());
    shown.put("nationality", data.nationality());
    shown.put("documentNumber", data.documentNumber());
    shown.put("monthlyPay", texts.euros(context.language(), data.monthlyPay()));
    appointments
        .findOffer(reference)
        .ifPresentOrElse(
            offer -> {
              shown.put("position", offer.position());
              shown.put("hoursPerWeek", offer.hoursPerWeek());
              shown.put(
                  "scaleStepShown",
                  texts.get(context.language(), "scaleStep", offer.scale(), offer.step()));
            },
            () -> beforeTheSystem(reference, context, shown));
    shown.put("startDate", rightToWork.startToName(reference, clock.today()));
    rightToWork
        .endToName(reference, clock.today())
        .ifPresentOrElse(
            end -> shown.put("endDate", end),
            () -> shown.put("endDate", texts.get(context.language(), "contract.permanent")));
    return shown;
  }

  /** What is special about this notification; nothing in the usual case. */
  private Optional<String> note(WorkPeriod period, FormContext context) {
    Language language = context.language();
    CaseReference reference = period.caseReference();
    if (!period.isFirst()) {
      return Optional.of(texts.get(language, "occasionNote.notify." + period.occasion()));
    }
    if (rightToWork.isStartToBeNotifiedAgain(reference)) {
      return rightToWork
          .namedStart(reference)
          .map(
              named ->
                  texts.get(
                      language,
                      "occasionNote.notify.again",
                      texts.date(language, named),
                      texts.date(language, period.startsOn())));
    }
    LocalDate toName = rightToWork.startToName(reference, clock.today());
    return toName.equals(period.startsOn())
        ? Optional.empty()
        : Optional.of(
            texts.get(
                language,
                "occasionNote.notify.late",
                texts.date(language, period.startsOn()),
                texts.date(language, toName)));
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "notifiedOn",
        DateRange.happenedSince(CaseDay.NOTIFIABLE),
        "startNamed",
        DateRange.between(CaseDay.NOMINATION, CaseDay.CONTRACT_END, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    rightToWork.recordNotification(
        context.caseReference(),
        answers.date("notifiedOn"),
        answers.dateIfAny("startNamed"),
        answers.text("receiptNumber"),
        context.userId());
    return Map.of();
  }

  /** What belongs to an earlier round decides on nothing any more. */
  private boolean isOfNow(Recorded recorded) {
    return rightToWork.isOfNow(recorded.caseReference(), recorded.number("data_id"));
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    answers.expect(answers.dateIfAny("startNamed") != null, "startNamed", "corrections.stays");
    answers.require(
        !isOfNow(recorded)
            || rightToWork.isTimeLeftIfNotified(
                recorded.caseReference(), answers.date("notifiedOn")),
        "notifiedOn",
        "righttowork.no-time-left");
  }

  @Override
  public Followed follow(Recorded before, Answers answers) {
    CaseReference reference = before.caseReference();
    if (!isOfNow(before)) {
      return Followed.NOTHING;
    }
    return switch (rightToWork.followCorrectedDay(reference)) {
      case NOTHING -> Followed.NOTHING;
      case START_MOVED -> Followed.DAYS;
      case ASKED_AGAIN -> Followed.NOTIFICATION;
    };
  }
}
