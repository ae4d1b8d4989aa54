package nl.posiv.onboarding.letters;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality said how a letter is worded.
 *
 * @param text null: from then on the standard text again
 */
public record LetterVersion(
    long id, @Nullable String text, UserId writtenBy, LocalDate writtenOn) {}
