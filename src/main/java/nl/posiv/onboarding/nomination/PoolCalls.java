package nl.posiv.onboarding.nomination;

/** The tasks in which Ro3kvit has the candidates of the pool before it, whoever is signed in. */
public interface PoolCalls {

  /** Has Ro3kvit call somebody who does not answer: the task that is open is due soon. */
  void ask(PoolQuestions.Asked silent);
}
