package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a contract as a drawing: a bar a month, the local half below and that for Ukraine on
 * top, and under it the share for Ukraine over the months that roll, in its band. The template
 * reads it, so it is public. Lengths are those of the drawing.
 *
 * @param bandTop where the band begins
 * @param shares the points of the line of shares; each run of months without a gap is one
 * @param dots the same points, each by itself
 * @param plans where a plan was made
 */
public record HoursChart(
    int width,
    int height,
    int bandTop,
    int bandHeight,
    int shareBottom,
    List<Bar> bars,
    List<String> shares,
    List<Dot> dots,
    List<Integer> plans) {

  private static final int STEP = 40;
  private static final int BAR = 24;
  private static final int LEFT = 16;
  private static final int TOP = 16;
  private static final int BARS = 160;
  private static final int GAP = 32;
  private static final int SHARES = 100;
  private static final int LEGEND = 8;
  private static final int PERCENT = 100;

  /**
   * A month.
   *
   * @param missing whether nobody knows its hours
   */
  public record Bar(
      int number,
      int x,
      int middle,
      int width,
      int local,
      int localTop,
      int ukraine,
      int ukraineTop,
      boolean missing) {

    /** Where its number stands. */
    public int numberBottom() {
      return TOP + BARS + GAP / 2;
    }
  }

  /** A share of a month that could be judged. */
  public record Dot(int x, int y) {}

  static HoursChart of(
      List<Optional<Hours>> months,
      List<@Nullable BigDecimal> shares,
      List<Integer> plans,
      TimeSplit split) {
    BigDecimal most =
        months.stream()
            .flatMap(Optional::stream)
            .map(Hours::total)
            .max(BigDecimal::compareTo)
            .filter(hours -> hours.signum() > 0)
            .orElse(BigDecimal.ONE);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      int local = months.get(i).map(hours -> length(hours.local(), most)).orElse(0);
      int ukraine = months.get(i).map(hours -> length(hours.ukraine(), most)).orElse(0);
      int x = LEFT + i * STEP;
      bars.add(
          new Bar(
              i + 1,
              x,
              x + BAR / 2,
              BAR,
              local,
              TOP + BARS - local,
              ukraine,
              TOP + BARS - local - ukraine,
              months.get(i).isEmpty()));
    }
    int shareTop = TOP + BARS + GAP;
    return new HoursChart(
        LEFT + months.size() * STEP,
        shareTop + SHARES + LEGEND,
        shareTop + PERCENT - split.target() - split.band(),
        2 * split.band(),
        shareTop + SHARES,
        bars,
        lines(shares, shareTop),
        dots(shares, shareTop).stream().flatMap(Optional::stream).toList(),
        plans.stream()
            .filter(month -> month > 0)
            .map(month -> LEFT + (month - 1) * STEP + BAR / 2)
            .toList());
  }

  /** Where the share of each month stands; empty where it is not judged. */
  private static List<Optional<Dot>> dots(List<@Nullable BigDecimal> shares, int top) {
    List<Optional<Dot>> dots = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      int x = LEFT + i * STEP + BAR / 2;
      dots.add(
          Optional.ofNullable(shares.get(i))
              .map(share -> share.setScale(0, RoundingMode.HALF_UP).intValue())
              .map(share -> new Dot(x, top + PERCENT - share)));
    }
    return dots;
  }

  private static List<String> lines(List<@Nullable BigDecimal> shares, int top) {
    List<List<String>> runs = new ArrayList<>(List.of(new ArrayList<>()));
    for (Optional<Dot> dot : dots(shares, top)) {
      if (dot.isEmpty()) {
        runs.add(new ArrayList<>());
      }
      dot.ifPresent(it -> runs.get(runs.size() - 1).add(it.x() + "," + it.y()));
    }
    return runs.stream()
        .filter(points -> !points.isEmpty())
        .map(points -> String.join(" ", points))
        .toList();
  }

  private static int length(BigDecimal hours, BigDecimal most) {
    return hours
        .multiply(BigDecimal.valueOf(BARS))
        .divide(most, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
