package nl.posiv.onboarding.signing;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import org.springframework.stereotype.Component;

/** Erases proofs with the files that they were about. */
@Component
class ProofsThatAreOver implements DatedWork {

  private static final String WORK = "signature-proofs-over";

  private final Signatures signatures;
  private final OneByOne oneByOne;

  ProofsThatAreOver(Signatures signatures, OneByOne oneByOne) {
    this.signatures = signatures;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(WORK, signatures.over(), String::valueOf, signatures::erase);
  }
}
