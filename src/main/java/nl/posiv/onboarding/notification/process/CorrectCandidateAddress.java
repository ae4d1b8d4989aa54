package nl.posiv.onboarding.notification.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.notification.UnreachableReaders;
import org.springframework.stereotype.Component;

/** Ro3kvit corrects the address of a candidate, or has it tried again. */
@Component
class CorrectCandidateAddress implements CaseForm {

  private final Nominations nominations;
  private final UnreachableReaders readers;
  private final AddressTexts texts;

  CorrectCandidateAddress(Nominations nominations, UnreachableReaders readers, AddressTexts texts) {
    this.nominations = nominations;
    this.readers = readers;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "correct-candidate-address";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return texts.show(
        readers.findCandidate(context.caseReference()), address(context), context.language());
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    String corrected = AddressTexts.corrected(answers, address(context));
    if (corrected == null) {
      readers.tryCandidateAgain(context.caseReference());
    } else {
      nominations.correctAddress(context.caseReference(), corrected, context.userId());
    }
    return Map.of();
  }

  private String address(FormContext context) {
    return nominations.candidateOf(context.caseReference()).email();
  }
}
