package nl.posiv.onboarding.council;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Erases the text of letters whose term is over: the municipality keeps what it sent. */
@Component
class LettersThatAreOver implements DatedWork {

  private static final String WORK = "council-letters-over";

  private final CouncilLetters letters;
  private final OneByOne oneByOne;

  LettersThatAreOver(CouncilLetters letters, OneByOne oneByOne) {
    this.letters = letters;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(
        WORK, letters.over(), CaseReference::value, reference -> reference, letters::eraseIfOver);
  }
}
