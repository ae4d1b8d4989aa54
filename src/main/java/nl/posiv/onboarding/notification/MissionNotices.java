package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.mission.MissionShortened;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever knows of a mission hears that it ends earlier, because the work does. */
@Component
class MissionNotices {

  private final Notices notices;
  private final Nominations nominations;

  MissionNotices(Notices notices, Nominations nominations) {
    this.notices = notices;
    this.nominations = nominations;
  }

  @EventListener
  void tell(MissionShortened shortened) {
    CaseReference reference = shortened.caseReference();
    notices.send(
        Notice.MISSION_SHORTENED,
        "mission " + shortened.mission() + " until " + shortened.until(),
        reference,
        nominations.find(reference).municipality());
  }
}
