package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.knowledge.ActionGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells somebody that they have something to do after a meeting. */
@Component
class MeetingNotices {

  private final Notices notices;

  MeetingNotices(Notices notices) {
    this.notices = notices;
  }

  @EventListener
  void tell(ActionGiven given) {
    notices.tell(
        Notice.MEETING_ACTION,
        given.who(),
        "meeting-action " + given.caseReference() + " " + given.action(),
        given.caseReference());
  }
}
