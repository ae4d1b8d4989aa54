package nl.posiv.onboarding.mission;

import java.util.Set;
import nl.posiv.onboarding.language.WithId;

/** How far a mission is. */
public enum MissionState implements WithId {
  /** HR is to look at it. */
  REQUESTED,
  /** HR found it safe; a manager is to decide. */
  CHECKED,
  APPROVED,
  REFUSED,
  /** It does not take place. */
  CANCELLED,
  /** The official is back and has reported. */
  REPORTED;

  private static final Set<MissionState> OVER = Set.of(REFUSED, CANCELLED, REPORTED);

  /** Whether nothing is to be done any more. */
  public boolean isOver() {
    return OVER.contains(this);
  }
}
