package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The watch over the proof of somebody's right to work, from the days on which the proof and the
 * contract end.
 *
 * @param proofEnd last day of the proof
 * @param contractEnd last day of the contract; null for a permanent one
 * @param reminders days on which HR and the official are asked for new proof, the earliest first
 */
record ProofWatch(LocalDate proofEnd, @Nullable LocalDate contractEnd, List<LocalDate> reminders) {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** Whether new proof is to be asked for on a day. */
  boolean isNewProofNeeded(LocalDate today) {
    return isProofTooShort() && !today.isBefore(reminders.get(0));
  }

  /** Whether the work goes on after the last day of the proof. */
  private boolean isProofTooShort() {
    return contractEnd == null || proofEnd.isBefore(contractEnd);
  }

  /** The next day on which something is to be done, while no new proof is asked for. */
  LocalDate nextLook() {
    return isProofTooShort() ? reminders.get(0) : contractOver();
  }

  /** The next day on which people are reminded, or the first day without proof. */
  LocalDate nextReminder(LocalDate today) {
    return reminders.stream().filter(today::isBefore).findFirst().orElse(proofEnd.plusDays(1));
  }

  /** The next day on which people are reminded that still lies ahead; empty if none does. */
  Optional<LocalDate> reminderAhead(LocalDate today) {
    return Optional.of(nextReminder(today)).filter(day -> !day.isAfter(proofEnd));
  }

  /** Whether the last day of the proof has passed. */
  boolean isProofOver(LocalDate today) {
    return today.isAfter(proofEnd);
  }

  /**
   * The first day on which nobody may work for want of proof; empty on a day on which the proof
   * holds, or the contract is over.
   *
   * @param begun first day of the work
   */
  Optional<LocalDate> withoutProofSince(LocalDate today, LocalDate begun) {
    return Optional.of(proofEnd.plusDays(1))
        .filter(first -> isProofOver(today) && !isContractOver(today))
        .map(first -> first.isBefore(begun) ? begun : first);
  }

  /** The first day without a contract; of a permanent one a day that nobody will see. */
  LocalDate contractOver() {
    return contractEnd == null ? NEVER : contractEnd.plusDays(1);
  }

  /** Whether the last day of the contract has passed. */
  boolean isContractOver(LocalDate today) {
    return !today.isBefore(contractOver());
  }
}
