package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.Optional;

/** Where the rows of the rule catalogue are kept. */
interface RuleTable {

  /** The value that a rule has on a day, if it has one. */
  Optional<RuleValue> find(String id, LocalDate on);

  /** Where that value comes from. */
  Optional<RuleSource> source(String id, LocalDate on);
}
