package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.NextStep;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/**
 * No route is open, a permit was refused, or the work may begin only too near to another contract
 * of the person or to the end of the chain: HR tries again, postpones the start, or stops.
 */
@Component
class ResolveRightToWork implements CorrectableForm {

  private final RightToWork rightToWork;
  private final ContractElsewhere elsewhere;
  private final Appointments appointments;
  private final Nominations nominations;
  private final RouteTexts routeTexts;
  private final Texts texts;
  private final ProgrammeClock clock;

  ResolveRightToWork(
      ContractElsewhere elsewhere,
      RightToWork rightToWork,
      Appointments appointments,
      Nominations nominations,
      RouteTexts routeTexts,
      Texts texts,
      ProgrammeClock clock) {
    this.elsewhere = elsewhere;
    this.rightToWork = rightToWork;
    this.appointments = appointments;
    this.nominations = nominations;
    this.routeTexts = routeTexts;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "resolve-right-to-work";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference reference = context.caseReference();
    Map<String, Object> shown =
        new HashMap<>(routeTexts.documentNote(reference, context.language()));
    shown.put("routeShown", routeTexts.route(reference, context.language()));
    shown.put("routeReason", routeTexts.reason(reference, context.language()));
    shown.put("startDate", rightToWork.period(reference).startsOn());
    note(reference, context.language()).ifPresent(note -> shown.put("occasionNote", note));
    return shown;
  }

  /** Who works already works on; and the right to work may be there, but too late. */
  private Optional<String> note(CaseReference reference, Language language) {
    if (!rightToWork.period(reference).isFirst()) {
      return Optional.of(texts.get(language, "occasionNote.works-already"));
    }
    return rightToWork
        .contractTooNear(reference)
        .map(other -> tooLate("occasionNote.too-near", reference, language, other.firstDay()))
        .or(
            () ->
                rightToWork
                    .chainTooShort(reference)
                    .map(last -> tooLate("occasionNote.chain", reference, language, last)));
  }

  private String tooLate(String note, CaseReference reference, Language language, LocalDate until) {
    return texts.get(
        language,
        note,
        texts.date(language, rightToWork.laterStart(reference).orElseThrow()),
        texts.date(language, until));
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("newStartDate", DateRange.between(CaseDay.NOMINATION, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    NextStep nextStep = answers.outcome(NextStep.class);
    boolean isPostponed = nextStep == NextStep.POSTPONE_START;
    LocalDate newStart = answers.dateIfAny("newStartDate");
    answers.require(
        rightToWork.period(context.caseReference()).isFirst() || !isPostponed,
        "outcome",
        "righttowork.works-already");
    if (newStart != null) {
      answers.require(
          newStart.isAfter(clock.today()), "newStartDate", "date.not-after", clock.today());
      LocalDate planned = rightToWork.plannedStart(context.caseReference());
      answers.require(newStart.isAfter(planned), "newStartDate", "date.not-after", planned);
      LocalDate end = appointments.offerOf(context.caseReference()).endDate();
      answers.require(newStart.isBefore(end), "newStartDate", "righttowork.after-contract", end);
      nominations.lockPerson(context.caseReference());
      elsewhere.refuseStart(
          answers,
          "newStartDate",
          newStart,
          appointments.contractTooNear(context.caseReference(), newStart));
      appointments
          .chainTooShort(context.caseReference(), newStart)
          .ifPresent(
              last ->
                  answers.require(
                      false,
                      "newStartDate",
                      "approval.contract-too-long",
                      appointments.latestStart(last)));
    }
    rightToWork.recordResolution(
        context.caseReference(), nextStep, newStart, answers.textIfAny("reason"), context.userId());
    return Map.of(
        RightToWorkProcess.RESOLUTION,
        TransientFacts.text(
            isPostponed && newStart == null
                ? RightToWorkProcess.POSTPONED_WITHOUT_DATE
                : nextStep.id()));
  }

  /** A start that was postponed has moved. */
  @Override
  public Set<String> settled(Recorded recorded) {
    return Set.of("outcome", "newStartDate");
  }
}
