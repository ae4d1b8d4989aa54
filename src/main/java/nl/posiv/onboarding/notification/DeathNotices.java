package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.change.DiedAfterwards;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The colleagues of a case that is ending or over hear that the person has died. */
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
}
