package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the rows of the rule catalogue are kept. */
interface RuleTable {

  /** The values that rules have on a day, by their ids; of those that have none, nothing. */
  Map<String, RuleValue> find(Collection<String> ids, LocalDate on);

  /** The value that a rule has on a day, if it has one. */
  default Optional<RuleValue> find(String id, LocalDate on) {
    return Optional.ofNullable(find(List.of(id), on).get(id));
  }

  /** Where that value comes from. */
  Optional<RuleSource> source(String id, LocalDate on);
}
