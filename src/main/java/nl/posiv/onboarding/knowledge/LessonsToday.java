package nl.posiv.onboarding.knowledge;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/**
 * What the home of everybody who reads lessons says of those that are new. No mail: nobody has to
 * do anything because of one.
 */
@Component
public class LessonsToday {

  /** How long a lesson is news, for people who are away for a while too. */
  private static final Period NEWS = Period.ofWeeks(4);

  private final Lessons lessons;
  private final KnowledgeReaders readers;
  private final ProgrammeClock clock;

  LessonsToday(Lessons lessons, KnowledgeReaders readers, ProgrammeClock clock) {
    this.lessons = lessons;
    this.readers = readers;
    this.clock = clock;
  }

  /** A sentence for somebody; empty if nothing is new, or what is published is not for them. */
  public Optional<String> told(UserId user, PageTexts t) {
    LocalDate first = clock.today().minus(NEWS);
    int published = lessons.publishedFrom(first);
    return published > 0 && readers.takesPart(user)
        ? Optional.of(t.of("knowledge.news.home", published, t.date(first)))
        : Optional.empty();
  }
}
