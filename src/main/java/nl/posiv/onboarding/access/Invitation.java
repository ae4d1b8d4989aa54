package nl.posiv.onboarding.access;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;

/**
 * Somebody who was entered before they ever signed in, and has not come yet.
 *
 * @param userId their account, under which they are chosen and mailed already
 * @param mailedOn when they were last told
 */
public record Invitation(
    UserId userId, UserId invitedBy, LocalDate invitedOn, LocalDate mailedOn) {}
