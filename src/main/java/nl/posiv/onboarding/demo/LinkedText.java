package nl.posiv.onboarding.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a mail's text.
 *
 * @param text what is shown
 * @param link whether it is a web address
 */
record LinkedText(String text, boolean link) {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

  /** The text in pieces, so that a page can make links of the addresses; nothing for no text. */
  static List<LinkedText> of(@Nullable String text) {
    List<LinkedText> pieces = new ArrayList<>();
    String rest = text == null ? "" : text;
    Matcher address = ADDRESS.matcher(rest);
    int end = 0;
    while (address.find()) {
      pieces.add(new LinkedText(rest.substring(end, address.start()), false));
      pieces.add(new LinkedText(address.group(), true));
      end = address.end();
    }
    pieces.add(new LinkedText(rest.substring(end), false));
    return pieces;
  }
}
