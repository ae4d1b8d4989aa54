package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.nomination.PoolCalls;
import nl.posiv.onboarding.nomination.PoolQuestions;
import nl.posiv.onboarding.nomination.PoolQuestions.Asked;
import nl.posiv.onboarding.nomination.PoolQuestions.Coming;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks candidates in the pool whether they still want it, reminds them, and has Ro3kvit call those
 * who do not answer. None of it is missed where the programme was away for a while.
 */
@Service
class PoolQuestionNotices implements DatedWork {

  private static final String WORK = "pool-question";

  private final PoolQuestions questions;
  private final PoolCalls calls;
  private final Notices notices;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  PoolQuestionNotices(
      PoolQuestions questions,
      PoolCalls calls,
      Notices notices,
      ProgrammeClock clock,
      OneByOne oneByOne) {
    this.questions = questions;
    this.calls = calls;
    this.notices = notices;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    oneByOne.each(
        WORK,
        questions.coming().stream().filter(it -> isOver(Mornings.of(it.on()))).toList(),
        it -> it.caseReference().value(),
        Coming::caseReference,
        this::ask);
    oneByOne.each(
        WORK + "-open",
        questions.open(),
        it -> String.valueOf(it.id()),
        Asked::caseReference,
        this::follow);
  }

  private void ask(Coming coming) {
    questions
        .ask(coming)
        .ifPresent(asked -> tell(Notice.STILL_IN_POOL, asked.caseReference(), asked));
  }

  private void follow(Asked asked) {
    if (isOver(called(asked))) {
      calls.ask(asked);
      tell(Notice.POOL_SILENT, asked.caseReference(), asked);
    } else if (isOver(reminded(asked))) {
      tell(Notice.STILL_IN_POOL_REMINDER, asked.caseReference(), asked);
    }
  }

  /** Of one question each reader gets each mail once. */
  private void tell(Notice notice, CaseReference reference, Asked asked) {
    notices.send(notice, notice.id() + " " + asked.id(), reference, null);
  }

  private boolean isOver(Instant time) {
    return !clock.instant().isBefore(time);
  }

  private Instant reminded(Asked asked) {
    return Mornings.of(questions.remindedOn(asked));
  }

  private Instant called(Asked asked) {
    return Mornings.of(questions.calledFrom(asked));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    return Stream.concat(
            questions.coming().stream().map(it -> Mornings.of(it.on())),
            questions.open().stream().flatMap(asked -> Stream.of(reminded(asked), called(asked))))
        .filter(next -> next.isAfter(time))
        .min(Comparator.naturalOrder());
  }
}
