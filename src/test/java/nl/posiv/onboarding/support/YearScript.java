package nl.posiv.onboarding.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a year goes, from the nomination to its end: each task, who does it, when, and what they
 * answer. A test says what goes otherwise, and does the steps the way it looks at them: in the
 * engine, over HTTP. Nobody here exists.
 */
public final class YearScript {

  /** In order. */
  private final Map<String, Step> steps;

  /** Tasks that are not on the way, but known should they come. */
  private final Set<String> beside;

  private YearScript(Map<String, Step> steps, Set<String> beside) {
    this.steps = steps;
    this.beside = beside;
  }

  /** Of an official under temporary protection who works for twelve months from a day on. */
  public static YearScript at(String municipality, LocalDate start) {
    String hr = "hr-" + municipality;
    String manager = "manager-" + municipality;
    String mentor = "mentor-" + municipality;
    String official = "official-" + municipality;
    LocalDate end = start.plusYears(1).minusDays(1);
    LocalDate evaluated = start.plusYears(1).minusWeeks(15);
    Map<String, Step> steps = new LinkedHashMap<>();
    Stream.of(
            step("ro3kvit", "nominate-candidate", day -> Forms.nomination(municipality, day)),
            step("ro3kvit", "confirm-willingness", day -> Map.of("outcome", "willing")),
            step(
                hr,
                "complete-entry",
                day -> Forms.entry(municipality, day.minusMonths(6), day.plusMonths(6))),
            step(hr, "follow-emergency", day -> Map.of("outcome", "reached")),
            step(
                mentor,
                "hand-over-projects",
                day ->
                    Map.of(
                        "projects", "Pumping station of Testove: plans are ready",
                        "handedTo", "Ro3kvit, the coordinator",
                        "handedOverOn", day)),
            step(hr, "review-nomination", day -> Map.of("outcome", "suitable")),
            step(
                hr, "record-interview", day -> Map.of("outcome", "positive", "interviewDate", day)),
            step(hr, "prepare-offer", day -> Forms.offer(start)),
            step(
                manager,
                "decide-appointment",
                day -> Map.of("outcome", "approve", "decisionReference", "M-2026-17")),
            step(hr, "record-offer-reply", day -> Map.of("outcome", "accepted")),
            step(
                manager,
                "assign-mentor",
                day -> Map.of("mentor", mentor, "deputyMentor", "mentor2-" + municipality)),
            step(mentor, "accept-mentorship", day -> Map.of("outcome", "accept")),
            step(
                hr,
                "collect-right-to-work",
                day -> Forms.rightToWork("temporary-protection", true)),
            step(hr, "apply-permit", day -> Map.of("appliedOn", day, "applicationNumber", "UWV-2")),
            step(hr, "notify-uwv", day -> Map.of("notifiedOn", day, "receiptNumber", "UWV-778899")),
            step(
                hr,
                "record-new-proof",
                day ->
                    Map.of(
                        "outcome", "valid",
                        "residenceStatus", "transition-document",
                        "documentNumber", "TEST-TRANSITION",
                        "documentValidUntil", "2030-03-04")),
            step(
                hr,
                "draft-contract",
                day -> Map.of("trialPeriod", "1", "earlyNoticeClause", false)),
            step(hr, "sign-contract", YearScript::signatures),
            step(hr, "sign-addendum", YearScript::signatures),
            step(hr, "check-identity", day -> Map.of("identityCheckedOn", day)),
            step(hr, "register-bsn", day -> Map.of("bsn", "111222333")),
            step(hr, "request-vog", day -> Map.of("outcome", "received", "vogReceivedOn", day)),
            step(
                manager,
                "decide-after-vog",
                day ->
                    Map.of(
                        "outcome", "continue",
                        "goingOnBy", "without-certificate",
                        "reason", "an old matter")),
            step(hr, "arrange-workplace", day -> Map.of("officialUser", official)),
            step(hr, "arrange-practical-help", day -> Map.of("outcome", "done")),
            step(hr, "confirm-start", day -> Map.of("outcome", "started", "startedOn", start))
                .on(start),
            step(hr, "take-oath", day -> Map.of("oathTakenOn", day)),
            step(mentor, "make-intake-plan", day -> Map.of("goals", "Learn the water act")),
            step(hr, "give-core-terms", day -> Map.of("givenOn", day)),
            step(hr, "give-other-terms", day -> Map.of("givenOn", day)),
            step(
                    mentor,
                    "log-check-in",
                    day ->
                        Map.of(
                            "checkInDate",
                            day,
                            "wellbeing",
                            "good",
                            "progress",
                            "settling in well",
                            "concern",
                            false))
                .on(start.plusMonths(1)),
            step(
                official,
                "log-hours",
                day -> Map.of("hoursLocal", 72, "hoursUkraine", 72, "themes", List.of("water"))),
            // Ro3kvit has a task of the same name about the other half, which nobody in particular
            // was given.
            step(mentor, "confirm-hours", day -> Map.of("outcome", "confirm")),
            step(
                hr,
                "follow-up-concern",
                day -> Map.of("outcome", "settled", "agreed", "a desk by the window")),
            step(mentor, "discuss-time-split", day -> Map.of("plan", "more for Ukraine")),
            step(
                mentor,
                "mid-year-evaluation",
                day ->
                    Map.of("rating", "4", "strengths", "pumping station", "improvements", "Dutch")),
            step(
                official,
                "official-mid-year",
                day -> Map.of("strengths", "new colleagues", "improvements", "a Dutch course")),
            step(
                "ro3kvit",
                "ro3kvit-mid-year",
                day -> Map.of("strengths", "a first plan", "improvements", "more visits")),
            step(official, "respond-to-mid-year", day -> Map.of("response", "I agree")),
            step(
                    mentor,
                    "mentor-evaluation",
                    day ->
                        Map.of(
                            "rating", "4",
                            "strengths", "pumping station",
                            "improvements", "Dutch",
                            "advice", "extend"))
                .on(evaluated),
            step(
                official,
                "self-evaluation",
                day ->
                    Map.of("reflection", "I learned a lot", "wishNextYear", "stay another year")),
            step(
                "ro3kvit",
                "ro3kvit-evaluation",
                day -> Map.of("contribution", "a bridge between cities", "advice", "extend")),
            step(
                official,
                "respond-to-evaluation",
                day -> Map.of("response", "I see it the same way")),
            step(hr, "summarise-evaluation", day -> Map.of("summary", "a good year")),
            step(
                manager,
                "decide-follow-up",
                day -> Map.of("outcome", "end", "reason", "goes home to rebuild")),
            step(
                hr,
                "send-end-notice",
                day ->
                    Map.of(
                        "noticeSentOn", day,
                        "noticeReceivedOn", day,
                        "deliveryProof", "handed over in person")),
            step(hr, "settle-late-notice", day -> Map.of("payrollInformedOn", day)),
            step(
                    hr,
                    "complete-offboarding",
                    day ->
                        Map.of("uwvInformedOn", day, "accessRevokedOn", day, "handoverDone", true))
                .on(end.plusDays(1)))
        .forEach(step -> steps.put(step.task(), step));
    return new YearScript(
        steps,
        Set.of(
            "nominate-candidate",
            "complete-entry",
            "follow-emergency",
            "hand-over-projects",
            "apply-permit",
            "record-new-proof",
            "sign-addendum",
            "decide-after-vog",
            "arrange-practical-help",
            "give-core-terms",
            "give-other-terms",
            "discuss-time-split",
            "follow-up-concern",
            "confirm-hours",
            "mid-year-evaluation",
            "official-mid-year",
            "ro3kvit-mid-year",
            "respond-to-mid-year",
            "settle-late-notice"));
  }

