package nl.posiv.onboarding.people;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Post;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a role, as whoever sees to them knows them.
 *
 * @param posts all of them, also those that the reader does not see to
 * @param leftOn first day without the account; null as long as they stay
 * @param firstSeen null before they have ever been here
 * @param invitedOn null once they have come, and if they never were invited
 * @param mailedOn when they were last told of the invitation; null without one that is open
 */
record Colleague(
    Person person,
    List<Post> posts,
    @Nullable LocalDate leftOn,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    @Nullable LocalDate invitedOn,
    @Nullable LocalDate mailedOn) {

  boolean hasLeft(LocalDate today) {
    return leftOn != null && !leftOn.isAfter(today);
  }

  boolean isInvited() {
    return invitedOn != null;
  }
}
