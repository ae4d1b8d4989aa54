package nl.posiv.onboarding.council;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided about a letter, or done with it.
 *
 * @param step id of the task
 * @param day when the executive decided, or the letter was sent
 * @param reference number of the decision
 */
public record LetterStep(
    String step,
    String outcome,
    @Nullable LocalDate day,
    @Nullable String reference,
    @Nullable String reason,
    UserId recordedBy,
    LocalDate recordedOn) {}
