package nl.posiv.onboarding.evaluation;

import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.language.WithId;

/** What follows the year. */
public enum FollowUpOutcome implements WithId {
  /** A second temporary contract. */
  EXTEND,
  /** No contract. */
  END,
  /** A permanent contract. */
  PERMANENT;

  /** Whether another contract follows. */
  public boolean goesOn() {
    return this != END;
  }

  /**
   * The kind of contract that follows.
   *
   * @throws IllegalStateException if none does
   */
  ContractKind contract() {
    return switch (this) {
      case EXTEND -> ContractKind.EXTENSION;
      case PERMANENT -> ContractKind.PERMANENT;
      case END -> throw new IllegalStateException("No contract follows");
    };
  }
}
