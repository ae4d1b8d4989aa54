package nl.posiv.onboarding.printing;

import java.util.List;

/**
 * A part of a text that is printed.
 *
 * @param kind {@code h}, {@code p}, {@code ul} or {@code ol}; whoever prints may have others
 * @param lines one, or the items of the list
 */
public record Block(String kind, List<String> lines) {

  public static Block heading(String text) {
    return new Block("h", List.of(text));
  }

  public static Block paragraph(String text) {
    return new Block("p", List.of(text));
  }
}
