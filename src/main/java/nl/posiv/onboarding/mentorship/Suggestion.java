package nl.posiv.onboarding.mentorship;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.posiv.onboarding.access.Person;
import org.jspecify.annotations.Nullable;

/**
 * A mentor, and what speaks for and against them in one case.
 *
 * @param themes that the mentor shares with the official
 * @param languages that the mentor shares with the official
 * @param guiding officials whom the mentor guides now, or was asked to; not counting this case
 * @param capacity how many the mentor guides at most at the same time
 * @param steppedBack whether the mentor said no to this case, or left it
 * @param pausedUntil last day on which the mentor takes nobody new; null without a pause
 */
public record Suggestion(
    Person mentor,
    List<String> themes,
    List<String> languages,
    int guiding,
    int capacity,
    boolean steppedBack,
    @Nullable LocalDate pausedUntil) {

  /** Who can be asked comes first, and among these who fits best. */
  static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparing(Suggestion::isOpen)
          .reversed()
          .thenComparing(suggestion -> -suggestion.themes().size())
          .thenComparing(suggestion -> -suggestion.languages().size())
          .thenComparing(Suggestion::guiding)
          .thenComparing(suggestion -> suggestion.mentor().name());

  /** Whether the mentor can guide one more. */
  public boolean hasTime() {
    return guiding < capacity;
  }

  /** Whether the mentor has time and does not pause. */
  public boolean takesAnother() {
    return hasTime() && pausedUntil == null;
  }

  /** Whether the mentor takes another, and has not stepped back from this case. */
  public boolean isOpen() {
    return takesAnother() && !steppedBack;
  }
}
