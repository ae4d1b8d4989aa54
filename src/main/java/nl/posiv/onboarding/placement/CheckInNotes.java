package nl.posiv.onboarding.placement;

import java.time.LocalDate;

/**
 * What the mentor notes of a monthly talk.
 *
 * @param concern whether the mentor asks HR to call
 */
public record CheckInNotes(
    LocalDate heldOn, Wellbeing wellbeing, String progress, boolean concern) {}
