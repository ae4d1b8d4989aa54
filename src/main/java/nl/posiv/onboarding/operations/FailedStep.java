package nl.posiv.onboarding.operations;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that an administrator has to see to.
 *
 * @param kind job, mail, form, or start
 * @param source id of the job, of the mail, or of the task whose form failed; of a form with which
 *     something begins, the process and who could not start it
 * @param step id of the step in its diagram, of the notice, or of the process
 */
record FailedStep(
    UUID id,
    String kind,
    String source,
    String caseReference,
    String municipality,
    String tenant,
    String process,
    String step,
    Instant since,
    String error) {

  static final String JOB = "job";
  static final String MAIL = "mail";
  static final String FORM = "form";
  static final String START = "start";

  boolean isJob() {
    return kind.equals(JOB);
  }

  boolean isForm() {
    return kind.equals(FORM);
  }

  boolean isStart() {
    return kind.equals(START);
  }

  /** Whether people hand it in, so that they, not a button, try it again. */
  boolean isHandedIn() {
    return isForm() || isStart();
  }

  boolean isMail() {
    return kind.equals(MAIL);
  }
}
