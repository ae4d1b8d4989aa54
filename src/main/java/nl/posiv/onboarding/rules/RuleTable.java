package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the rows of the rule catalogue are kept. */
interface RuleTable {

  /** The value that a rule has on a day, if it has one. */
  Optional<RuleValue> find(String id, LocalDate on);

  /** The values that rules have on a day, by their ids; of those that have none, nothing. */
  default Map<String, RuleValue> find(Collection<String> ids, LocalDate on) {
    Map<String, RuleValue> found = new TreeMap<>();
    ids.forEach(id -> find(id, on).ifPresent(value -> found.put(id, value)));
    return found;
  }

  /** Where that value comes from. */
  Optional<RuleSource> source(String id, LocalDate on);
}
