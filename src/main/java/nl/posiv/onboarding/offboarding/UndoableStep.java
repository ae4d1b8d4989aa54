package nl.posiv.onboarding.offboarding;

import nl.posiv.onboarding.language.WithId;

/** What a case can have set in motion, and what must be undone when somebody leaves. */
public enum UndoableStep implements WithId {
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
  WORK,
  /** Somebody has died whom payroll pays. */
  PAY
}
