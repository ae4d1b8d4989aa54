package nl.posiv.onboarding.engine;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Two at the same moment: one of them is tried again, and then finds what the other has done. */
public final class Conflicts {

  public static final int ATTEMPTS = 5;

  /** Class 40 of SQL states: serialization failure, deadlock. */
  private static final String TRANSACTION_ROLLBACK = "40";

  /** Two have written a row with the same key, such as the right on a task that both take. */
  private static final String SAME_KEY = "23505";

  private Conflicts() {}

  /** Does something in a transaction of its own, again if somebody was in between. */
  public static <T> T retried(Supplier<T> action) {
    for (int attempt = 1; ; attempt++) {
      try {
        return action.get();
      } catch (RuntimeException e) {
        // What is part of a larger transaction can only be tried again with all of it.
        if (attempt == ATTEMPTS
            || !isConflict(e)
            || TransactionSynchronizationManager.isActualTransactionActive()) {
          throw e;
        }
      }
    }
  }

  /** Whether somebody else was writing the same: noticed by the engine, by us or by PostgreSQL. */
  public static boolean isConflict(RuntimeException e) {
    return e instanceof OptimisticLockingException
        || e instanceof ConcurrencyFailureException
        || e instanceof DuplicateKeyException
        || NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException refused
            && refused.getSQLState() != null
            && (refused.getSQLState().startsWith(TRANSACTION_ROLLBACK)
                || refused.getSQLState().equals(SAME_KEY));
  }
}
