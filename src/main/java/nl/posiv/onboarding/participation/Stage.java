package nl.posiv.onboarding.participation;

import nl.posiv.onboarding.language.WithId;
import org.jspecify.annotations.Nullable;

/** How far a municipality has come. */
public enum Stage implements WithId {
  /** Smaller than the programme asks: is there to be an exception? */
  INTEREST("allow-exception"),
  COUNCIL("record-council-decision"),
  /** The council asked the college to look into it and to report. */
  INVESTIGATION("report-investigation"),
  COLLEGE("record-college-decision"),
  FINANCING("confirm-financing"),
  PEOPLE("name-people"),
  AGREEMENT("sign-agreement"),
  TAKES_PART(null),
  ENDED(null);

  private final @Nullable String next;

  Stage(@Nullable String next) {
    this.next = next;
  }

  /** The task that leads on; null if nobody is waited for. */
  public @Nullable String next() {
    return next;
  }

  /** Whether the way there has not come to an end. */
  public boolean isOnTheWay() {
    return next != null;
  }
}
