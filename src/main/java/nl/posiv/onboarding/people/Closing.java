package nl.posiv.onboarding.people;

import java.util.Optional;
import nl.posiv.onboarding.access.AccountsJoinedByHand;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** Whose account somebody may close, or open again. */
@Component
class Closing {

  private final AccountsJoinedByHand joined;

  Closing(AccountsJoinedByHand joined) {
    this.joined = joined;
  }

  /**
   * Why not: an account is one, so nobody closes or opens it for a place that is not theirs to see
   * to.
   *
   * @return key of the sentence; empty for whoever may
   */
  Optional<String> refusal(Colleague colleague, Reach reach, UserId reader) {
    UserId userId = colleague.person().userId();
    if (userId.equals(reader)) {
      return Optional.of("people.yourself");
    }
    boolean joinedAway =
        joined.of(userId).stream().anyMatch(it -> it.holds() && it.account().equals(userId));
    if (joinedAway) {
      return Optional.of("people.joined-away");
    }
    return colleague.posts().stream().allMatch(reach::has)
        ? Optional.empty()
        : Optional.of("people.elsewhere-too");
  }
}
