package nl.posiv.onboarding.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.posiv.onboarding.rules.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * A row that an administrator wants to enter, as it was typed.
 *
 * @param until last day; null for none
 * @param law whether it is law, and no choice of the programme
 */
record NewRow(
    String id,
    String value,
    LocalDate from,
    @Nullable LocalDate until,
    boolean law,
    String source) {

  /** Who can empty the record of who did what must not decide how long it is kept. */
  static final String OF_RELEASES_ONLY = "audit-retention";

  private static final int LONGEST_SOURCE = 500;
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /**
   * Why it cannot be entered.
   *
   * @param field of the form
   * @param reason key of the sentence in {@code i18n/messages}
   */
  record Mistake(String field, String reason, Object... args) {}

  /**
   * The first mistake, if there is one.
   *
   * @param rows the rows of the rule as they are, by day; at least one
   */
  Optional<Mistake> mistake(List<RuleRow> rows, LocalDate today) {
    String unit = rows.get(0).unit();
    Optional<RuleRow> next =
        rows.stream().filter(row -> row.validFrom().isAfter(from())).findFirst();
    if (id.equals(OF_RELEASES_ONLY)) {
      return mistake("value", "rules.mistake.of-releases");
    } else if (!isIn(unit)) {
      return mistake("value", "rules.mistake.value." + kind(unit));
    } else if (from.isBefore(today)) {
      return mistake("from", "rules.mistake.past", today);
    } else if (until != null && until.isBefore(from)) {
      return mistake("until", "rules.mistake.until", from);
    } else if (until != null && next.isPresent() && !until.isBefore(next.get().validFrom())) {
      return mistake("until", "rules.mistake.overlaps", next.get().validFrom());
    } else if (rows.stream()
        .anyMatch(row -> row.validFrom().equals(from) && row.enteredBy() == null)) {
      return mistake("from", "rules.mistake.same-day", from);
    } else if (law && source.isBlank()) {
      return mistake("source", "rules.mistake.source");
    } else if (source.length() > LONGEST_SOURCE) {
      return mistake("source", "rules.mistake.long", LONGEST_SOURCE);
    }
    return Optional.empty();
  }

  private static Optional<Mistake> mistake(String field, String reason, Object... args) {
    return Optional.of(new Mistake(field, reason, args));
  }

  private boolean isIn(String unit) {
    return switch (kind(unit)) {
      case "date" -> isDate();
      case "yes-no" -> value.equals("yes") || value.equals("no");
      case "amount" -> AMOUNT.matcher(value).matches();
      case "percent" ->
          AMOUNT.matcher(value).matches() && new BigDecimal(value).compareTo(ALL) <= 0;
      default -> WHOLE.matcher(value).matches();
    };
  }

  private boolean isDate() {
    try {
      return LocalDate.parse(value).getYear() < 2100;
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }

  /** What is typed for a unit: date, yes-no, amount, percent or a whole number. */
  static String kind(String unit) {
    return switch (unit) {
      case "date", "yes-no", "percent" -> unit;
      case "euro-per-month", "euro-per-hour" -> "amount";
      default -> "whole";
    };
  }
}
