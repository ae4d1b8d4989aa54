package nl.posiv.onboarding.placement.process;

import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.placement.Placements;
import org.springframework.stereotype.Component;

/** HR records when the oath or promise was taken. */
@Component
class TakeOath implements CaseForm {

  private final Placements placements;
  private final ProgrammeClock clock;

  TakeOath(Placements placements, ProgrammeClock clock) {
    this.placements = placements;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "take-oath";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    answers.require(
        !answers.date("oathTakenOn").isAfter(clock.today()), "oathTakenOn", "date.in-future");
    placements.recordOath(context.caseReference(), answers.date("oathTakenOn"), context.userId());
    return Map.of();
  }
}
