package nl.posiv.onboarding.rules;

import java.time.LocalDate;

/** The catalogue holds no value of a rule for a day. */
class MissingRuleException extends RuntimeException {

  MissingRuleException(String id, LocalDate on) {
    super("The rule catalogue has no value of " + id + " on " + on);
  }
}
