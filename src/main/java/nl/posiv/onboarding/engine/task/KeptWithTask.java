package nl.posiv.onboarding.engine.task;

/** What is kept beside an open task, and goes with it. */
public interface KeptWithTask {

  /** The task is done, or its process has ended. */
  void forget(String taskId);
}
