package nl.posiv.onboarding.employment.process;

import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.employment.ConductOutcome;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.employment.GoingOnBy;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import org.springframework.stereotype.Component;

/**
 * The manager decides how to go on after the certificate of conduct (VOG) was refused. HR hears the
 * decision; candidate, Ro3kvit and mentor hear at most that there is no start.
 */
@Component
class DecideAfterVog implements CorrectableForm {

  private final Employments employments;

  DecideAfterVog(Employments employments) {
    this.employments = employments;
  }

  @Override
  public String key() {
    return "decide-after-vog";
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    ConductOutcome outcome = answers.outcome(ConductOutcome.class);
    boolean goesOn = outcome == ConductOutcome.CONTINUE;
    // A decision against the advice of Justis has to be explained later; a stop need not.
    answers.require(!goesOn || answers.has("reason"), "reason", "form.required");
    employments.decideAfterRefusedCertificate(
        context.caseReference(),
        outcome,
        answers.choiceIfAny("goingOnBy", GoingOnBy.class),
        answers.textIfAny("reason"),
        context.userId());
    return Map.of(EmploymentProcess.AFTER_VOG, TransientFacts.text(outcome.id()));
  }

  @Override
  public Set<String> settled(Recorded recorded) {
    return Set.of("outcome", "goingOnBy");
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    answers.expect(
        answers.outcome(ConductOutcome.class) != ConductOutcome.CONTINUE || answers.has("reason"),
        "reason",
        "form.required");
  }
}
