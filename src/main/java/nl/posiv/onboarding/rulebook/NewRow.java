package nl.posiv.onboarding.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.posiv.onboarding.language.Bsn;
import nl.posiv.onboarding.rules.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * A row that an administrator wants to enter, as it was typed.
 *
 * @param until last day; null for none
 * @param law whether it is law, and no choice of the programme
 * @param source where the law says it, or why the programme chooses it
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
  private static final int ALL = 100;

  /** What is repeated or counted: none of it would be always, or never. */
  private static final Set<String> LEAST_ONE =
      Set.of(
          "check-in-interval",
          "mid-year",
          "time-split-months",
          "time-split-breaches",
          "missed-check-ins",
          "mail-attempts",
          "chain-contracts",
          "chain-maximum",
          "employment-length",
          "permanent-guidance",
          "shortest-contract",
          "mentor-capacity",
          "work-permit-longest-stay",
          "amounts-reminder",
          "budget-reminder",
          "second-official-reminder",
          "work-stopped-reminder",
          "pool-question");

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
    } else if (from.isBefore(today) && !mayBeUnknown(unit)) {
      return mistake("from", "rules.mistake.past", today);
    } else if (from.isBefore(today) && !wasUnknown(rows, today)) {
      return mistake("from", "rules.mistake.past.amount", today);
    } else if (until != null && until.isBefore(from)) {
      return mistake("until", "rules.mistake.until", from);
    } else if (until != null && next.isPresent() && !until.isBefore(next.get().validFrom())) {
      return mistake("until", "rules.mistake.overlaps", next.get().validFrom());
    } else if (until != null && !mayBeUnknown(unit) && !isFollowed(next)) {
      return mistake("until", "rules.mistake.gap");
    } else if (rows.stream()
        .anyMatch(row -> row.validFrom().equals(from) && row.enteredBy() == null)) {
      return mistake("from", "rules.mistake.same-day", from);
    } else if (!law && isLaw(rows)) {
      return mistake("status", "rules.mistake.law");
    } else if (source.isBlank()) {
      return mistake("source", law ? "rules.mistake.source" : "rules.mistake.reason");
    } else if (source.length() > LONGEST_SOURCE) {
      return mistake("source", "rules.mistake.long", LONGEST_SOURCE);
    } else if (Bsn.standsIn(source)) {
      return mistake("source", "text.bsn");
    }
    return Optional.empty();
  }

  /** Texts call it law, whatever an administrator thinks of it. */
  private boolean isLaw(List<RuleRow> rows) {
    return rows.stream()
        .filter(row -> row.holdsOn(from))
        .anyMatch(row -> row.status().equals("law"));
  }

  private static Optional<Mistake> mistake(String field, String reason, Object... args) {
    return Optional.of(new Mistake(field, reason, args));
  }

  /** Of an amount it may be said that it is not known yet; everything else must have a value. */
  private static boolean mayBeUnknown(String unit) {
    return unit.startsWith("euro-per-");
  }

  /**
   * Whether nobody knew an amount on the first day: what is published when its year has begun holds
   * from its true first day on, as nothing of the past becomes another by that.
   */
  private boolean wasUnknown(List<RuleRow> rows, LocalDate today) {
    return rows.get(0).validFrom().isBefore(from)
        && rows.stream()
            .filter(row -> row.holdsOn(from))
            .allMatch(row -> row.validFrom().equals(from) && row.isCorrectable(today));
  }

  private boolean isFollowed(Optional<RuleRow> next) {
    LocalDate last = Objects.requireNonNull(until);
    return next.filter(row -> row.validFrom().equals(last.plusDays(1))).isPresent();
  }

  private boolean isIn(String unit) {
    return switch (kind(unit)) {
      case "date" -> isDate();
      case "yes-no" -> value.equals("yes") || value.equals("no");
      case "amount" -> AMOUNT.matcher(value).matches();
      case "percent" -> isWhole(0, ALL);
      default -> isWhole(LEAST_ONE.contains(id) ? 1 : 0, most(unit));
    };
  }

  private boolean isWhole(int least, int most) {
    if (!WHOLE.matcher(value).matches()) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= least && number <= most;
  }

  /** What no law and no programme goes beyond: a longer time is a typing error. */
  private static int most(String unit) {
    return switch (unit) {
      case "working-days" -> 1_000;
      case "days" -> 3_660;
      case "weeks" -> 520;
      case "months" -> 120;
      case "years" -> 100;
      default -> 1_000_000;
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