  /** Something is answered otherwise, or as well, in a task. */
  public YearScript answering(String task, Map<String, Object> otherwise) {
    return answering(task, day -> otherwise);
  }

  /** Something is answered otherwise in a task, by the day on which it is done. */
  public YearScript answering(String task, Function<LocalDate, Map<String, Object>> otherwise) {
    return changed(
        step(task)
            .answering(
                day -> {
                  Map<String, Object> answers = new HashMap<>(step(task).answers(day));
                  answers.putAll(otherwise.apply(day));
                  return answers;
                }));
  }

  /** Of an official who may work without more ado: UWV need not be notified. */
  public YearScript ofSomebodyFreeToWork() {
    return answering("collect-right-to-work", Map.of("residenceStatus", "free-to-work"))
        .without("notify-uwv");
  }

  /** These tasks are left out of the way; a test can still do them when it wants. */
  public YearScript without(String... tasks) {
    Set<String> leftOut = new LinkedHashSet<>(beside);
    leftOut.addAll(Arrays.asList(tasks));
    return new YearScript(steps, leftOut);
  }

  /** Somebody types a text into each field that takes any text. */
  public YearScript typing(Typist typist) {
    YearScript typed = this;
    for (Step step : steps.values()) {
      typed = typed.changed(step.answering(day -> typist.fill(step.task(), step.answers(day))));
    }
    return typed;
  }

