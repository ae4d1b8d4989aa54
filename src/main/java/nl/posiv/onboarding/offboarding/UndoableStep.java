package nl.posiv.onboarding.offboarding;

import java.util.Locale;

/** What a case can have set in motion, and what must be undone when somebody leaves. */
public enum UndoableStep {
  /** UWV was notified of the work. */
  UWV_NOTIFICATION,
  /** A permit was applied for. */
  PERMIT,
  /** The contract was signed. */
  CONTRACT,
  /** A certificate of conduct (VOG) was asked for. */
  VOG,
  /** There is a workplace with an account. */
  ACCOUNT,
  /** The work began. */
  WORK;

  /** The id, as it stands in forms and texts. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
