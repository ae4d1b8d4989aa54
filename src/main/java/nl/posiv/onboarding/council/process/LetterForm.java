package nl.posiv.onboarding.council.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.council.CouncilLetters;
import nl.posiv.onboarding.council.LetterStep;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import org.jspecify.annotations.Nullable;

/** What the forms on the way of a letter have in common. */
abstract class LetterForm implements CaseForm {

  protected final CouncilLetters letters;
  protected final ProgrammeClock clock;

  LetterForm(CouncilLetters letters, ProgrammeClock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Map<String, Object> shown = new HashMap<>();
    letters.written(context.caseReference()).ifPresent(text -> shown.put("letterShown", text));
    return shown;
  }

  /** What is recorded of this step. */
  LetterStep step(
      FormContext context,
      String outcome,
      @Nullable LocalDate day,
      @Nullable String reference,
      @Nullable String reason) {
    return new LetterStep(key(), outcome, day, reference, reason, context.userId(), clock.today());
  }
}
