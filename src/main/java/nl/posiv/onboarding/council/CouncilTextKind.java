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
  SOLIDARITY_MOTION(Role.COUNCIL_CLERK, Set.of(CouncilFact.MEETING_DAY, CouncilFact.MEMBERS)),
  /** Find out whether taking part fits, report shortly, put a proposal. */
  MOTION_TO_INVESTIGATE(
      Role.COUNCIL_CLERK,
      Set.of(CouncilFact.MEETING_DAY, CouncilFact.MEMBERS),
      CouncilFact.INHABITANTS,
      CouncilFact.INHABITANTS_ON,
      CouncilFact.LEAST_INHABITANTS,
      CouncilFact.LEAST_OFFICIALS),
  /** Take part, and put a proposal if that needs extra money. */
  MOTION_TO_TAKE_PART(
      Role.COUNCIL_CLERK,
      Set.of(CouncilFact.MEETING_DAY, CouncilFact.MEMBERS),
      CouncilFact.INHABITANTS,
      CouncilFact.INHABITANTS_ON,
      CouncilFact.LEAST_INHABITANTS,
      CouncilFact.LEAST_OFFICIALS),
  /** What the college decides on: take part, with so many officials and so much money. */
  COLLEGE_PROPOSAL(
      Role.MANAGER,
      Set.of(CouncilFact.MEETING_DAY, CouncilFact.TOTAL),
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
      CouncilFact.PROTECTION_UNTIL),
  /** How a year went, from the executive (college) to the council (raadsinformatiebrief). */
  COUNCIL_LETTER(Role.HR, Set.of(CouncilFact.YEAR, CouncilFact.FIGURES, CouncilFact.CORRECTION));

  private final Role role;
  private final Set<CouncilFact> about;
  private final Set<CouncilFact> more;

  CouncilTextKind(Role role, Set<CouncilFact> about, CouncilFact... more) {
    this.role = role;
    this.about = about;
    this.more = Set.of(more);
  }

  /** Whether it goes its way by tasks, from its drafting to its sending. */
  boolean isLetter() {
    return this == COUNCIL_LETTER;
  }

  /** Who in the municipality writes it; beside the programme leads, if it is no letter. */
  Role role() {
    return role;
  }

  /** What each of its templates must say. */
  Set<CouncilFact> needed() {
    Set<CouncilFact> facts = EnumSet.of(CouncilFact.MUNICIPALITY);
    facts.addAll(about);
    return facts;
  }

  /** What they may say. */
  Set<CouncilFact> allowed() {
    Set<CouncilFact> facts = needed();
    facts.addAll(more);
    return facts;
  }
}
