package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.places.Place;
import nl.posiv.onboarding.places.PlaceOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells Ro3kvit that a municipality looks for somebody. */
@Component
class PlaceNotices {

  private final Notices notices;

  PlaceNotices(Notices notices) {
    this.notices = notices;
  }

  @EventListener
  void tell(PlaceOpened opened) {
    Place place = opened.place();
    notices.tell(
        Notice.PLACE_OPENED, "place " + place.id() + " " + place.number(), place.municipality());
  }
}
