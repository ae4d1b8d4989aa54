package nl.posiv.onboarding.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an item.
 *
 * @param lastDay last day of use; null for none; before the first one if it never begins
 * @param sets of a theme: ids of the sets in which it is named
 * @param year of a set: the year it is from; of a partner: since when there is work together, if
 *     that is known; otherwise null
 * @param runningToo of the checklist: whether cases that run already follow
 * @param partner of a partner: where it is, and what is worked on; otherwise null
 * @param reason why it is so, or where it comes from
 */
public record Wording(
    Words words,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    List<String> sets,
    @Nullable Integer year,
    boolean runningToo,
    @Nullable Partner partner,
    String reason) {

  static final int LONGEST_REASON = 500;
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2100;

  /** Where it stands on a day. */
  public enum State {
    CURRENT,
    COMING,
    PAST
  }

  /**
   * Why it cannot be written.
   *
   * @param field of the form
   * @param reason key of the sentence in {@code i18n/messages}
   */
  record Mistake(String field, String reason, Object... args) {}

  /** Where it stands on a day. */
  public State on(LocalDate day) {
    if (lastDay != null && (lastDay.isBefore(day) || lastDay.isBefore(firstDay))) {
      return State.PAST;
    }
    return firstDay.isAfter(day) ? State.COMING : State.CURRENT;
  }

  /** The same, which is never in use after all. */
  Wording takenBack(String why) {
    return new Wording(words, firstDay, firstDay.minusDays(1), sets, year, false, partner, why);
  }

  /**
   * The first mistake, if there is one.
   *
   * @param before what was said until now; null for a new item
   * @param municipality whose own it is; null for the whole programme
   * @param others the other items of the list that the same people read
   */
  Optional<Mistake> mistake(
      ItemList list,
      @Nullable Wording before,
      @Nullable MunicipalityId municipality,
      List<Wording> others,
      LocalDate today) {
    return words(list, municipality)
        .or(() -> alike(others, today))
        .or(() -> first(before, today))
        .or(() -> last(before, today))
        .or(() -> year(list))
        .or(() -> partner == null ? Optional.empty() : partner.mistake())
        .or(this::reasonGiven);
  }

  private Optional<Mistake> words(ItemList list, @Nullable MunicipalityId municipality) {
    for (Language language : Language.values()) {
      String written = words.written(language);
      if (written == null && municipality == null) {
        return mistake(language.code(), "reference.mistake.three-languages");
      } else if (written != null && written.length() > list.longest()) {
        return mistake(language.code(), "reference.mistake.long", list.longest());
      }
    }
    return words.all().isEmpty() ? mistake("nl", "reference.mistake.words") : Optional.empty();
  }

  private Optional<Mistake> alike(List<Wording> others, LocalDate today) {
    for (Language language : Language.values()) {
      String written = words.written(language);
      if (written != null
          && others.stream()
              .filter(other -> other.on(today) != State.PAST)
              .anyMatch(other -> written.equalsIgnoreCase(other.words().written(language)))) {
        return mistake(language.code(), "reference.mistake.known");
      }
    }
    return Optional.empty();
  }

  private Optional<Mistake> first(@Nullable Wording before, LocalDate today) {
    if (before != null && before.on(today) == State.CURRENT) {
      return firstDay.equals(before.firstDay())
          ? Optional.empty()
          : mistake("firstDay", "reference.mistake.begun", before.firstDay());
    }
    boolean isAsItWas = before != null && firstDay.equals(before.firstDay()) && isLastDayOf(before);
    return firstDay.isBefore(today) && !isAsItWas
        ? mistake("firstDay", "reference.mistake.past", today)
        : Optional.empty();
  }

  private Optional<Mistake> last(@Nullable Wording before, LocalDate today) {
    if (lastDay == null || before != null && isLastDayOf(before)) {
      return Optional.empty();
    } else if (lastDay.isBefore(today)) {
      return mistake("lastDay", "reference.mistake.past", today);
    }
    return lastDay.isBefore(firstDay)
        ? mistake("lastDay", "reference.mistake.until", firstDay)
        : Optional.empty();
  }

  private boolean isLastDayOf(Wording before) {
    return lastDay != null && lastDay.equals(before.lastDay());
  }

  private Optional<Mistake> year(ItemList list) {
    boolean isWrong =
        year == null ? list == ItemList.THEME_SETS : year < EARLIEST_YEAR || year > LATEST_YEAR;
    return isWrong ? mistake("year", "reference.mistake.year") : Optional.empty();
  }

  private Optional<Mistake> reasonGiven() {
    return reason.isBlank() || reason.length() > LONGEST_REASON
        ? mistake("reason", "reference.mistake.reason", LONGEST_REASON)
        : Optional.empty();
  }

  private static Optional<Mistake> mistake(String field, String reason, Object... args) {
    return Optional.of(new Mistake(field, reason, args));
  }
}
