package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How late the notice of the end was received. The employer owes the gross pay of a month if it was
 * not received before the contract ended, and a part of it in proportion to a delay (article 7:668
 * BW); here the calendar days between the last day for it and the end of the contract are that
 * month. What it comes to in money is for payroll.
 *
 * @param days after the last day for it; 0 when in time
 * @param ofDays between the last day for it and the end of the contract, 28 to 31
 */
public record NoticeDelay(int days, int ofDays) {

  /**
   * @param lastDay on which the notice is in time
   * @param end last day of the contract
   * @param receivedOn null when it was never received
   */
  static NoticeDelay of(LocalDate lastDay, LocalDate end, @Nullable LocalDate receivedOn) {
    int ofDays = between(lastDay, end);
    return new NoticeDelay(
        receivedOn == null ? ofDays : Math.max(0, between(lastDay, receivedOn)), ofDays);
  }

  /** Whether anything is owed. */
  public boolean isLate() {
    return days > 0;
  }

  /** Whether the contract ended without it, so that the whole is owed. */
  public boolean isWhole() {
    return days >= ofDays;
  }

  private static int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
