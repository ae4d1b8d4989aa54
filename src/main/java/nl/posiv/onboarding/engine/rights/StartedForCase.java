package nl.posiv.onboarding.engine.rights;

import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.records.UserId;

/** Knows for whose case somebody begins a process that runs in the tenant of a municipality. */
public interface StartedForCase {

  /** The process. */
  String process();

  /**
   * The municipality of the case, if there is one that the user may begin it for.
   *
   * @param answers to the start form, as they were sent: nothing of them is checked yet
   */
  Optional<String> municipality(UserId userId, Map<String, Object> answers);
}
