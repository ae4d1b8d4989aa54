package nl.posiv.onboarding.mentorship;

import java.util.Optional;
import nl.posiv.onboarding.records.UserId;

/**
 * Who guides an official. When a mentor leaves, the deputy stands in until somebody else has said
 * yes; then that assignment takes the place of the old one, with its own deputy.
 *
 * @param accepted the assignment whose mentor said yes last
 * @param mentorHasLeft whether that mentor has left since
 * @param asked the assignment that is not answered yet
 */
record Guidance(
    Optional<MentorAssignment> accepted, boolean mentorHasLeft, Optional<MentorAssignment> asked) {

  /** The assignment of a mentor who guides, and no deputy in between. */
  Optional<MentorAssignment> byMentor() {
    return accepted.filter(assignment -> !mentorHasLeft);
  }

  /**
   * User id of who guides: the mentor who said yes, or the deputy after that mentor left. Before
   * anybody said yes, who was asked and has not said no.
   */
  Optional<UserId> mentor() {
    return accepted
        .map(assignment -> mentorHasLeft ? assignment.deputyMentor() : assignment.mentor())
        .or(this::askedMentor);
  }

  /** User id of who was asked to be the mentor and has not answered. */
  Optional<UserId> askedMentor() {
    return asked.map(MentorAssignment::mentor);
  }

  /**
   * User id of the deputy, who stands in when the mentor is away; empty while the deputy is the one
   * who guides.
   */
  Optional<UserId> deputy() {
    return (accepted.isPresent() ? byMentor() : asked).map(MentorAssignment::deputyMentor);
  }

  /** Whether somebody guides, or is the deputy of who does; whoever was only asked does not. */
  boolean isBy(UserId userId) {
    return accepted.isPresent()
        && (mentor().filter(userId::equals).isPresent()
            || deputy().filter(userId::equals).isPresent());
  }

  /**
   * Whether there is a mentor who can leave: one who was asked, or guides. There is none before
   * somebody is named, and while the deputy stands in until a new mentor is named.
   */
  boolean mentorCanLeave() {
    return asked.isPresent() || byMentor().isPresent();
  }
}
