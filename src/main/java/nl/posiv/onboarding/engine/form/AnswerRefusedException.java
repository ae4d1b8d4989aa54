package nl.posiv.onboarding.engine.form;

import java.util.List;

/**
 * An answer that breaks a rule. The form guard turns it into one sentence in the reader's language
 * that names the field.
 */
public class AnswerRefusedException extends RuntimeException {

  private final String field;
  private final String reason;
  private final transient Object[] args;
  private transient List<AnswerRefusedException> more = List.of();

  /**
   * @param field key of the form's field
   * @param reason key of the sentence in {@code i18n/messages}; its {@code {0}} is the field's
   *     label
   * @param args for {@code {1}} and on; dates are written in the reader's language. Never what a
   *     person typed
   */
  public AnswerRefusedException(String field, String reason, Object... args) {
    super("Answer refused: " + field + " (" + reason + ")");
    this.field = field;
    this.reason = reason;
    this.args = args;
  }

  /** Key of the form's field. */
  public String field() {
    return field;
  }

  /** Key of the sentence. */
  public String reason() {
    return reason;
  }

  /** What else is wrong in the same form. */
  List<AnswerRefusedException> more() {
    return more;
  }

  /** Throws the first of these, with the others beside it. */
  static void refuseIfAny(List<AnswerRefusedException> mistakes) {
    if (!mistakes.isEmpty()) {
      AnswerRefusedException first = mistakes.get(0);
      first.more = List.copyOf(mistakes.subList(1, mistakes.size()));
      throw first;
    }
  }

  Object[] args() {
    return args.clone();
  }
}
