package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.language.WithId;

/** How HR goes on when no route is open or a permit was refused. */
public enum NextStep implements WithId {
  /** Other data are collected, which may open another route. */
  OTHER_ROUTE,
  /** The start is postponed, to a day that is known or not. */
  POSTPONE_START,
  /** The work does not come about. */
  END
}
