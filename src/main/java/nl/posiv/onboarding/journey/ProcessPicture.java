package nl.posiv.onboarding.journey;

import java.util.List;

/**
 * The diagram of a process in the reader's language, with what has been done and where the case
 * stands. Lengths are those of the diagram. The template reads these, so they are public.
 *
 * @param here names of the steps at which the case stands
 * @param box the part of the plane to be shown: left, top, width, height
 */
public record ProcessPicture(
    String name,
    List<String> here,
    Box box,
    List<Shape> shapes,
    List<String> arrows,
    List<Label> labels) {

  /** A rectangle. */
  public record Box(double x, double y, double width, double height) {

    /** The middle, from left to right. */
    public double middle() {
      return x + width / 2;
    }

    /** The middle, from top to bottom. */
    public double centre() {
      return y + height / 2;
    }

    /** As the attribute {@code viewBox} has it. */
    public String written() {
      return x + " " + y + " " + width + " " + height;
    }

    /** The corners of the diamond in it. */
    public String diamond() {
      return middle()
          + ","
          + y
          + " "
          + (x + width)
          + ","
          + centre()
          + " "
          + middle()
          + ","
          + (y + height)
          + " "
          + x
          + ","
          + centre();
    }
  }

  /**
   * A step, a fork or an event.
   *
   * @param kind task, group, gateway or event
   * @param state done, now or later
   * @param sign what stands in it: × or + of a fork; empty for most
   */
  public record Shape(String kind, String state, String sign, Box box) {

    /** Whether the case stands here. */
    public boolean isNow() {
      return state.equals("now");
    }
  }

  /**
   * A text.
   *
   * @param x its middle
   * @param y the base of its first line
   */
  public record Label(double x, double y, List<String> lines) {}
}
