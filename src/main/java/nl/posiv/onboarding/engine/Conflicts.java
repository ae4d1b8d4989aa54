package nl.posiv.onboarding.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Two at the same moment: one of them is tried again, and then finds what the other has done. */
public final class Conflicts {

  /** Class 40 of SQL states: serialization failure, deadlock. */
  private static final String TRANSACTION_ROLLBACK = "40";

  /** Two have written a row with the same key, such as the right on a task that both take. */
  private static final String SAME_KEY = "23505";

  /** Four times more, at once: whoever was faster has finished. */
  private static final RetryTemplate RETRY =
      new RetryTemplate(
          RetryPolicy.builder()
              .maxRetries(4)
              .delay(Duration.ZERO)
              .predicate(Conflicts::canBeTriedAgain)
              .build());

  private Conflicts() {}

  /** Does something in a transaction of its own, again if somebody was in between. */
  public static <T> T retried(Supplier<T> action) {
    return RETRY.invoke(action);
  }

  /** Whether somebody else was writing the same: noticed by the engine, by us or by PostgreSQL. */
  public static boolean isConflict(Throwable e) {
    return e instanceof OptimisticLockingException
        || hasGoneOn(e)
        || e instanceof ConcurrencyFailureException
        || e instanceof DuplicateKeyException
        || NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException refused
            && refused.getSQLState() != null
            && (refused.getSQLState().startsWith(TRANSACTION_ROLLBACK)
                || refused.getSQLState().equals(SAME_KEY));
  }

  /** The engine had found who waits for a message, and then it waited no more. */
  private static boolean hasGoneOn(Throwable e) {
    return e instanceof ProcessEngineException
        && e.getMessage() != null
        && e.getMessage().endsWith("eventSubscriptions is empty");
  }

  /** What is part of a larger transaction can only be tried again with all of it. */
  private static boolean canBeTriedAgain(Throwable e) {
    return isConflict(e) && !TransactionSynchronizationManager.isActualTransactionActive();
  }
}
