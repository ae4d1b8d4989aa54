package nl.posiv.onboarding.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as people type it on a page: headings ({@code # }), paragraphs with an empty line between
 * them, lists ({@code - } or {@code 1. }), and placeholders ({@code {{name}}}). Placeholders are
 * names, and nothing in the text is ever evaluated.
 */
public record PlainText(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern HEADING = Pattern.compile("#\\h+(.*)");
  private static final Pattern ITEM = Pattern.compile("-\\h+(.*)");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\.\\h+(.*)");

  /** The names between braces. */
  public Set<String> names() {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1).strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The name of the placeholder that this is, if it is nothing else. */
  public Optional<String> onlyName() {
    Matcher alone = PLACEHOLDER.matcher(text);
    return alone.matches() ? Optional.of(alone.group(1).strip()) : Optional.empty();
  }

  /**
   * The text with values in it, put in once: a value is not searched for placeholders.
   *
   * @param values what stands in the place of a name
   */
  public String filled(Function<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(name -> Matcher.quoteReplacement(values.apply(name.group(1).strip())));
  }

  /** Its parts in order. Lines of a paragraph are one; each line of a list is an item. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Block open = null;
    for (String line : text.lines().map(String::strip).toList()) {
      Block next = block(line);
      if (line.isEmpty()) {
        open = null;
      } else if (open != null && open.kind().equals(next.kind())) {
        open = with(open, next);
        blocks.set(blocks.size() - 1, open);
      } else {
        blocks.add(next);
        open = next.kind().equals("h") ? null : next;
      }
    }
    return blocks;
  }

  private static Block block(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    Matcher numbered = NUMBERED.matcher(line);
    if (heading.matches()) {
      return Block.heading(heading.group(1));
    }
    if (item.matches()) {
      return new Block("ul", List.of(item.group(1)));
    }
    return numbered.matches() ? new Block("ol", List.of(numbered.group(1))) : Block.paragraph(line);
  }

  private static Block with(Block block, Block next) {
    if (block.kind().equals("p")) {
      return Block.paragraph(block.lines().get(0) + " " + next.lines().get(0));
    }
    List<String> lines = new ArrayList<>(block.lines());
    lines.addAll(next.lines());
    return new Block(block.kind(), List.copyOf(lines));
  }
}
