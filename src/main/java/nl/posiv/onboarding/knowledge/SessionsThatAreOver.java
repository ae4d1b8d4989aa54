package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import org.springframework.stereotype.Component;

/** Erases sessions of the learning platform whose term is over. */
@Component
class SessionsThatAreOver implements DatedWork {

  private static final String WORK = "sessions-over";

  private final LearningSessions sessions;
  private final OneByOne oneByOne;

  SessionsThatAreOver(LearningSessions sessions, OneByOne oneByOne) {
    this.sessions = sessions;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(WORK, sessions.over(), String::valueOf, sessions::eraseIfOver);
  }
}
