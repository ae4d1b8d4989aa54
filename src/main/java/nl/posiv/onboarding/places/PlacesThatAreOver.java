package nl.posiv.onboarding.places;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import org.springframework.stereotype.Component;

/** Erases what was said of places that were filled or closed long ago. */
@Component
class PlacesThatAreOver implements DatedWork {

  private static final String WORK = "places-over";

  private final Places places;
  private final OneByOne oneByOne;

  PlacesThatAreOver(Places places, OneByOne oneByOne) {
    this.places = places;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(WORK, places.over(), String::valueOf, places::eraseIfOver);
  }
}
