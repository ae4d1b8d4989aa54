package nl.posiv.onboarding.audit;

import nl.posiv.onboarding.language.WithId;

/** How an action ended. */
public enum Result implements WithId {
  OK,
  /** Not allowed, not found, or against a rule. */
  REFUSED,
  /** Through no fault of whoever asked. */
  FAILED;

  /** The result that an HTTP status stands for. */
  public static Result ofStatus(int status) {
    if (status >= 500) {
      return FAILED;
    }
    return status >= 400 ? REFUSED : OK;
  }
}
