package nl.posiv.onboarding.council.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.council.CouncilLetters;
import nl.posiv.onboarding.council.LetterStep;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The clerk's office (griffie) sends the letter to the council, and says when. */
@Component
class SendCouncilLetter extends LetterForm {

  SendCouncilLetter(CouncilLetters letters, ProgrammeClock clock) {
    super(letters, clock);
  }

  /** What came of it. */
  enum Outcome implements WithId {
    SENT,
    NOT_SENT
  }

  @Override
  public String key() {
    return "send-council-letter";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("sentOn", DateRange.between(CaseDay.LONG_AGO, CaseDay.TODAY));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    if (outcome == Outcome.SENT) {
      LocalDate sentOn = answers.date("sentOn");
      LocalDate approvedOn = approvedOn(reference);
      answers.require(
          !sentOn.isBefore(approvedOn), "sentOn", "council.letter.before-approval", approvedOn);
      letters.send(reference, step(context, outcome.id(), sentOn, null, null));
    } else {
      letters.stop(reference, step(context, outcome.id(), null, null, answers.text("reason")));
    }
    return Map.of(CouncilLetterProcess.DISPATCH, outcome.id());
  }

  private LocalDate approvedOn(CaseReference reference) {
    return letters.steps(reference).stream()
        .map(LetterStep::day)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
