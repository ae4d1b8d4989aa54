package nl.posiv.onboarding.engine;

import java.util.List;
import java.util.Map;

/**
 * What a phase does for one of its forms: fill it from the records, and take in what was answered.
 * One bean a form; the form guard calls it.
 */
public interface CaseForm {

  /** The form's key, which is also the id of the user task. */
  String key();

  /**
   * The choices of the lists that are filled when the form is opened.
   *
   * @return options by the {@code valuesKey} of the form file
   */
  default Map<String, List<Option>> options(FormContext context) {
    return Map.of();
  }

  /**
   * What the form shows from the records. Only what its reader may know.
   *
   * @return by field key: text, {@link java.time.LocalDate}, number, boolean or list of option ids
   */
  default Map<String, Object> show(FormContext context) {
    return Map.of();
  }

  /**
   * Checks the answers against the rules of the phase and stores them. The form file's own rules
   * have been checked before. Runs in the transaction that completes the task.
   *
   * @return the variables that the process continues with: ids, decisions and dates only
   * @throws AnswerRefusedException when a rule is broken; nothing is then stored
   */
  Map<String, Object> submit(FormContext context, Answers answers);
}
