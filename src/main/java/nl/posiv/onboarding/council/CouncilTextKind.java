package nl.posiv.onboarding.council;

import java.util.EnumSet;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.WithId;

/**
 * What a text is for. Each alternative of a motion is a kind of its own, with the words that go
 * with it: whoever reads a template reads all of the text that comes of it.
 */
enum CouncilTextKind implements WithId {
  /** Established facts, an opinion, statements, and two requests to the college. */
  SOLIDARITY_MOTION(Role.COUNCIL_CLERK, CouncilFact.MEMBERS),
  /** Find out whether taking part fits, report shortly, put a proposal. */
  MOTION_TO_INVESTIGATE(
      Role.COUNCIL_CLERK,
      CouncilFact.MEMBERS,
      CouncilFact.INHABITANTS,
      CouncilFact.INHABITANTS_ON,
      CouncilFact.LEAST_INHABITANTS,
      CouncilFact.LEAST_OFFICIALS),
  /** Take part, and put a proposal if that needs extra money. */
  MOTION_TO_TAKE_PART(
      Role.COUNCIL_CLERK,
      CouncilFact.MEMBERS,
      CouncilFact.INHABITANTS,
      CouncilFact.INHABITANTS_ON,
      CouncilFact.LEAST_INHABITANTS,
      CouncilFact.LEAST_OFFICIALS),
  /** What the college decides on: take part, with so many officials and so much money. */
  COLLEGE_PROPOSAL(
      Role.MANAGER,
      CouncilFact.TOTAL,
      CouncilFact.INHABITANTS,
      CouncilFact.INHABITANTS_ON,
      CouncilFact.LEAST_INHABITANTS,
      CouncilFact.LEAST_OFFICIALS,
      CouncilFact.OFFICIALS,
      CouncilFact.TERM,
      CouncilFact.COST_OF_ONE,
      CouncilFact.COST_OF_ALL,
      CouncilFact.GUIDANCE,
      CouncilFact.OTHER_COSTS,
      CouncilFact.BUDGET_YEAR,
      CouncilFact.BUDGET_REFERENCE,
      CouncilFact.PROTECTION_UNTIL);

  private final Role role;
  private final CouncilFact about;
  private final Set<CouncilFact> more;

  CouncilTextKind(Role role, CouncilFact about, CouncilFact... more) {
    this.role = role;
    this.about = about;
    this.more = Set.of(more);
  }

  /** Who in the municipality writes it, beside the programme leads. */
  Role role() {
    return role;
  }

  /** What each of its templates must say. */
  Set<CouncilFact> needed() {
    return EnumSet.of(CouncilFact.MUNICIPALITY, CouncilFact.MEETING_DAY, about);
  }

  /** What they may say. */
  Set<CouncilFact> allowed() {
    Set<CouncilFact> facts = needed();
    facts.addAll(more);
    return facts;
  }
}
