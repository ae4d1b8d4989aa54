package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import nl.posiv.onboarding.together.Question;
import nl.posiv.onboarding.together.SecondOfficials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a municipality with too few officials, and Ro3kvit, to look for a second, or for the first
 * ones, now and then.
 */
@Service
class SecondOfficialNotices implements DatedWork {

  private static final String WORK = "second-official";

  private final SecondOfficials officials;
  private final Notices notices;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  SecondOfficialNotices(
      SecondOfficials officials,
      Notices notices,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne) {
    this.officials = officials;
    this.notices = notices;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    oneByOne.each(WORK, officials.questions(), it -> it.municipality().value(), this::ask);
  }

  private void ask(Question question) {
    Mornings.last(days(question), clock.instant())
        .ifPresent(
            day ->
                notices.tell(
                    question.ofNobody() ? Notice.NO_OFFICIAL : Notice.SECOND_OFFICIAL,
                    WORK + " " + question.municipality() + " " + day,
                    question.municipality()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    return officials.questions().stream()
        .flatMap(question -> Mornings.next(days(question), time).stream())
        .min(Comparator.naturalOrder());
  }

  private Stream<LocalDate> days(Question question) {
    return Stream.iterate(question.from(), day -> rules.after(Rule.SECOND_OFFICIAL_REMINDER, day));
  }
}
