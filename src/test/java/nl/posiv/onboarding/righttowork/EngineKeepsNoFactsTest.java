package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.EngineTables;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Administrators read the engine's history. What it has of a case is which one it is, whose, when,
 * and the way that it went; the facts behind that stay in the records.
 */
class EngineKeepsNoFactsTest extends JourneyTest {

  /** What their gateways ask is about a person: residence, certificate, BSN, how the work goes. */
  private static final Set<String> ABOUT_A_PERSON =
      Set.of("right-to-work", "residence-watch", "employment", "placement");

  private static final Pattern ASKED = Pattern.compile("(\\w+) == '([\\w-]+)'");
  private static final Pattern HANDED_ON =
      Pattern.compile("calledElement=\"([\\w-]+)\"|<camunda:out [^>]*target=\"(\\w+)\"");

  /** What may be kept, and which values of it. */
  private final Map<String, Predicate<String>> kinds = new HashMap<>();

  /** What only passes by, and must never have been kept. */
  private final Set<String> facts = new TreeSet<>();

  private final Set<String> kept = new TreeSet<>();

  @BeforeEach
  void givenTheKindsOfWhatMayBeKept() throws IOException {
    kinds.put("caseReference", value -> value.matches("POSIV-\\d{4}-\\d{4}"));
    kinds.put("municipality", "utrecht"::equals);
    Map<String, Set<String>> words = wordsOfGateways(process -> !ABOUT_A_PERSON.contains(process));
    facts.addAll(wordsOfGateways(ABOUT_A_PERSON::contains).keySet());
    facts.addAll(handedOnByThose());
    facts.addAll(inputsOfTheDecision());
    facts.addAll(fieldsOfForms());
    facts.removeAll(Set.of("caseReference", "municipality", "route", "occasion", "start", "month"));
    words.keySet().removeAll(facts);
    words.forEach((variable, ways) -> kinds.put(variable, ways::contains));
    kinds.put("route", value -> Route.of(value) != null);
    kinds.put("occasion", Set.of("start", "extension", "change")::contains);
    kinds.put("finishBefore", value -> LocalDate.parse(value) != null);
    kinds.put("healthInsurance", "told"::equals);
    kinds.put("start", Set.of("started", "no-show")::contains);
    // Of the contract, which the calendar gives; a form asks which one is to be corrected.
    kinds.put("month", value -> LocalDate.parse(value) != null);
    kinds.put("contract", value -> value.matches("\\d+"));
    kinds.put("checkIn", value -> value.matches("\\d+"));
    kinds.put("loggedHours", value -> value.matches("\\d+"));
    kinds.put("half", Set.of("local", "ukraine")::contains);
  }

  @Test
  void kindsAndFactsAreThoseOfTheDiagrams() {
    assertThat(facts)
        .contains(
            "residenceStatus",
            "vog",
            "afterVog",
            "permitDecision",
            "resolution",
            "bsnStatus",
            "concern",
            "timeSplit",
            "birthDate",
            "rightToWork",
            "employmentResult");
    assertThat(kinds).containsKeys("willingness", "approvalResult", "mentorReply");
    assertThat(kinds.keySet()).doesNotContainAnyElementsOf(facts);
  }

  @Test
  void refusedPermitAndCertificateLeaveTheWayAndNotWhatItWasChosenBy() throws IOException {
    reach("collect-right-to-work");
    doIt("collect-right-to-work", Forms.rightToWork("temporary-protection", false));
    doIt("resolve-right-to-work", Map.of("outcome", "other-route", "reason", "A permit"));
    doIt("collect-right-to-work", Forms.rightToWork("work-restricted", true));
    does("apply-permit");
    doIt(
        "record-permit-decision",
        Map.of("outcome", "granted", "validFrom", "2027-01-04", "validUntil", "2028-12-31"));
    doIt("request-vog", Map.of("outcome", "refused"));
    does("decide-after-vog");
    reach("take-oath");

    onlyTheWayIsKept();
    assertThat(kept).contains("route", "occasion", "start");
  }

