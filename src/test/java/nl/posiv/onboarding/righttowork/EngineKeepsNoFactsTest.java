package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.JourneyTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Administrators read the engine's history. What it has of a person's residence and certificate is
 * the way that the case went; the facts behind it stay in the records.
 */
class EngineKeepsNoFactsTest extends JourneyTest {

  /** What gateways ask of these two processes and may be kept: it tells the way, not why. */
  private static final Set<String> KEPT = Set.of("route", "occasion", "bsnStatus");

  private final Set<String> kept = new TreeSet<>();

  @Test
  void aWholeCaseLeavesTheRouteAndNotWhatItWasChosenBy() throws IOException {
    reach("collect-right-to-work");
    doItAndLook("collect-right-to-work", facts("temporary-protection", false));
    doItAndLook("resolve-right-to-work", Map.of("outcome", "other-route", "reason", "A permit"));
    doItAndLook("collect-right-to-work", facts("work-restricted", true));
    doItAndLook("apply-permit", Map.of());
    doItAndLook(
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", "2027-01-04", "validUntil", "2028-12-31"));
    reach("request-vog");
    doItAndLook("request-vog", Map.of("outcome", "refused"));
    doItAndLook(
        "decide-after-vog",
        Map.of(
            "outcome", "continue", "goingOnBy", "without-certificate", "reason", "An old matter"));
    reach("complete-offboarding");
    doItAndLook("complete-offboarding", Map.of());

    Set<String> facts = new TreeSet<>(askedByGateways("right-to-work", "employment"));
    facts.addAll(inputsOfTheDecision());
    facts.removeAll(KEPT);
    assertThat(facts).contains("residenceStatus", "vog", "afterVog", "permitDecision");
    assertThat(kept).contains("route").doesNotContainAnyElementsOf(facts);
  }

  private void doItAndLook(String task, Map<String, Object> answers) throws IOException {
    doIt(task, answers);
    assertThat(new EngineTables(jdbc).placesInCases(residenceStatuses()))
        .as("after %s", task)
        .isEmpty();
    kept.addAll(
        jdbc.sql("select name_ from act_hi_varinst union select name_ from act_ru_variable")
            .query(String.class)
            .list());
    assertThat(jdbc.sql("select count(*) from act_hi_decinst").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from act_hi_dec_in").query(Long.class).single()).isZero();
  }

  /** All but {@code none}, which is a route as well. */
  private static List<String> residenceStatuses() throws IOException {
    return new JsonMapper()
            .readTree(Files.readString(Path.of("forms/collect-right-to-work.form")))
            .findParents("key")
            .stream()
            .filter(field -> field.path("key").asString().equals("residenceStatus"))
            .flatMap(field -> field.path("values").valueStream())
            .map(JsonNode.class::cast)
            .map(option -> option.path("value").asString())
            .filter(status -> !status.equals("none"))
            .toList();
  }

  private static Set<String> askedByGateways(String... processes) throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String process : processes) {
      asked.addAll(found("bpmn/" + process + ".bpmn", "(\\w+) == '"));
    }
    return asked;
  }

  private static Set<String> inputsOfTheDecision() throws IOException {
    return found("bpmn/right-to-work-route.dmn", "<inputExpression[^>]*>\\s*<text>(\\w+)</text>");
  }

  private static Set<String> found(String file, String pattern) throws IOException {
    return Stream.of(Files.readString(Path.of(file)))
        .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
