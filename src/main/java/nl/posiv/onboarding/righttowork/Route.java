package nl.posiv.onboarding.righttowork;

import java.util.Arrays;

/** How the right to work is established. The ids are those of the decision table. */
public enum Route {
  /** Nothing is needed. */
  NONE("none"),
  /** The employer notifies UWV. */
  UWV_NOTIFICATION("uwv-notification"),
  /** Tewerkstellingsvergunning (TWV). */
  WORK_PERMIT("work-permit"),
  /** Gecombineerde vergunning voor verblijf en arbeid (GVVA). */
  SINGLE_PERMIT("single-permit"),
  /** Kennismigrant. */
  HIGHLY_SKILLED_MIGRANT("highly-skilled-migrant"),
  /** No route is open with these data. */
  REFUSE("refuse");

  private final String id;

  Route(String id) {
    this.id = id;
  }

  /** The route's id in the decision table and in the records. */
  public String id() {
    return id;
  }

  /**
   * The route of an id.
   *
   * @throws IllegalArgumentException when the decision table has a route that is unknown here
   */
  public static Route of(String id) {
    return Arrays.stream(values())
        .filter(route -> route.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No route " + id));
  }
}
