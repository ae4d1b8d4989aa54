package nl.posiv.onboarding.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.posiv.onboarding.engine.Conflicts;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What counts as two at the same moment, and what becomes of it. */
class ConflictsTest {

  static List<RuntimeException> conflicts() {
    return List.of(
        new OptimisticLockingException("somebody was faster"),
        new CannotAcquireLockException("deadlock"),
        new DuplicateKeyException("twice"),
        new ProcessEngineException("deadlock", new SQLException("deadlock", "40P01")),
        new ProcessEngineException("right on a task", new SQLException("twice", "23505")));
  }

  static List<RuntimeException> failures() {
    return List.of(
        new IllegalStateException("broken"),
        new DataIntegrityViolationException("no such municipality"),
        new ProcessEngineException("broken", new SQLException("no such table", "42P01")));
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void whoWasSecondIsTriedAgainAndFindsWhatTheFirstHasDone(RuntimeException conflict) {
    Iterator<RuntimeException> onceOnly = List.of(conflict).iterator();

    String found =
        Conflicts.retried(
            () -> {
              if (onceOnly.hasNext()) {
                throw onceOnly.next();
              }
              return "done";
            });

    assertThat(found).isEqualTo("done");
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void whatMeetsSomebodyEachTimeIsSaidWithItsOwnStatus(RuntimeException conflict) throws Exception {
    assertThatThrownBy(
            () ->
                Conflicts.retried(
                    () -> {
                      throw conflict;
                    }))
        .isSameAs(conflict);

    MockHttpServletResponse answer = new MockHttpServletResponse();
    new ConflictAnswers().sameMoment(conflict, answer);
    assertThat(answer.getStatus()).isEqualTo(409);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void errorOfOursIsNotHidden(RuntimeException failure) {
    MockHttpServletResponse answer = new MockHttpServletResponse();

    assertThatThrownBy(() -> new ConflictAnswers().sameMoment(failure, answer)).isSameAs(failure);
    assertThat(answer.getStatus()).isEqualTo(200);
  }

  @Test
  void errorOfOursIsTriedOnce() {
    Iterator<RuntimeException> onceOnly = failures().subList(0, 1).iterator();

    assertThatThrownBy(
            () ->
                Conflicts.retried(
                    () -> {
                      throw onceOnly.next();
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void fiveTimesInAllAreEnough() {
    AtomicInteger times = new AtomicInteger();

    assertThatThrownBy(() -> Conflicts.retried(() -> meetSomebody(times)))
        .isInstanceOf(OptimisticLockingException.class);

    assertThat(times).hasValue(5);
  }

  @Test
  void partOfLargerTransactionIsTriedOnce() {
    AtomicInteger times = new AtomicInteger();
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThatThrownBy(() -> Conflicts.retried(() -> meetSomebody(times)))
          .isInstanceOf(OptimisticLockingException.class);
    } finally {
      TransactionSynchronizationManager.clear();
    }

    assertThat(times).hasValue(1);
  }

  private static Void meetSomebody(AtomicInteger times) {
    times.incrementAndGet();
    throw new OptimisticLockingException("somebody was faster");
  }
}
