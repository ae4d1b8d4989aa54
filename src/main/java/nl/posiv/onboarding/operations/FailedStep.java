package nl.posiv.onboarding.operations;

import java.time.Instant;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator has to see to.
 *
 * @param kind job, mail, mail-server, form, start, or work
 * @param source id of the job, of the mail, or of the task whose form failed; of a form with which
 *     something begins, the process and who could not start it; of work its kind and what it was
 *     about
 * @param step id of the step in its diagram, of the notice, of the process, or of the kind of work
 */
record FailedStep(
    UUID id,
    String kind,
    String source,
    @Nullable CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    @Nullable MunicipalityId tenant,
    @Nullable String process,
    String step,
    Instant since,
    String error) {

  static final String JOB = "job";
  static final String MAIL = "mail";
  static final String MAIL_SERVER = "mail-server";
  static final String FORM = "form";
  static final String START = "start";
  static final String WORK = "work";

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

  boolean isWork() {
    return kind.equals(WORK);
  }

  boolean isMail() {
    return kind.equals(MAIL);
  }

  boolean isMailServer() {
    return kind.equals(MAIL_SERVER);
  }
}
