package nl.posiv.onboarding.council;

import java.util.UUID;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import org.springframework.stereotype.Component;

/** Erases texts whose term is over: the council keeps what it adopted, not this program. */
@Component
class CouncilTextsThatAreOver implements DatedWork {

  private static final String WORK = "council-texts-over";

  private final CouncilTexts texts;
  private final OneByOne oneByOne;

  CouncilTextsThatAreOver(CouncilTexts texts, OneByOne oneByOne) {
    this.texts = texts;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(WORK, texts.over(), UUID::toString, texts::eraseIfOver);
  }
}
