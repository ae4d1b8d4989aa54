package nl.posiv.onboarding.operations;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that an administrator has to see to.
 *
 * @param kind job, mail, or form
 * @param source id of the job, of the mail, or of the task whose form failed
 * @param step id of the step in its diagram, or of the notice
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

  boolean isJob() {
    return kind.equals(JOB);
  }

  boolean isForm() {
    return kind.equals(FORM);
  }

  boolean isMail() {
    return kind.equals(MAIL);
  }
}
