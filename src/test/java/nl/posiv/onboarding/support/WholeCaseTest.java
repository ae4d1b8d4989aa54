package nl.posiv.onboarding.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For tests that need a case in which somebody has typed something into every text field. */
public abstract class WholeCaseTest extends YearTest {

  /** The first working day of such a case. */
  protected static final LocalDate FIRST_DAY = LocalDate.parse("2027-02-15");

  /** What is typed into a text field. */
  @FunctionalInterface
  protected interface Typist {

    /** The text for a field of a form; none of the fields asks for a certain form of the text. */
    String text(String form, String field);
  }

  /**
   * Takes a case from its nomination to a task, which stays open.
   *
   * @param until key of the task; of several at once the one that is last in the list below
   * @param exact answers with a form of their own that differ from case to case
   * @return the case reference
   */
  protected String walk(
      String municipality, String until, Map<String, Object> exact, Typist typist) {
    LocalDate today = clock.today();
    Map<String, Object> nomination = Forms.nomination(municipality, today);
    nomination.putAll(only(exact, Set.of("email", "phone")));
    String reference =
        follow(nominate(fill("nominate-candidate", nomination, typist)).getBusinessKey());
    for (Step step : steps(municipality, exact)) {
      if (step.on() != null) {
        untilMorningOf(reference, step.on());
      }
      if (step.task().equals(until)) {
        break;
      }
      submit(step.user(), reference, step.task(), fill(step.task(), step.answers().get(), typist));
    }
    return reference;
  }

  private List<Step> steps(String place, Map<String, Object> exact) {
    String hr = "hr-" + place;
    String manager = "manager-" + place;
    String mentor = "mentor-" + place;
    String official = "official-" + place;
    LocalDate evaluation = FIRST_DAY.plusMonths(12).minusWeeks(15);
    return List.of(
        step("ro3kvit", "confirm-willingness", Map.of("outcome", "willing")),
        step(hr, "review-nomination", Map.of("outcome", "suitable")),
        step(
            hr,
            "record-interview",
            Map.of("outcome", "positive", "interviewDate", LocalDate.parse("2027-01-04"))),
        step(hr, "prepare-offer", Forms.offer(FIRST_DAY)),
        step(manager, "decide-appointment", Map.of("outcome", "approve")),
        step(hr, "record-offer-reply", Map.of("outcome", "accepted")),
        step(
            manager, "assign-mentor", Map.of("mentor", mentor, "deputyMentor", "mentor2-" + place)),
        step(mentor, "accept-mentorship", Map.of("outcome", "accept")),
        step(hr, "collect-right-to-work", rightToWork(exact)),
        step(hr, "draft-contract", Map.of("trialPeriod", "1", "earlyNoticeClause", false)),
        step(
            hr,
            "sign-contract",
            Map.of("signedByOfficialOn", START, "signedByMunicipalityOn", START)),
        step(hr, "check-identity", Map.of("identityCheckedOn", START)),
        step(hr, "register-bsn", Map.of("bsn", exact.getOrDefault("bsn", "111222333"))),
        step(hr, "request-vog", Map.of("outcome", "received", "vogReceivedOn", START)),
        step(hr, "arrange-workplace", Map.of("officialUser", official)),
        new Step(
            hr,
            "confirm-start",
            FIRST_DAY,
            () -> Map.of("outcome", "started", "startedOn", FIRST_DAY)),
        step(hr, "take-oath", Map.of("oathTakenOn", FIRST_DAY)),
        step(mentor, "make-intake-plan", Map.of()),
        new Step(
            mentor,
            "log-check-in",
            FIRST_DAY.plusMonths(1),
            () -> Map.of("checkInDate", clock.today(), "wellbeing", "good", "concern", false)),
        step(
            official,
            "log-hours",
            Map.of("hoursLocal", 72, "hoursUkraine", 72, "themes", List.of("water"))),
        new Step(mentor, "mentor-evaluation", evaluation, () -> Map.of("rating", "4")),
        step(official, "self-evaluation", Map.of()),
        step("ro3kvit", "ro3kvit-evaluation", Map.of()),
        step(manager, "decide-follow-up", Map.of("outcome", "end")),
        step(
            hr,
            "send-end-notice",
            Map.of("noticeSentOn", evaluation, "noticeReceivedOn", evaluation)));
  }

  private static Map<String, Object> rightToWork(Map<String, Object> exact) {
    return Map.of(
        "nationality",
        "Ukrainian",
        "residenceStatus",
        "free-to-work",
        "birthDate",
        exact.getOrDefault("birthDate", LocalDate.parse("1984-05-17")),
        "documentValidUntil",
        LocalDate.parse("2030-01-01"),
        "proofSeen",
        true,
        "monthlyPay",
        exact.getOrDefault("monthlyPay", 4321),
        "recognisedSponsor",
        false);
  }

  /** The answers, with a text in every field that takes any text. */
  protected static Map<String, Object> fill(
      String form, Map<String, Object> answers, Typist typist) {
    Map<String, Object> filled = new HashMap<>(answers);
    textFields(form)
        .forEach(
            field -> {
              JsonNode rules = field.path("validate");
              if (!rules.has("pattern")
                  && !rules.has("validationType")
                  && isShown(field, answers.get("outcome"))) {
                String key = field.path("key").asString();
                filled.put(key, typist.text(form, key));
              }
            });
    return filled;
  }

  /** A field that is for some outcomes only names them in its condition. */
  private static boolean isShown(JsonNode field, Object outcome) {
    String hide = field.path("conditional").path("hide").asString("");
    return !hide.contains("outcome") || hide.contains("\"" + outcome + "\"");
  }

  /** The fields of a form in which people type a text. */
  protected static List<JsonNode> textFields(String form) {
    try {
      return new JsonMapper()
          .readTree(Files.readString(Path.of("forms", form + ".form"))).findParents("key").stream()
              .filter(
                  field ->
                      Set.of("textfield", "textarea").contains(field.path("type").asString())
                          && !field.path("readonly").asBoolean(false)
                          && !field.path("disabled").asBoolean(false))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> only(Map<String, Object> answers, Set<String> keys) {
    Map<String, Object> some = new HashMap<>(answers);
    some.keySet().retainAll(keys);
    return some;
  }

  private static Step step(String user, String task, Map<String, Object> answers) {
    return new Step(user, task, null, () -> answers);
  }

  private record Step(
      String user, String task, LocalDate on, Supplier<Map<String, Object>> answers) {}
}
