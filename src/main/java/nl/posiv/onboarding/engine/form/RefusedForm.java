package nl.posiv.onboarding.engine.form;

import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A form that was refused, with all that is wrong in it. The message of the exception is the first
 * sentence, and its detail the first field.
 */
public final class RefusedForm extends FormFieldValidationException {

  private final transient List<Mistake> mistakes;

  RefusedForm(List<Mistake> mistakes) {
    super(mistakes.get(0).field(), mistakes.get(0).message());
    this.mistakes = List.copyOf(mistakes);
  }

  /** Everything that is wrong, the first mistake first. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /**
   * One thing that is wrong.
   *
   * @param field key of the form's field; empty if it is about no field
   * @param message one sentence in the user's language
   */
  public record Mistake(String field, String message) {}
}
