package nl.posiv.onboarding.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody found.
 *
 * @param amount the most that can be asked for together, in euros
 * @param answerBy until when municipalities can answer
 * @param deadline the last day on which the application can be handed in
 */
public record NewCall(
    String fund,
    String subject,
    @Nullable String about,
    @Nullable String link,
    BigDecimal amount,
    LocalDate answerBy,
    LocalDate deadline,
    @Nullable String contactName,
    @Nullable String contactEmail) {}
