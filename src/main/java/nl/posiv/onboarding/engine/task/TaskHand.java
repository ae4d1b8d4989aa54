package nl.posiv.onboarding.engine.task;

import java.time.Instant;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An open task of a group went from one to another.
 *
 * @param doer who changed it; null if it was the programme
 * @param receiver who has it since; null if it is the group's again
 * @param why in words, where it was handed on
 */
public record TaskHand(
    Instant at,
    Change change,
    @Nullable UserId doer,
    @Nullable UserId receiver,
    @Nullable String why) {

  /** What happened to it. */
  public enum Change implements WithId {
    TAKEN,
    RETURNED,
    /** Somebody is away, or is back. */
    STAND_IN,
    HANDED_ON
  }
}
