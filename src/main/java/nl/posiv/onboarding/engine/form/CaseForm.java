package nl.posiv.onboarding.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;

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
   * What this case does not ask or offer: keys of fields, and options of fixed lists written as
   * {@code outcome.option.more-information}. The form is served without them; {@link #submit}
   * refuses what must not be sent all the same.
   */
  default Set<String> leftOut(FormContext context) {
    return Set.of();
  }

  /**
   * Why somebody of the task's group must not do this task.
   *
   * @return key of the sentence in {@code i18n/messages}; empty for whoever may do it
   */
  default Optional<String> barred(CaseReference caseReference, UserId userId) {
    return Optional.empty();
  }

  /**
   * What the form shows from the records. Only what its reader may know, and nothing that the form
   * file does not mention.
   *
   * @return by field key: text, {@link java.time.LocalDate}, number, boolean or list of option ids
   */
  default Map<String, Object> show(FormContext context) {
    return Map.of();
  }

  /**
   * Between which days the dates of the form lie, by field key. A date that is not named here has
   * both its ends in {@link #submit}.
   */
  default Map<String, DateRange> dates() {
    return Map.of();
  }

  /**
   * The sentence for an answer that breaks a rule, where the form can say it better.
   *
   * @param reason key of the usual sentence
   * @return key of the sentence, with the same arguments
   */
  default String sentence(String field, String reason) {
    return reason;
  }

  /**
   * Checks the answers against the rules of the phase and stores them. The form file's own rules
   * have been checked before. Runs in the transaction that completes the task.
   *
   * @return the variables that the process continues with: ids, decisions and dates only
   * @throws AnswerRefusedException when a rule is broken; nothing is then stored
   */
  Map<String, Object> submit(FormContext context, Answers answers);

  /**
   * Whether a start form itself refuses what was handed in a moment ago, with a sentence that says
   * more than a repeated success.
   */
  default boolean refusesRepeats() {
    return false;
  }
}
