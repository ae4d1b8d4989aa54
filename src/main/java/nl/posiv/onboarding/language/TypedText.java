package nl.posiv.onboarding.language;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that somebody typed or pasted, as it is kept: composed (Unicode NFC), without blanks at its
 * ends, and with nothing in it that a reader cannot see. What is blank, hidden or an accent is told
 * by the properties of Unicode, so that a character nobody thought of is known as well.
 */
public final class TypedText {

  /** Line breaks and tabs are welcome in a text of several lines; other controls never are. */
  private static final UnicodeSet CONTROL = set("[[:Cc:]-[\\r\\n\\t]]");

  /** Half of a character; it would be stored as a question mark. */
  private static final UnicodeSet BROKEN = set("[[:Cs:][:Noncharacter_Code_Point:]]");

  private static final UnicodeSet LINES = set("[\\r\\n\\t[:Zl:][:Zp:]]");

  /** What has no shape of its own: fillers, tags, turns of direction, private use. */
  private static final UnicodeSet HIDDEN = set("[[:Cf:][:Co:][:Default_Ignorable_Code_Point:]]");

  /**
   * What pasted prose may hold, because it only says where a word may break, joins letters or makes
   * an emoji of a sign. On one line a name could be told apart from itself by it.
   */
  private static final UnicodeSet LAYOUT =
      set(
          "[[:Join_Control:][:Line_Break=ZW:][:Line_Break=WJ:]"
              + "\\u00AD\\uFE0E\\uFE0F[:Zl:][:Zp:]]");

  private static final UnicodeSet HIDDEN_IN_PROSE =
      new UnicodeSet(HIDDEN).removeAll(LAYOUT).freeze();

  /** The empty Braille cell is no space to Unicode, but is one to the eye. */
  private static final UnicodeSet BLANK =
      new UnicodeSet("[[:White_Space:]\\u2800]")
          .addAll(new UnicodeSet(LAYOUT).removeAll(set("[:M:]")))
          .freeze();

  private static final UnicodeSet SPACE = set("[:Zs:]");

  /** Accents with no letter beneath them, or more than any language puts on one. */
  private static final Pattern LOOSE_MARKS =
      Pattern.compile("(?:^|[\\p{Z}\\s\\u2800])\\p{M}|\\p{M}{5}");

  private TypedText() {}

  private static UnicodeSet set(String pattern) {
    return new UnicodeSet(pattern).freeze();
  }

  /**
   * What was typed into each field of a form; of a field that was sent several times, the first.
   *
   * @param parameters of the request
   */
  public static Map<String, String> fields(Map<String, String[]> parameters) {
    return parameters.entrySet().stream()
        .filter(field -> field.getValue().length > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
  }

  /**
   * Text on one line. Every kind of space becomes the usual one.
   *
   * @return empty if nothing was written
   * @throws UnreadableTextException if it holds what cannot be seen or stored
   */
  public static String line(String typed) {
    String text = checked(typed, HIDDEN);
    refuseIf(LINES.containsSome(text), "form.hidden-characters");
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(c -> SPACE.contains(c) ? ' ' : c).forEach(line::appendCodePoint);
    return line.toString();
  }

  /**
   * Text that may have several lines. What people write in their own words is read by many, so no
   * BSN belongs there.
   *
   * @return empty if nothing was written
   * @throws UnreadableTextException if it holds what cannot be seen or stored, or a BSN
   */
  public static String prose(String typed) {
    String text = checked(typed, HIDDEN_IN_PROSE);
    refuseIf(Bsn.standsIn(text), UnreadableTextException.BSN);
    return text;
  }

  /**
   * What people write in their own words on one line, such as a reason: no BSN belongs there
   * either.
   *
   * @return empty if nothing was written
   * @throws UnreadableTextException if it holds what cannot be seen or stored, or a BSN
   */
  public static String words(String typed) {
    String text = line(typed);
    refuseIf(Bsn.standsIn(text), UnreadableTextException.BSN);
    return text;
  }

  /**
   * Words on one line, where some are needed.
   *
   * @param longest number of characters
   * @return empty if nothing was written, or what cannot be kept
   */
  public static Optional<String> wordsUpTo(String typed, int longest) {
    return within(longest, TypedText::words, typed);
  }

  /** As {@link #wordsUpTo}, of a number or a reference, of which the digits say nothing. */
  public static Optional<String> lineUpTo(String typed, int longest) {
    return within(longest, TypedText::line, typed);
  }

  /** As {@link #wordsUpTo}, of a text that may have several lines. */
  public static Optional<String> proseUpTo(String typed, int longest) {
    return within(longest, TypedText::prose, typed);
  }

  /**
   * Key of the sentence about a text that was not taken.
   *
   * @param own the page's own, for whatever is not a BSN
   */
  public static String sentence(String typed, String own) {
    return Bsn.standsIn(typed) ? UnreadableTextException.SENTENCE_ABOUT_BSN : own;
  }

  private static Optional<String> within(int longest, UnaryOperator<String> reading, String typed) {
    try {
      return Optional.of(reading.apply(typed))
          .filter(text -> !text.isEmpty() && text.length() <= longest);
    } catch (UnreadableTextException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether there is nothing to see. */
  public static boolean isBlank(String typed) {
    return BLANK.containsAll(typed);
  }

  /** Whether a text can be kept: the database keeps no NUL and no half of a character. */
  public static boolean isText(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  private static String checked(String typed, UnicodeSet hidden) {
    refuseIf(CONTROL.containsSome(typed) || BROKEN.containsSome(typed), "form.no-text");
    refuseIf(hidden.containsSome(typed), "form.hidden-characters");
    String text = trimmed(Normalizer2.getNFCInstance().normalize(typed));
    refuseIf(LOOSE_MARKS.matcher(text).find(), "form.loose-marks");
    return text;
  }

  /** The text without blanks of any kind at its ends, for a search or a date that was pasted. */
  public static String trimmed(String text) {
    int from = BLANK.span(text, SpanCondition.SIMPLE);
    int until = BLANK.spanBack(text, SpanCondition.SIMPLE);
    return from >= until ? "" : text.substring(from, until);
  }

  private static void refuseIf(boolean unreadable, String reason) {
    if (unreadable) {
      throw new UnreadableTextException(reason);
    }
  }
}
