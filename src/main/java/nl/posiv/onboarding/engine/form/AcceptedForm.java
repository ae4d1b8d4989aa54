package nl.posiv.onboarding.engine.form;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The mark that a form leaves on its task, for the rest of the transaction, once it was accepted.
 */
final class AcceptedForm {

  private static final String MARK = "formAccepted";

  private AcceptedForm() {}

  static void mark(VariableScope scope) {
    // Transient: the mark is never stored.
    scope.setVariableLocal(MARK, Variables.booleanValue(true, true));
  }

  static void requireIn(VariableScope scope, String sentence) {
    if (!Boolean.TRUE.equals(scope.getVariableLocal(MARK))) {
      throw new BadUserRequestException(sentence);
    }
  }
}
