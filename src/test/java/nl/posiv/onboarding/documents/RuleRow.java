package nl.posiv.onboarding.documents;

import java.time.LocalDate;

/** A row of the rule catalogue, in words. */
record RuleRow(
    String id,
    LocalDate validFrom,
    LocalDate validTo,
    String value,
    String unit,
    String status,
    String source) {

  /** For example: 10 working days. */
  String inWords() {
    return switch (unit) {
      case "date", "yes-no", "count" -> value;
      case "percent" -> value + "%";
      case "euro-per-month" -> "€ " + value + " a month";
      case "euro-per-hour" -> "€ " + value + " an hour";
      default -> {
        String words = unit.replace('-', ' ');
        yield value + " " + (value.equals("1") ? words.replaceFirst("s$", "") : words);
      }
    };
  }

  /** The days on which it holds. */
  String validity() {
    return validTo == null ? "from " + validFrom : validFrom + " until " + validTo;
  }
}
