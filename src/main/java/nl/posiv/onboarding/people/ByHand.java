package nl.posiv.onboarding.people;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.posiv.onboarding.access.AccountsJoinedByHand;
import nl.posiv.onboarding.access.InvitationRefusedException;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** With which account an invitation can be joined by hand. */
@Component
class ByHand {

  private static final int LONGEST_REASON = 500;

  private final Roster roster;
  private final Invitations invitations;
  private final AccountsJoinedByHand joined;
  private final Mentorships mentorships;
  private final Employments employments;

  ByHand(
      Roster roster,
      Invitations invitations,
      AccountsJoinedByHand joined,
      Mentorships mentorships,
      Employments employments) {
    this.roster = roster;
    this.invitations = invitations;
    this.joined = joined;
    this.mentorships = mentorships;
    this.employments = employments;
  }

  /**
   * Accounts at the place of an invitation that somebody signs in to, and that the reader may
   * close. Not those with a case, which belongs to the account, and not the reader's own.
   */
  List<Colleague> accounts(Colleague invited, Reach reach, UserId reader) {
    if (!invited.isInvited()) {
      return List.of();
    }
    Set<UserId> everInvited = new HashSet<>(invitations.everInvited());
    return reach.places().stream()
        .filter(
            place ->
                invited.posts().stream()
                    .anyMatch(post -> Objects.equals(post.municipality(), place.municipality())))
        .flatMap(place -> roster.at(place, reach).stream())
        .filter(other -> other.firstSeen() != null && other.leftOn() == null)
        .filter(other -> other.posts().stream().allMatch(reach::has))
        .filter(other -> !other.person().userId().equals(reader))
        .filter(other -> !everInvited.contains(other.person().userId()))
        .filter(other -> !hasCases(other.person().userId()))
        .distinct()
        .toList();
  }

  private boolean hasCases(UserId account) {
    return !mentorships.casesOf(account).isEmpty()
        || !mentorships.guidedBy(account).isEmpty()
        || !employments.casesOf(account).isEmpty();
  }

  /**
   * Joins them.
   *
   * @param account as it was chosen
   * @param reason as it was typed
   * @throws InvitationRefusedException if it cannot be
   */
  void join(Colleague invited, Reach reach, UserId reader, String account, String reason) {
    UserId chosen =
        accounts(invited, reach, reader).stream()
            .map(other -> other.person().userId())
            .filter(other -> other.value().equals(account))
            .findFirst()
            .orElseThrow(() -> new InvitationRefusedException("account", "people.no-account"));
    String why =
        TypedText.wordsUpTo(reason, LONGEST_REASON)
            .orElseThrow(
                () ->
                    new InvitationRefusedException(
                        "reason", TypedText.sentence(reason, "people.no-reason")));
    joined.join(invited.person().userId(), chosen, why, reader);
  }
}
