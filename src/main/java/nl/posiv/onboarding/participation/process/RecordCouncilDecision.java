package nl.posiv.onboarding.participation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.participation.EndReason;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Stage;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** What the council decided, on a motion or on the proposal that followed an investigation. */
@Component
class RecordCouncilDecision extends JoiningForm {

  RecordCouncilDecision(Participations participations) {
    super(participations);
  }

  /** What is decided. A motion asks the college; it does not bind it. */
  enum Outcome implements WithId {
    INVESTIGATE,
    TAKE_PART,
    OWN_APPROACH,
    REJECTED
  }

  @Override
  public String key() {
    return "record-council-decision";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(
        "decidedOn", DateRange.between(CaseDay.LONG_AGO, CaseDay.TODAY),
        "reportBackOn", DateRange.between(CaseDay.TODAY, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    LocalDate reportBackOn =
        outcome == Outcome.INVESTIGATE ? answers.dateIfAny("reportBackOn") : null;
    answers.require(
        outcome != Outcome.INVESTIGATE || reportBackOn != null,
        "reportBackOn",
        "participation.report-back-needed");
    record(
        context,
        step(context)
            .decided(outcome.id(), answers.date("decidedOn"))
            .reportingBack(reportBackOn)
            .voted(answers.textIfAny("vote"))
            .because(answers.textIfAny("reason")));
    switch (outcome) {
      case INVESTIGATE -> participations.move(reference, Stage.INVESTIGATION);
      case TAKE_PART -> participations.move(reference, Stage.COLLEGE);
      case OWN_APPROACH -> participations.end(reference, EndReason.OWN_APPROACH);
      case REJECTED -> participations.end(reference, EndReason.REJECTED);
    }
    Map<String, Object> known = new HashMap<>();
    known.put(ParticipationProcess.COUNCIL, outcome.id());
    known.put(ParticipationProcess.FINISH_BEFORE, Objects.toString(reportBackOn, null));
    return known;
  }
}
