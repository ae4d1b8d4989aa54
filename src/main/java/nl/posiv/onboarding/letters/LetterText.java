package nl.posiv.onboarding.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a letter: headings ({@code # }), paragraphs with an empty line between them, and
 * lists ({@code - }), with placeholders. It is taken apart first, and values are put in afterwards,
 * once: what somebody typed is never read as a heading or a placeholder, nor as anything else.
 */
public record LetterText(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\h*\\R\\s*");
  private static final String HEADING = "# ";
  private static final String ITEM = "- ";

  /**
   * A part of a letter.
   *
   * @param kind {@code h}, {@code p} or {@code ul}
   * @param lines one, or the items of the list
   */
  public record Block(String kind, List<String> lines) {

    static Block heading(String text) {
      return new Block("h", List.of(text));
    }

    static Block paragraph(String text) {
      return new Block("p", List.of(text));
    }
  }

  /** The names between braces that are no fact. */
  Set<String> unknown() {
    return names().stream()
        .filter(name -> Fact.named(name).isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The facts that it mentions. */
  Set<Fact> mentioned() {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    names().forEach(name -> Fact.named(name).ifPresent(facts::add));
    return facts;
  }

  private Set<String> names() {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1).strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The letter.
   *
   * @param values of what is mentioned
   * @param inFull what stands in the place of a paragraph that is nothing but this placeholder
   */
  List<Block> blocks(Map<Fact, String> values, Map<Fact, List<Block>> inFull) {
    List<Block> blocks = new ArrayList<>();
    for (String part : EMPTY_LINES.split(text.strip())) {
      Matcher alone = PLACEHOLDER.matcher(part);
      List<Block> whole =
          alone.matches() ? Fact.named(alone.group(1).strip()).map(inFull::get).orElse(null) : null;
      if (whole != null) {
        blocks.addAll(whole);
        continue;
      }
      Block block = block(part);
      List<String> lines =
          block.lines().stream()
              .map(line -> filled(line, values))
              .filter(line -> !line.isBlank())
              .toList();
      if (!lines.isEmpty()) {
        blocks.add(new Block(block.kind(), lines));
      }
    }
    return blocks;
  }

  private static Block block(String part) {
    List<String> lines = part.lines().map(String::strip).toList();
    if (lines.stream().allMatch(line -> line.startsWith(ITEM))) {
      return new Block("ul", lines.stream().map(line -> line.substring(ITEM.length())).toList());
    }
    String whole = String.join(" ", lines);
    return whole.startsWith(HEADING)
        ? Block.heading(whole.substring(HEADING.length()))
        : Block.paragraph(whole);
  }

  private static String filled(String line, Map<Fact, String> values) {
    return PLACEHOLDER
        .matcher(line)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    Fact.named(name.group(1).strip()).map(values::get).orElse("")));
  }
}
