package nl.posiv.onboarding.participation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.support.Forms;

/** Answers on the way of a municipality. Nobody here exists. */
final class Joining {

  static final LocalDate COUNTED = LocalDate.parse("2026-01-01");

  private Joining() {}

  static Map<String, Object> interest(String name, int inhabitants) {
    return new HashMap<>(
        Map.of(
            "municipalityName", name,
            "inhabitants", inhabitants,
            "inhabitantsOn", COUNTED,
            "contactName", "Trijntje Tester",
            "contactEmail", "trijntje.tester@example.org"));
  }

  static Map<String, Object> byTheCollege(String name, int inhabitants) {
    return Forms.with(interest(name, inhabitants), "route", "college");
  }

  static Map<String, Object> council(String outcome, LocalDate today) {
    Map<String, Object> answers = new HashMap<>(Map.of("outcome", outcome, "decidedOn", today));
    if (outcome.equals("investigate")) {
      answers.put("reportBackOn", today.plusWeeks(4));
    }
    return answers;
  }

  static Map<String, Object> college(String outcome, LocalDate today) {
    return Map.of("outcome", outcome, "decidedOn", today, "decisionReference", "B-7");
  }

  static Map<String, Object> financing(int officials, LocalDate today) {
    return Map.of(
        "budgetReference",
        "UA-1",
        "amount",
        new BigDecimal("180000.50"),
        "year",
        today.getYear(),
        "officials",
        officials);
  }

  static Map<String, Object> people() {
    return Map.of(
        "hrName", "Hanna Tester",
        "hrEmail", "hanna.tester@example.org",
        "managerName", "Maarten Tester",
        "managerEmail", "maarten.tester@example.org",
        "mentorName", "Mieke Tester",
        "mentorEmail", "mieke.tester@example.org");
  }
}
