package nl.posiv.onboarding.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers that a form accepts, for tests that are about something else. Nobody here exists. */
public final class Forms {

  private Forms() {}

  /** Of {@code nominate-candidate}. */
  public static Map<String, Object> nomination(String municipality, LocalDate today) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("givenName", "Olena");
    answers.put("familyName", "Testenko");
    answers.put("email", "olena.testenko@example.org");
    answers.put("phone", "+380 50 000 00 00");
    answers.put("preferredLanguage", "uk");
    answers.put("homeMunicipality", "Testove");
    answers.put("oblast", "Testska");
    answers.put("currentPosition", "Head of water supply");
    answers.put("expertise", List.of("water", "energy"));
    answers.put("languages", List.of("uk", "en"));
    answers.put("whereNow", "nl-temporary-protection");
    answers.put("motivation", "I want to learn how a delta city keeps its feet dry.");
    answers.put("municipality", municipality);
    answers.put("availableFrom", today.plusDays(14));
    answers.put("privacyNoticeGivenOn", today);
    return answers;
  }

  /** Of {@code nominate-candidate}, about a person who looks like nobody else. */
  public static Map<String, Object> somebodyElse(String municipality, LocalDate today) {
    Map<String, Object> answers = nomination(municipality, today);
    answers.put("givenName", "Taras");
    answers.put("familyName", "Prykladenko");
    answers.put("email", "taras.prykladenko@example.org");
    answers.put("phone", "+380 67 111 11 11");
    return answers;
  }

  /** Of {@code nominate-candidate}, about somebody who works at the municipality already. */
  public static Map<String, Object> worksAlready(String municipality, LocalDate today) {
    Map<String, Object> answers = nomination(municipality, today);
    answers.put("worksAlready", true);
    answers.remove("motivation");
    answers.remove("availableFrom");
    return answers;
  }

  /** Of {@code complete-entry}, of somebody under a temporary contract from a year ago. */
  public static Map<String, Object> entry(String municipality, LocalDate first, LocalDate last) {
    Map<String, Object> answers = new HashMap<>(rightToWork("temporary-protection", true));
    answers.put("outcome", "complete");
    answers.put("position", "Adviser on water management");
    answers.put("contractKind", "temporary");
    answers.put("firstDay", first);
    answers.put("lastDay", last);
    answers.put("hoursPerWeek", 32);
    answers.put("mentor", "mentor-" + municipality);
    answers.put("deputyMentor", "mentor2-" + municipality);
    answers.put("officialUser", "official-" + municipality);
    answers.put("uwvNotified", "yes");
    answers.put("uwvNotifiedOn", first.minusWeeks(1));
    answers.put("transitionNotified", "yes");
    answers.put("transitionNotifiedOn", first.minusWeeks(1));
    return answers;
  }

  /** Of {@code prepare-offer}, without an end date. */
  public static Map<String, Object> offer(LocalDate start) {
    return Map.of(
        "position",
        "Adviser on water management",
        "scale",
        "10",
        "step",
        3,
        "hoursPerWeek",
        36,
        "startDate",
        start,
        "budgetReference",
        "WATER-7");
  }

  /** Of {@code collect-right-to-work}. */
  public static Map<String, Object> rightToWork(String residenceStatus, boolean proofSeen) {
    return Map.of(
        "nationality",
        "Ukrainian",
        "residenceStatus",
        residenceStatus,
        "birthDate",
        LocalDate.parse("1984-05-17"),
        "documentNumber",
        "XX123456",
        "documentValidUntil",
        LocalDate.parse("2030-01-01"),
        "proofSeen",
        proofSeen,
        // With a point: four digits alone turn up in ids by chance.
        "monthlyPay",
        4321.57,
        "recognisedSponsor",
        false);
  }

  /** The answers with some of them replaced; a null value leaves one out. */
  public static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    Map<String, Object> changed = new HashMap<>(answers);
    changed.put(key, value);
    return changed;
  }
}
