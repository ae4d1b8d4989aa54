package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;

/** What mail needs to know of the engine's tasks, whoever is signed in. */
public interface OpenTasks {

  /** The task, as long as it is open. */
  Optional<OpenTask> find(String taskId);

  /** The open tasks of a case that have this id in their diagram. */
  List<OpenTask> ofCase(CaseReference caseReference, String key);

  /** What the diagram calls a task, also one that is done; in English. */
  Optional<String> nameOf(String taskId);

  /** Open tasks of which their people should have been reminded by then. */
  List<OpenTask> remindedBefore(Instant time);

  /** Open tasks that should have been done by then. */
  List<OpenTask> dueBefore(Instant time);
}
