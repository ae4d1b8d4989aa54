package nl.posiv.onboarding.mission.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.MissionChange;
import nl.posiv.onboarding.mission.MissionDays;
import nl.posiv.onboarding.mission.MissionTexts;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/**
 * An official, or HR, asks for other days of a mission, or says that it does not take place. HR
 * also reports the return of somebody who cannot do so, as when the case is over.
 */
@Component
class ChangeMission implements CaseForm {

  /** The variable with what is changed: id of a {@link MissionChange}. */
  static final String CHANGE = "missionChange";

  private static final String MISSION = "mission";
  private static final String RETURNED_ON = "returnedOn";
  private static final String OUTCOME = "outcome";

  private final Missions missions;
  private final MissionTexts missionTexts;
  private final MissionCases cases;
  private final AskedDays askedDays;
  private final Changes changes;
  private final Nominations nominations;
  private final ProgrammeClock clock;

  ChangeMission(
      Missions missions,
      MissionTexts missionTexts,
      MissionCases cases,
      AskedDays askedDays,
      Changes changes,
      Nominations nominations,
      ProgrammeClock clock) {
    this.missions = missions;
    this.missionTexts = missionTexts;
    this.cases = cases;
    this.askedDays = askedDays;
    this.changes = changes;
    this.nominations = nominations;
    this.clock = clock;
  }

  /** What is changed once cannot be changed so again. */
  @Override
  public boolean refusesRepeats() {
    return true;
  }

  @Override
  public String key() {
    return ChangeMissionProcess.KEY;
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "missions",
        missions.open(cases.of(context.userId())).stream()
            .map(mission -> named(context, mission))
            .toList());
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(RETURNED_ON, DateRange.happenedSince(CaseDay.LONG_AGO));
  }

  private Option named(FormContext context, Mission mission) {
    return new Option(
        String.valueOf(mission.storedId()),
        mission.caseReference()
            + " · "
            + nominations.candidateOf(mission.caseReference()).name()
            + " · "
            + missionTexts.days(context.language(), mission.days()));
  }

  /** What was offered when the form was opened may be over by now. */
  @Override
  public String sentence(String field, String reason) {
    return reason.equals("form.no-choice") && field.equals(MISSION) ? "mission.over" : reason;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    long id = Long.parseLong(answers.text(MISSION));
    CaseReference reference = missions.find(id).caseReference();
    changes.oneAtATime(reference);
    Mission mission = missions.find(id);
    answers.require(!mission.stage().isOver(), MISSION, "mission.over");
    MissionChange change = answers.outcome(MissionChange.class);
    switch (change) {
      case NEW_DATES -> {
        answers.require(cases.isAtWork(reference), MISSION, "mission.no-case");
        MissionDays days = askedDays.in(answers, reference, mission);
        answers.require(!days.equals(mission.days()), "from", "mission.same-days");
        answers.require(mission.mayMoveTo(days, clock.today()), "from", "mission.has-begun");
        missions.move(id, days, askedDays.livesInShelter(answers));
      }
      case CANCEL -> {
        // Whoever may be on the way is waited for, unless HR knows better.
        answers.require(
            !mission.hasBegunBy(clock.today()) || !cases.isOwn(context.userId(), reference),
            OUTCOME,
            "mission.has-begun");
        missions.cancel(id);
      }
      case RETURNED -> {
        answers.require(mission.hasBegunBy(clock.today()), OUTCOME, "mission.not-begun");
        answers.require(!cases.isOwn(context.userId(), reference), OUTCOME, "mission.own-return");
        LocalDate returnedOn = answers.date(RETURNED_ON);
        LocalDate left = mission.days().from();
        answers.require(!returnedOn.isBefore(left), RETURNED_ON, "date.not-before", left);
        missions.report(id, returnedOn, answers.text("report"), context.userId());
      }
    }
    return Map.of(
        CaseVariables.CASE_REFERENCE,
        reference.value(),
        MissionOf.VARIABLE,
        id,
        CHANGE,
        change.id());
  }
}
