package nl.posiv.onboarding.audit;

import java.util.Locale;

/** How an action ended. */
public enum Result {
  OK,
  /** Not allowed, not found, or against a rule. */
  REFUSED,
  /** Through no fault of whoever asked. */
  FAILED;

  /** How the table names it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The result that an HTTP status stands for. */
  public static Result ofStatus(int status) {
    if (status >= 500) {
      return FAILED;
    }
    return status >= 400 ? REFUSED : OK;
  }
}
