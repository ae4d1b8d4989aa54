package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Erases lessons whose term is over. */
@Component
class LessonsThatAreOver implements DatedWork {

  private static final String WORK = "lessons-over";

  private final Lessons lessons;
  private final OneByOne oneByOne;

  LessonsThatAreOver(Lessons lessons, OneByOne oneByOne) {
    this.lessons = lessons;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    oneByOne.each(
        WORK, lessons.over(), CaseReference::value, reference -> reference, lessons::eraseIfOver);
  }
}
