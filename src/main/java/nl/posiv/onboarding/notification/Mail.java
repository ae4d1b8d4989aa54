package nl.posiv.onboarding.notification;

import java.time.LocalDate;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one reader, as it waits in the outbox.
 *
 * @param caseReference null if it is about no case
 * @param municipality tenant id of the municipality that the mail is about; null if it is about
 *     none
 * @param recipient user id of the reader; null for the candidate of the case
 * @param aboutReader whether the reader is the person whom the case is about
 * @param about the task that the mail asks to do; null if it only tells something
 * @param attempts how often the mail server has not accepted it
 * @param digestOn day of the daily mail that it is part of; null if it is part of none
 * @param joined what it has in common with the others of the same reader that began with the same
 *     step, and that are one mail with it; null if it is not told together with others
 */
record Mail(
    UUID id,
    Notice notice,
    @Nullable CaseReference caseReference,
    @Nullable MunicipalityId municipality,
    @Nullable UserId recipient,
    boolean aboutReader,
    @Nullable About about,
    int attempts,
    @Nullable LocalDate digestOn,
    @Nullable String joined) {

  /**
   * What of a task is known when its mail is written.
   *
   * @param due the last day for it
   */
  record About(String taskId, String taskKey, LocalDate due) {}

  static Mail telling(
      Notice notice,
      @Nullable CaseReference caseReference,
      @Nullable MunicipalityId municipality,
      @Nullable UserId recipient,
      boolean aboutReader) {
    return new Mail(
        UUID.randomUUID(),
        notice,
        caseReference,
        municipality,
        recipient,
        aboutReader,
        null,
        0,
        null,
        null);
  }

  static Mail asking(Notice notice, OpenTask task, UserId recipient) {
    return new Mail(
        UUID.randomUUID(),
        notice,
        task.caseReference(),
        task.municipality(),
        recipient,
        false,
        new About(task.id(), task.key(), task.due()),
        0,
        null,
        null);
  }

  /** Whether nothing else is part of it, and it is part of nothing. */
  boolean isAlone() {
    return digestOn == null && joined == null;
  }

  /** The same once more, as a mail of its own. */
  Mail again() {
    return new Mail(
        UUID.randomUUID(),
        notice,
        caseReference,
        municipality,
        recipient,
        aboutReader,
        about,
        0,
        null,
        null);
  }

  /**
   * The case that it is about.
   *
   * @throws IllegalStateException if it is about none
   */
  CaseReference knownCase() {
    if (caseReference == null) {
      throw new IllegalStateException("A mail of " + notice + " without a case");
    }
    return caseReference;
  }

  /** Id of the task that it is about; null if it only tells something. */
  @Nullable String taskKey() {
    return about == null ? null : about.taskKey();
  }
}
