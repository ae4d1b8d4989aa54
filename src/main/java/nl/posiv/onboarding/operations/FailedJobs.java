package nl.posiv.onboarding.operations;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;

/** The engine's failed jobs, whoever is signed in. */
public interface FailedJobs {

  /** All of them. */
  List<FailedJob> all();

  /**
   * Does a job again, now.
   *
   * @return whether it is done; true too if somebody else has just done it
   */
  boolean retry(String job);

  /** The English name of a step, as it stands in the diagram; its id if it has none. */
  String nameOf(@Nullable String process, String step);

  /** Whether the case has not ended. */
  boolean isRunning(CaseReference caseReference);
}
