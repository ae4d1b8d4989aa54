package nl.posiv.onboarding.letters;

import nl.posiv.onboarding.casefile.CaseSection;
import org.springframework.stereotype.Component;

/** Which letters can be made; the page shows them in a form of its own. */
@Component
class LettersSection implements CaseSection {

  @Override
  public String key() {
    return "letters";
  }
}
