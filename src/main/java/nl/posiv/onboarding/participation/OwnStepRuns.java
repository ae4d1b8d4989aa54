package nl.posiv.onboarding.participation;

import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;

/** The steps of a municipality's own people as the engine runs them. */
public interface OwnStepRuns {

  /** The task that they have; empty if they have none. */
  Optional<String> present(CaseReference reference);

  /** Gives them a task, in the tenant of the municipality. */
  void begin(Participation joining, String task);

  /** Takes back what they have: the step is done, or is not theirs any more. */
  void end(CaseReference reference);
}
