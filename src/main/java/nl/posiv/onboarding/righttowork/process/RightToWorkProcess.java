package nl.posiv.onboarding.righttowork.process;

/** Names of the process {@code right-to-work}. */
public final class RightToWorkProcess {

  public static final String KEY = "right-to-work";

  /** The decision table's answer, an id of {@link nl.posiv.onboarding.righttowork.Route}. */
  static final String ROUTE = "route";

  /** granted or refused. */
  static final String PERMIT_DECISION = "permitDecision";

  /** other-route, postpone-start or end. */
  static final String RESOLUTION = "resolution";

  /** established or refused: what the phase tells the journey; the diagram sets it. */
  public static final String RESULT = "rightToWork";

  private RightToWorkProcess() {}
}