  /** What is done one after the other. */
  public List<Step> way() {
    return steps.values().stream().filter(step -> !beside.contains(step.task())).toList();
  }

  /** A part of the way, with its first and its last task. */
  public List<Step> way(String first, String last) {
    List<Step> way = way();
    return way.subList(way.indexOf(step(first)), way.indexOf(step(last)) + 1);
  }

  /** What is done in a task, on the way or beside it. */
  public Step step(String task) {
    return find(task).orElseThrow(() -> new AssertionError("Nobody knows what to do in " + task));
  }

  /** As {@link #step}, where a task need not be known. */
  public Optional<Step> find(String task) {
    return Optional.ofNullable(steps.get(task));
  }

  private YearScript changed(Step step) {
    Map<String, Step> changed = new LinkedHashMap<>(steps);
    changed.put(step.task(), step);
    return new YearScript(changed, beside);
  }

  private static Map<String, Object> signatures(LocalDate day) {
    return Map.of("signedByOfficialOn", day, "signedByMunicipalityOn", day);
  }

  private static Step step(
      String user, String task, Function<LocalDate, Map<String, Object>> answers) {
    return new Step(user, task, Optional.empty(), answers);
  }

  /**
   * What somebody does.
   *
   * @param user who does it, unless it was assigned to somebody else
   * @param task which is also the id of its form
   * @param on the day on which it is done; without one, as soon as it can be
   * @param given what is answered, by the day on which it is
   */
  public record Step(
      String user,
      String task,
      Optional<LocalDate> on,
      Function<LocalDate, Map<String, Object>> given) {

    /** What is answered today. */
    public Map<String, Object> answers(LocalDate today) {
      return given.apply(today);
    }

    private Step on(LocalDate day) {
      return new Step(user, task, Optional.of(day), given);
    }

    private Step answering(Function<LocalDate, Map<String, Object>> otherwise) {
      return new Step(user, task, on, otherwise);
    }
  }

  /** What is typed into a text field. */
  @FunctionalInterface
  public interface Typist {

    /** The text for a field of a form; none of the fields asks for a certain form of the text. */
    String text(String form, String field);

    private Map<String, Object> fill(String form, Map<String, Object> answers) {
      Map<String, Object> filled = new HashMap<>(answers);
      for (JsonNode field : textFields(form)) {
        JsonNode rules = field.path("validate");
        if (!rules.has("pattern")
            && !rules.has("validationType")
            && isShown(field, answers.get("outcome"))) {
          String key = field.path("key").asString();
          filled.put(key, text(form, key));
        }
      }
      return filled;
    }

    /** A field that is for some outcomes only names them in its condition. */
    private static boolean isShown(JsonNode field, Object outcome) {
      String hide = field.path("conditional").path("hide").asString("");
      return !hide.contains("outcome") || hide.contains("\"" + outcome + "\"");
    }

    private static List<JsonNode> textFields(String form) {
      try {
        return new JsonMapper()
                .readTree(Files.readString(Path.of("forms", form + ".form")))
                .findParents("key")
                .stream()
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
  }
}
