package nl.posiv.onboarding.engine;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a kind of work item by item, each in a transaction of its own. An item that fails is set
 * aside and told to the administrator; the others go on.
 */
@Component
public class OneByOne {

  private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  OneByOne(PlatformTransactionManager transactions, ApplicationEventPublisher events) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.events = events;
  }

  /**
   * Does all items.
   *
   * @param work id of the kind of work
   * @param id of an item
   * @return whether none is left
   */
  public <T> boolean each(
      String work, Collection<T> items, Function<T, String> id, Consumer<T> action) {
    return each(work, items, id, item -> null, action);
  }

  /**
   * Does all items.
   *
   * @param work id of the kind of work
   * @param id of an item
   * @param caseReference of an item
   * @return whether none is left
   */
  public <T> boolean each(
      String work,
      Collection<T> items,
      Function<T, String> id,
      Function<T, CaseReference> caseReference,
      Consumer<T> action) {
    boolean allDone = true;
    for (T item : items) {
      try {
        transaction.executeWithoutResult(status -> action.accept(item));
      } catch (OutOfMemoryError e) {
        throw e;
      } catch (Throwable e) {
        // Of whatever class: the others go on.
        allDone = false;
        if (isSomebodyFaster(e)) {
          // Somebody who works on the same goes first; the next round sees what is left.
          log.warn("{} {} was left to whoever works on it", work, id.apply(item));
        } else {
          setAside(
              new SetAside(
                  work, id.apply(item), ifKnown(() -> caseReference.apply(item)), error(e)));
        }
      }
    }
    return allDone;
  }

  private static @Nullable CaseReference ifKnown(Supplier<CaseReference> caseReference) {
    try {
      return caseReference.get();
    } catch (RuntimeException notEvenThat) {
      return null;
    }
  }

  /** Whether somebody else is changing the same at this moment, or has just finished it. */
  private static boolean isSomebodyFaster(Throwable e) {
    return e instanceof NullValueException
        || e instanceof RuntimeException failure
            && Conflicts.isConflict(failure)
            && !(e instanceof DuplicateKeyException);
  }

  /** A whole kind of work, or what it is about, could not be done now. */
  public void setAside(SetAside failure) {
    log.warn("{} set {} aside: {}", failure.work(), failure.item(), failure.error());
    try {
      events.publishEvent(failure);
    } catch (RuntimeException e) {
      log.error("{} could not be shown as set aside: {}", failure.item(), error(e));
    }
  }

  /** The class of an error. */
  public static String error(Throwable failure) {
    return NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName();
  }
}
