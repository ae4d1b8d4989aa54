package nl.posiv.onboarding.notification;

import java.util.UUID;
import nl.posiv.onboarding.approval.StartCorrected;
import nl.posiv.onboarding.nomination.Nominations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was told the start is told the new one, with the day for their calendar. */
@Component
class CorrectedStartNotices {

  private final Notices notices;
  private final Nominations nominations;

  CorrectedStartNotices(Notices notices, Nominations nominations) {
    this.notices = notices;
    this.nominations = nominations;
  }

  @EventListener
  void tell(StartCorrected corrected) {
    notices.send(
        Notice.START_DATE_MOVED,
        "start " + UUID.randomUUID(),
        corrected.caseReference(),
        nominations.find(corrected.caseReference()).municipality());
  }
}
