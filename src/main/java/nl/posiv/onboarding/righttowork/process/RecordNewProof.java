package nl.posiv.onboarding.righttowork.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.NewProof;
import nl.posiv.onboarding.righttowork.ProofOutcome;
import nl.posiv.onboarding.righttowork.ResidenceStatus;
import nl.posiv.onboarding.righttowork.ResidenceWatch;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import org.springframework.stereotype.Component;

/** HR records the new proof of the right to work, that it waits for it, or that it never comes. */
@Component
class RecordNewProof implements CorrectableForm {

  private static final String UNTIL = "documentValidUntil";

  private final RightToWork rightToWork;
  private final ResidenceWatch watch;
  private final TimesWithoutProof times;
  private final Texts texts;
  private final ProgrammeClock clock;

  RecordNewProof(
      RightToWork rightToWork,
      ResidenceWatch watch,
      TimesWithoutProof times,
      Texts texts,
      ProgrammeClock clock) {
    this.rightToWork = rightToWork;
    this.watch = watch;
    this.times = times;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "record-new-proof";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference reference = context.caseReference();
    LocalDate end = rightToWork.period(reference).endsOn();
    Map<String, Object> shown = new HashMap<>();
    shown.put("proofEnd", watch.proofEnd(reference));
    shown.put("endDate", end == null ? texts.get(context.language(), "contract.permanent") : end);
    return shown;
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    CaseReference reference = context.caseReference();
    ProofOutcome outcome = answers.outcome(ProofOutcome.class);
    if (outcome == ProofOutcome.VALID) {
      NewProof proof = watch.withStatus(reference, answers.as(NewProof.class));
      requireLonger(reference, proof, answers);
      watch.recordProof(reference, proof, context.userId());
    } else {
      watch.recordNoProof(reference, outcome, context.userId());
    }
    times.follow(reference);
    return Map.of(ResidenceWatchProcess.NEW_PROOF, TransientFacts.text(outcome.id()));
  }

  /** Proof that ends with the old one is none: it would be asked for again at once. */
  private void requireLonger(CaseReference reference, NewProof proof, Answers answers) {
    answers.require(
        !proof.documentValidUntil().isBefore(clock.today()), UNTIL, "righttowork.document-expired");
    LocalDate present = watch.proofEnd(reference);
    boolean endsWithProtection =
        proof.residenceStatus() == ResidenceStatus.TEMPORARY_PROTECTION
            && proof.documentValidUntil().isAfter(present);
    answers.require(
        watch.endOf(proof).isAfter(present),
        endsWithProtection ? "residenceStatus" : UNTIL,
        endsWithProtection ? "righttowork.protection-ends" : "righttowork.proof-not-longer",
        endsWithProtection ? watch.protectionEnd() : present);
  }

  @Override
  public Set<String> settled(Recorded recorded) {
    return Set.of("outcome", "residenceStatus");
  }

  /** What was collected since has taken it over, and counts. */
  @Override
  public Optional<String> closed(Recorded recorded) {
    return rightToWork.isLastCollected(recorded.caseReference(), recorded.number("data_id"))
        ? Optional.empty()
        : Optional.of("righttowork.correct.collected-since");
  }

  /** The watch counts from the day of the proof. */
  @Override
  public Followed follow(Recorded before, Answers answers) {
    rightToWork.followCorrectedProof(before.caseReference());
    return Objects.equals(answers.dateIfAny(UNTIL), before.value("document_valid_until"))
        ? Followed.NOTHING
        : Followed.PROOF;
  }
}
