package nl.posiv.onboarding.together;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import org.springframework.stereotype.Component;

/** Erases why HR did not want to be asked, once that is long over. */
@Component
class AsidesThatAreOver implements DatedWork {

  private static final String WORK = "second-official-asides-over";

  private final SecondOfficials officials;
  private final OneByOne oneByOne;

  AsidesThatAreOver(SecondOfficials officials, OneByOne oneByOne) {
    this.officials = officials;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(WORK, officials.over(), String::valueOf, officials::erase);
  }
}
