package nl.posiv.onboarding.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.language.WithId;

/**
 * What is counted of one municipality in one year, or of all of them in a time, and what of it may
 * be said to anybody. A letter says one number of people, and neither parts nor a running total of
 * it, so that there is nothing to be subtracted: not this year from last year, nor a part from the
 * whole. How the time was split is said in three words and of enough people only; a theme only
 * where enough people had it, and without their number.
 *
 * @param worked people who worked there on a day of it
 * @param shares of each of them who logged hours, the percentage for Ukraine
 * @param themes of how many of them these were, by theme
 */
public record YearFigures(int worked, List<BigDecimal> shares, Map<String, Integer> themes) {

  /** How people split their time, on the average of all of them. */
  public enum Split implements WithId {
    LESS_THAN_AGREED,
    AS_AGREED,
    MORE_THAN_AGREED
  }

  /** Nobody worked there. */
  public boolean isNone() {
    return worked == 0;
  }

  /** It is only said that they are few. */
  public boolean isFew() {
    return SmallNumbers.isFew(worked);
  }

  /** About how many they are. */
  public int rounded() {
    return SmallNumbers.rounded(worked);
  }

  /**
   * How they split their time; empty where that would be said of too few.
   *
   * @param target percentage for Ukraine that is agreed
   * @param band points by which it may differ
   */
  public Optional<Split> split(int target, int band) {
    if (shares.size() < SmallNumbers.FEWEST) {
      return Optional.empty();
    }
    BigDecimal off =
        shares.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(shares.size()), 2, RoundingMode.HALF_UP)
            .subtract(BigDecimal.valueOf(target));
    if (off.abs().compareTo(BigDecimal.valueOf(band)) <= 0) {
      return Optional.of(Split.AS_AGREED);
    }
    return Optional.of(off.signum() > 0 ? Split.MORE_THAN_AGREED : Split.LESS_THAN_AGREED);
  }

  /** The themes that enough of them had, in the order of their ids. */
  public List<String> sharedThemes() {
    return themes.entrySet().stream()
        .filter(theme -> theme.getValue() >= SmallNumbers.FEWEST)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
