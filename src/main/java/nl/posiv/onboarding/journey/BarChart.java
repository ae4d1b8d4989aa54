package nl.posiv.onboarding.journey;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as a drawing: a bar for each month, or for each stretch of weeks, of one part or of
 * several on top of each other. The template reads it, so it is public. Lengths are those of the
 * drawing.
 */
public record BarChart(int width, int height, List<Bar> bars, List<Label> labels) {

  private static final int STEP = 48;
  private static final int BAR = 28;
  private static final int BARS = 160;
  private static final int TOP = 20;
  private static final int BELOW = 24;
  private static final int GAP = 4;

  /**
   * A part of a bar.
   *
   * @param kind what it counts; its class in the drawing
   */
  public record Bar(String kind, int x, int y, int width, int height) {}

  /** A text below or above a bar, in its middle. */
  public record Label(int x, int y, String text) {}

  /**
   * A bar to be drawn.
   *
   * @param name below it
   * @param total above it, in words
   * @param parts from below to above
   */
  record Column(String name, String total, List<Part> parts) {}

  /** How many of a kind. */
  record Part(String kind, int number) {}

  static BarChart of(List<Column> columns) {
    int most = columns.stream().mapToInt(BarChart::sum).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int x = i * STEP + (STEP - BAR) / 2;
      int y = TOP + BARS;
      labels.add(new Label(i * STEP + STEP / 2, TOP + BARS + BELOW - GAP, column.name()));
      for (Part part : column.parts()) {
        int height = most == 0 ? 0 : part.number() * BARS / most;
        y -= height;
        if (height > 0) {
          bars.add(new Bar(part.kind(), x, y, BAR, height));
        }
      }
      labels.add(new Label(i * STEP + STEP / 2, y - GAP, column.total()));
    }
    return new BarChart(columns.size() * STEP, TOP + BARS + BELOW, bars, labels);
  }

  private static int sum(Column column) {
    return column.parts().stream().mapToInt(Part::number).sum();
  }
}
