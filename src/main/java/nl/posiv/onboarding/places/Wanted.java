package nl.posiv.onboarding.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality says of a place.
 *
 * @param themes ids of the fields of work; at least one
 * @param languages ids of the languages without which the work cannot be done
 * @param hours a week, with one decimal
 * @param earliestStart the first day on which somebody can begin
 * @param housing whether the municipality offers somewhere to live
 * @param partner id of the Ukrainian partner with whom the other half of the work is; null if that
 *     is open
 * @param about one line of text
 */
public record Wanted(
    List<String> themes,
    List<String> languages,
    BigDecimal hours,
    LocalDate earliestStart,
    boolean housing,
    @Nullable String partner,
    String about) {

  /** Ids of the languages that can be asked for. */
  static final List<String> LANGUAGES = List.of("en", "nl", "uk", "de", "fr", "pl", "ro");

  public Wanted {
    hours = hours.setScale(1);
  }
}
