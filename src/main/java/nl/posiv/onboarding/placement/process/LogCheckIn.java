package nl.posiv.onboarding.placement.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.placement.CheckIn;
import nl.posiv.onboarding.placement.CheckInNotes;
import nl.posiv.onboarding.placement.MonthlyTalks;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.placement.Wellbeing;
import org.springframework.stereotype.Component;

/**
 * The mentor logs the monthly talk. What is written there is for the official, the mentor and the
 * deputy; HR reads how the official fares, and hears that it should call.
 */
@Component
class LogCheckIn implements CorrectableForm {

  private final MonthlyTalks talks;
  private final Placements placements;
  private final AskedMonths months;
  private final CaseContract contract;
  private final MentorsWords words;
  private final EnteredHours entered;

  LogCheckIn(
      MonthlyTalks talks,
      Placements placements,
      AskedMonths months,
      CaseContract contract,
      MentorsWords words,
      EnteredHours entered) {
    this.entered = entered;
    this.words = words;
    this.months = months;
    this.talks = talks;
    this.placements = placements;
    this.contract = contract;
  }

  @Override
  public String key() {
    return "log-check-in";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of(
        "monthShown", entered.written(context.language(), months.of(context)),
        "goalsShown", placements.goals(contract.of(context)).orElse(""),
        "previousProgress", talks.lastProgress(context.caseReference()).orElse(""));
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("checkInDate", DateRange.happenedSince(CaseDay.NOMINATION, CaseDay.FIRST_DAY));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    boolean concern = answers.flag("concern");
    Contract asked = contract.of(context);
    CheckIn logged =
        talks.log(
            asked,
            months.of(context),
            new CheckInNotes(
                answers.date("checkInDate"),
                answers.choice("wellbeing", Wellbeing.class),
                answers.text("progress"),
                concern),
            context.userId());
    return Map.of(
        PlacementProcess.CONCERN,
        TransientFacts.text(concern ? "yes" : "no"),
        RaiseConcern.CHECK_IN,
        TransientFacts.number(logged.storedId()));
  }

  /** HR was asked to call, or was not. */
  @Override
  public Set<String> settled(Recorded recorded) {
    return Set.of("concern");
  }

  @Override
  public Optional<String> closed(Recorded recorded) {
    return words.closed(recorded, "logged_by");
  }
}
