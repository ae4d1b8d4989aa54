package nl.posiv.onboarding.council.process;

import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.council.CouncilLetters;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * A manager records what the executive (college) decided: the letter goes as it stands, or back
 * with a reason. Four eyes: not whoever wrote in it, whichever groups that person is in.
 */
@Component
class ApproveCouncilLetter extends LetterForm {

  ApproveCouncilLetter(CouncilLetters letters, ProgrammeClock clock) {
    super(letters, clock);
  }

  /** What is decided. */
  enum Outcome implements WithId {
    APPROVE,
    SEND_BACK
  }

  @Override
  public String key() {
    return "approve-council-letter";
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of("decidedOn", DateRange.between(CaseDay.LONG_AGO, CaseDay.TODAY));
  }

  @Override
  public Optional<String> barred(CaseReference caseReference, UserId userId) {
    return letters.isWriter(caseReference, userId)
        ? Optional.of("council.letter.four-eyes-claim")
        : Optional.empty();
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    Outcome outcome = answers.outcome(Outcome.class);
    answers.require(
        !letters.isWriter(reference, context.userId()), "outcome", "council.letter.four-eyes");
    if (outcome == Outcome.APPROVE) {
      letters.approve(
          reference,
          step(
              context,
              outcome.id(),
              answers.date("decidedOn"),
              answers.textIfAny("decisionReference"),
              null));
    } else {
      letters.sendBack(reference, step(context, outcome.id(), null, null, answers.text("reason")));
    }
    return Map.of(CouncilLetterProcess.DECISION, outcome.id());
  }
}
