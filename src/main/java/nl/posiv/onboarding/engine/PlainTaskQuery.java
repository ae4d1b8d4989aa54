package nl.posiv.onboarding.engine;

import org.camunda.bpm.engine.impl.QueryValidators.AdhocQueryValidator;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * A search for tasks that holds no expression. The engine forbids expressions in what people search
 * for, but looks for them only in the search itself; in its alternatives (<q>or</q>) it would work
 * them out, with everything that they can reach.
 */
final class PlainTaskQuery extends TaskQueryImpl {

  private static final long serialVersionUID = 1L;

  PlainTaskQuery(CommandExecutor executor) {
    super(executor);
  }

  @Override
  public void validate() {
    super.validate();
    queries.stream()
        .skip(1)
        .forEach(alternative -> AdhocQueryValidator.<TaskQueryImpl>get().validate(alternative));
  }
}
