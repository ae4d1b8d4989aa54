package nl.posiv.onboarding.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** The rows of the catalogue, those of a release and those that an administrator entered. */
@Component
class StoredRules implements RuleTable {

  private final EnteredRules entered;

  StoredRules(EnteredRules entered) {
    this.entered = entered;
  }

  @Override
  public Map<String, RuleValue> find(Collection<String> ids, LocalDate on) {
    Map<String, RuleValue> found = new HashMap<>();
    entered.all().stream()
        .filter(row -> ids.contains(row.id()) && row.holdsOn(on))
        .forEach(
            row ->
                Assert.state(
                    found.put(row.id(), row.written()) == null,
                    () -> "Two values of " + row.id() + " on " + on));
    return found;
  }

  @Override
  public Optional<RuleSource> source(String id, LocalDate on) {
    return entered.of(id).stream()
        .filter(row -> row.holdsOn(on))
        .findFirst()
        .map(row -> new RuleSource(row.status(), row.source()));
  }
}
