package nl.posiv.onboarding.council.process;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.council.CouncilLetters;
import nl.posiv.onboarding.council.LetterStep;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** HR hands in the letter as it stands on its page, or says that none is needed. */
@Component
class DraftCouncilLetter extends LetterForm {

  DraftCouncilLetter(CouncilLetters letters, ProgrammeClock clock) {
    super(letters, clock);
  }

  /** What HR does with it. */
  enum Outcome implements WithId {
    HAND_IN,
    WITHDRAW
  }

  @Override
  public String key() {
    return "draft-council-letter";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = super.show(context);
    List<LetterStep> steps = letters.steps(context.caseReference());
    if (!steps.isEmpty()) {
      shown.put("sentBackShown", steps.get(steps.size() - 1).reason());
    }
    shown.put("openShown", String.join(", ", letters.open(context.caseReference())));
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    if (outcome == Outcome.HAND_IN) {
      List<String> open = letters.handIn(reference, step(context, outcome.id(), null, null, null));
      answers.require(open.isEmpty(), "outcome", "council.letter.open", String.join(", ", open));
    } else {
      letters.stop(reference, step(context, outcome.id(), null, null, answers.text("reason")));
    }
    return Map.of(CouncilLetterProcess.DRAFT, outcome.id());
  }
}
