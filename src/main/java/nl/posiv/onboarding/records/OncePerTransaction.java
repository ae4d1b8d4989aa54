package nl.posiv.onboarding.records;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one step asks again and again is read once: each transaction keeps the answers that it got
 * until it ends. Nothing is kept for the next one, so that whatever somebody changed holds at once,
 * on every node. A transaction inside another has its own answers; outside of any, nothing is kept.
 *
 * <p>Not for what is read to decide who was first: after waiting for a lock, read anew.
 *
 * @param <K> what is asked
 * @param <V> the answer, which nobody changes
 */
public final class OncePerTransaction<K, V> {

  private final Function<K, V> read;

  /**
   * @param read answers a question from the database
   */
  public OncePerTransaction(Function<K, V> read) {
    this.read = read;
  }

  /** The answer of this transaction. */
  public V get(K question) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return read.apply(question);
    }
    Map<K, V> answers = answers();
    V known = answers.get(question);
    if (known == null) {
      known = read.apply(question);
      answers.put(question, known);
    }
    return known;
  }

  /** The transaction changes what the answers are about. */
  public void forget() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      answers().clear();
    }
  }

  private Map<K, V> answers() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Answers.class::isInstance)
        .map(Answers.class::cast)
        .filter(answers -> answers.isOf(this))
        .findFirst()
        .map(Answers::<K, V>known)
        .orElseGet(this::begin);
  }

  private Map<K, V> begin() {
    Answers answers = new Answers(this, new HashMap<>());
    TransactionSynchronizationManager.registerSynchronization(answers);
    return answers.known();
  }

  /** Set aside and taken up again with its transaction, by Spring. */
  private record Answers(OncePerTransaction<?, ?> owner, Map<Object, Object> answers)
      implements TransactionSynchronization {

    boolean isOf(OncePerTransaction<?, ?> other) {
      return owner == other;
    }

    @SuppressWarnings("unchecked")
    <K, V> Map<K, V> known() {
      return (Map<K, V>) (Map<?, ?>) answers;
    }
  }
}
