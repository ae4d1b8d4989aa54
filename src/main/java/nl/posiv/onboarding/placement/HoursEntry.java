package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the official enters about a month.
 *
 * @param themes ids of the fields of work
 * @param projectLocal what the hours for the municipality were for
 * @param projectUkraine what the hours for Ukraine were for
 */
public record HoursEntry(
    BigDecimal hoursLocal,
    BigDecimal hoursUkraine,
    List<String> themes,
    @Nullable String projectLocal,
    @Nullable String projectUkraine) {

  /** The hours of both halves. */
  public Hours hours() {
    return new Hours(hoursLocal, hoursUkraine);
  }
}
