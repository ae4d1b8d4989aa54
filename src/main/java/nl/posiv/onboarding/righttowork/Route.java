package nl.posiv.onboarding.righttowork;

import nl.posiv.onboarding.language.WithId;

/** How the right to work is established. The ids are those of the decision table. */
public enum Route implements WithId {
  /** Nothing is needed. */
  NONE,
  /** The employer notifies UWV. */
  UWV_NOTIFICATION,
  /** Tewerkstellingsvergunning (TWV). */
  WORK_PERMIT,
  /** Gecombineerde vergunning voor verblijf en arbeid (GVVA). */
  SINGLE_PERMIT,
  /** Kennismigrant. */
  HIGHLY_SKILLED_MIGRANT,
  /** No route is open with these data. */
  REFUSE;

  /** Whether somebody decides on an application, and for how long the work is allowed. */
  public boolean isPermit() {
    return this == WORK_PERMIT || this == SINGLE_PERMIT || this == HIGHLY_SKILLED_MIGRANT;
  }

  /**
   * The route of an id.
   *
   * @throws IllegalArgumentException when the decision table has a route that is unknown here
   */
  public static Route of(String id) {
    return WithId.of(Route.class, id);
  }
}
