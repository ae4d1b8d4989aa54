package nl.posiv.onboarding.access;

import java.time.LocalDate;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An invitation and an account that somebody joined by hand.
 *
 * @param userId the account of the invitation, to which sign-ins lead from then on
 * @param account the one of before, which was closed
 * @param reason how it was known that it is the same person
 * @param partedOn when it was taken back; null as long as it holds
 */
public record JoinedByHand(
    UserId userId,
    UserId account,
    String reason,
    UserId joinedBy,
    LocalDate joinedOn,
    @Nullable UserId partedBy,
    @Nullable LocalDate partedOn) {

  /** Whether it holds today. */
  public boolean holds() {
    return partedOn == null;
  }
}