  @Test
  void stopAfterARefusedCertificateLeavesTheWay() throws IOException {
    reach("decide-after-vog");
    doIt("decide-after-vog", Map.of("outcome", "stop"));

    assertThat(openTasks(reference)).isEmpty();
    onlyTheWayIsKept();
  }

  @Test
  void wholeYearInWhichNothingIsAsUsualLeavesTheWay() throws IOException {
    reach("follow-up-bsn");
    doIt("follow-up-bsn", Map.of("bsn", "111222333", "payrollToldOn", clock.today()));
    reach("log-check-in");
    doIt(
        "log-check-in",
        Map.of(
            "checkInDate",
            clock.today(),
            "wellbeing",
            "poor",
            "progress",
            "Slow",
            "concern",
            true));
    reach("discuss-time-split");
    reach("complete-offboarding");
    does("complete-offboarding");

    assertThat(openTasks(reference)).isEmpty();
    onlyTheWayIsKept();
    assertThat(kept).contains("mentorReply");
  }

  @Override
  protected void doIt(String key, Map<String, Object> otherwise) {
    super.doIt(key, otherwise);
    lookAtVariables("after " + key);
  }

  private void onlyTheWayIsKept() throws IOException {
    lookAtVariables("at the end");
    assertThat(new EngineTables(jdbc).placesInCases(residenceStatuses())).isEmpty();
    assertThat(jdbc.sql("select count(*) from act_hi_decinst").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from act_hi_dec_in").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("select count(*) from act_hi_detail").query(Long.class).single()).isZero();
  }

  /** Every variable that there is, running or over, is of a kind that may be kept. */
  private void lookAtVariables(String when) {
    jdbc.sql(
            """
            select name_, concat(text_, text2_, long_, double_, bytearray_id_) from act_hi_varinst
            union
            select name_, concat(text_, text2_, long_, double_, bytearray_id_) from act_ru_variable
            """)
        .query(
            row -> {
              String name = row.getString(1);
              String value = row.getString(2);
              kept.add(name);
              assertThat(value.isEmpty() || isKind(name, value))
                  .as("%s: %s = %s", when, name, value)
                  .isTrue();
            });
  }

  /** A day on which something can go on may be kept as well, unless a form asks for it. */
  private boolean isKind(String name, String value) {
    return kinds.containsKey(name)
        ? kinds.get(name).test(value)
        : !facts.contains(name) && value.matches("\\d{4}-\\d{2}-\\d{2}");
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

  /** The variables that gateways of these processes ask, each with the answers they know. */
  private static Map<String, Set<String>> wordsOfGateways(Predicate<String> processes)
      throws IOException {
    Map<String, Set<String>> words = new HashMap<>();
    for (File file : Path.of("bpmn").toFile().listFiles()) {
      if (file.getName().endsWith(".bpmn") && processes.test(file.getName().replace(".bpmn", ""))) {
        found(file.toPath(), ASKED)
            .forEach(
                asked ->
                    words
                        .computeIfAbsent(asked.group(1), variable -> new TreeSet<>())
                        .add(asked.group(2)));
      }
    }
    return words;
  }

  /** What the processes about a person hand on to the journey that called them. */
  private static Set<String> handedOnByThose() throws IOException {
    Set<String> handedOn = new TreeSet<>();
    String called = "";
    for (MatchResult match : found(Path.of("bpmn/onboarding.bpmn"), HANDED_ON).toList()) {
      if (match.group(1) != null) {
        called = match.group(1);
      } else if (ABOUT_A_PERSON.contains(called)) {
        handedOn.add(match.group(2));
      }
    }
    return handedOn;
  }

  private static Set<String> inputsOfTheDecision() throws IOException {
    return found(
            Path.of("bpmn/right-to-work-route.dmn"),
            Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)</text>"))
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> fieldsOfForms() throws IOException {
    Set<String> fields = new TreeSet<>();
    for (File form : Path.of("forms").toFile().listFiles()) {
      found(form.toPath(), Pattern.compile("\"key\": \"(\\w+)\""))
          .forEach(key -> fields.add(key.group(1)));
    }
    return fields;
  }

  private static Stream<MatchResult> found(Path file, Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(file)).results();
  }
}
