package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Erases meetings whose term is over. */
@Component
class MeetingsThatAreOver implements DatedWork {

  private static final String WORK = "meetings-over";

  private final Meetings meetings;
  private final OneByOne oneByOne;

  MeetingsThatAreOver(Meetings meetings, OneByOne oneByOne) {
    this.meetings = meetings;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(
        WORK, meetings.over(), CaseReference::value, reference -> reference, meetings::eraseIfOver);
  }
}
