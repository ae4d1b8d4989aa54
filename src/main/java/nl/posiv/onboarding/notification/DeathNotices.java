package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.change.DiedAfterwards;
import nl.posiv.onboarding.change.DiedBeforeTheEnd;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The colleagues of a case that is ending or over hear that the person has died, and whoever sees
 * to pay and plans, that it was before the last day that was known.
 */
@Component
class DeathNotices {

  private final Notices notices;
  private final Nominations nominations;

  DeathNotices(Notices notices, Nominations nominations) {
    this.notices = notices;
    this.nominations = nominations;
  }

  @EventListener
  void tell(DiedAfterwards died) {
    notices.send(
        Notice.DEATH,
        "death " + died.caseReference(),
        died.caseReference(),
        nominations.find(died.caseReference()).municipality(),
        died.municipalityKnows());
  }

  @EventListener
  void tell(DiedBeforeTheEnd died) {
    notices.send(
        Notice.DIED_BEFORE_THE_END,
        "death before the end " + died.caseReference(),
        died.caseReference(),
        nominations.find(died.caseReference()).municipality());
  }
}
