package nl.posiv.onboarding.signing;

import nl.posiv.onboarding.calendar.DatedWork;
import org.springframework.stereotype.Component;

/** Erases proofs with the files that they were about. */
@Component
class ProofsThatAreOver implements DatedWork {

  private final Signatures signatures;

  ProofsThatAreOver(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public void workOff() {
    signatures.eraseWhatIsOver();
  }
}
