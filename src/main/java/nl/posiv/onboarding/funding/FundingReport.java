package nl.posiv.onboarding.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that the fund wants to read.
 *
 * @param acceptedOn null as long as the fund did not accept it
 */
public record FundingReport(
    long id, LocalDate due, @Nullable LocalDate handedInOn, @Nullable LocalDate acceptedOn) {}
