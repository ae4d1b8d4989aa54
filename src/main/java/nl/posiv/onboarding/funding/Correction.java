package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a call in the place of what was wrong.
 *
 * @param granted null as long as nothing was
 */
record Correction(
    String fund,
    String subject,
    @Nullable String about,
    @Nullable String link,
    BigDecimal amount,
    LocalDate deadline,
    @Nullable String contactName,
    @Nullable String contactEmail,
    @Nullable BigDecimal granted) {

  /** Whether a call says just this. */
  boolean isOf(FundingCall call) {
    return equals(
        new Correction(
            call.fund(),
            call.subject(),
            call.about(),
            call.link(),
            call.amount(),
            call.deadline(),
            call.contactName(),
            call.contactEmail(),
            call.granted()));
  }
}
