package nl.posiv.onboarding.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {

  private final List<String> asked = new ArrayList<>();
  private final OncePerTransaction<String, String> answers =
      new OncePerTransaction<>(
          question -> {
            asked.add(question);
            return question + "!";
          });
  private final PlatformTransactionManager transactions = new TransactionsOfNothing();

  @AfterEach
  void nothingIsLeftBehind() {
    assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
  }

  @Test
  void oneTransactionAsksEachQuestionOnce() {
    in(
        TransactionDefinition.PROPAGATION_REQUIRED,
        () -> {
          assertThat(answers.get("a")).isEqualTo("a!");
          assertThat(answers.get("b")).isEqualTo("b!");
          assertThat(answers.get("a")).isEqualTo("a!");
        });
    assertThat(asked).containsExactly("a", "b");
  }

  @Test
  void theNextTransactionAsksAnew() {
    in(TransactionDefinition.PROPAGATION_REQUIRED, () -> answers.get("a"));
    in(TransactionDefinition.PROPAGATION_REQUIRED, () -> answers.get("a"));
    assertThat(asked).containsExactly("a", "a");
  }

  @Test
  void whoChangesSomethingAsksAnew() {
    in(
        TransactionDefinition.PROPAGATION_REQUIRED,
        () -> {
          answers.get("a");
          answers.forget();
          answers.get("a");
        });
    assertThat(asked).containsExactly("a", "a");
  }

  @Test
  void aTransactionInsideAnotherHasItsOwnAnswers() {
    in(
        TransactionDefinition.PROPAGATION_REQUIRED,
        () -> {
          answers.get("a");
          in(TransactionDefinition.PROPAGATION_REQUIRES_NEW, () -> answers.get("a"));
          answers.get("a");
        });
    assertThat(asked).containsExactly("a", "a");
  }

  @Test
  void outsideOfATransactionNothingIsKept() {
    answers.get("a");
    answers.forget();
    in(
        TransactionDefinition.PROPAGATION_NOT_SUPPORTED,
        () -> {
          answers.get("a");
          answers.get("a");
        });
    assertThat(asked).containsExactly("a", "a", "a");
  }

  @Test
  void twoKindsOfAnswersAreKeptApart() {
    OncePerTransaction<String, String> others = new OncePerTransaction<>(question -> "other");
    in(
        TransactionDefinition.PROPAGATION_REQUIRED,
        () -> {
          answers.get("a");
          assertThat(others.get("a")).isEqualTo("other");
          others.forget();
          assertThat(answers.get("a")).isEqualTo("a!");
        });
    assertThat(asked).containsExactly("a");
  }

  private void in(int propagation, Runnable work) {
    new TransactionTemplate(transactions, new DefaultTransactionDefinition(propagation))
        .executeWithoutResult(status -> work.run());
  }

  /** Begins, sets aside and ends transactions as any manager does, of nothing. */
  private static final class TransactionsOfNothing extends AbstractPlatformTransactionManager {

    private int open;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
      return open > 0;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      open++;
    }

    @Override
    protected Object doSuspend(Object transaction) {
      return this;
    }

    @Override
    protected void doResume(Object transaction, Object suspended) {
      // Nothing was set aside but what Spring keeps itself.
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      open--;
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      open--;
    }
  }
}
