package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody starts without the right to work, an identity check, both signatures under the dates that
 * are agreed now, a word on the BSN, and a mentor. Employing somebody without the required right is
 * fined under the Wet arbeid vreemdelingen; the identity is checked before the work starts. The
 * process leads everybody past these steps; the gate holds even if one day it does not.
 */
@Component
@Transactional(readOnly = true)
public class StartConditions {

  private final RightToWork rightToWork;
  private final Employments employments;
  private final Mentorships mentorships;

  StartConditions(RightToWork rightToWork, Employments employments, Mentorships mentorships) {
    this.rightToWork = rightToWork;
    this.employments = employments;
    this.mentorships = mentorships;
  }

  /**
   * Lets a case through.
   *
   * @throws StartGateClosedException when a condition is not met; it names all that are not
   */
  public void require(CaseReference caseReference) {
    Set<Condition> unmet = unmet(caseReference);
    if (!unmet.isEmpty()) {
      throw new StartGateClosedException(caseReference, unmet);
    }
  }

  /** The conditions that a case does not meet yet. */
  public Set<Condition> unmet(CaseReference caseReference) {
    Set<Condition> unmet = EnumSet.noneOf(Condition.class);
    if (!rightToWork.isEstablished(caseReference)) {
      unmet.add(Condition.RIGHT_TO_WORK);
    }
    if (employments.identityCheckedOn(caseReference).isEmpty()) {
      unmet.add(Condition.IDENTITY_CHECKED);
    }
    if (employments.bothSignaturesOn(caseReference).isEmpty()
        || employments.isSignedOtherwise(caseReference)) {
      unmet.add(Condition.SIGNED_BY_BOTH);
    }
    if (employments.bsnStatus(caseReference).isEmpty()) {
      unmet.add(Condition.BSN_SETTLED);
    }
    if (!mentorships.isAccepted(caseReference)) {
      unmet.add(Condition.MENTOR_ACCEPTED);
    }
    return unmet;
  }

  /**
   * The first day on which the official may start: as planned, or later if the law says so (R05) or
   * what the gate asks for was there later.
   */
  public LocalDate earliestStart(CaseReference caseReference) {
    return Stream.of(
            rightToWork.earliestStart(caseReference),
            employments.identityCheckedOn(caseReference),
            employments.bothSignaturesOn(caseReference),
            mentorships.acceptedOn(caseReference))
        .flatMap(Optional::stream)
        .reduce(
            rightToWork.plannedStart(caseReference),
            BinaryOperator.maxBy(Comparator.naturalOrder()));
  }

  /** What must be there before somebody starts. */
  public enum Condition {
    RIGHT_TO_WORK,
    IDENTITY_CHECKED,
    SIGNED_BY_BOTH,
    /** The BSN is there, or proof of the appointment, or HR chose the anonymous rate. */
    BSN_SETTLED,
    MENTOR_ACCEPTED
  }
}
