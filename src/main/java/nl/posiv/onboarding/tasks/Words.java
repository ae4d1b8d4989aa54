package nl.posiv.onboarding.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of form files: headings, paragraphs, lists, bold, italic and links to our pages, with
 * values in double braces. The text is taken apart first and values are put in afterwards, so a
 * value is never read as markup.
 */
final class Words {

  private static final Pattern HEADING = Pattern.compile("(#{3,4}) +(.*)");
  private static final Pattern ITEM = Pattern.compile("- +(.*)");
  private static final Pattern LOUD =
      Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|\\[(.+?)]\\((/[^)\\s]*)\\)");
  private static final Pattern VALUE = Pattern.compile("\\{\\{ *(\\w+) *}}");

  private Words() {}

  /**
   * A piece of a sentence. The template reads these, so they are public.
   *
   * @param href a page of ours to which it leads; null if it is no link
   */
  public record Run(String text, boolean bold, boolean italic, @Nullable String href) {}

  /**
   * A heading, a paragraph or a list.
   *
   * @param kind h2, h3, p or ul
   * @param lines one, or the items of the list
   */
  public record Passage(String kind, List<List<Run>> lines) {}

  static List<Passage> read(String text, Map<String, Object> values) {
    List<Passage> passages = new ArrayList<>();
    for (String chunk : text.strip().split("\\n\\s*\\n")) {
      Matcher heading = HEADING.matcher(chunk);
      List<String> lines = chunk.lines().toList();
      if (heading.matches()) {
        String kind = heading.group(1).length() == 3 ? "h2" : "h3";
        passages.add(new Passage(kind, List.of(runs(heading.group(2), values))));
      } else if (lines.stream().allMatch(line -> ITEM.matcher(line).matches())) {
        passages.add(
            new Passage(
                "ul",
                lines.stream()
                    .map(line -> runs(ITEM.matcher(line).replaceFirst("$1"), values))
                    .toList()));
      } else {
        passages.add(
            new Passage(
                "p", List.of(runs(lines.stream().collect(Collectors.joining(" ")), values))));
      }
    }
    return passages;
  }

  private static List<Run> runs(String line, Map<String, Object> values) {
    List<Run> runs = new ArrayList<>();
    Matcher loud = LOUD.matcher(line);
    int from = 0;
    while (loud.find()) {
      runs.add(new Run(filled(line.substring(from, loud.start()), values), false, false, null));
      boolean bold = loud.group(1) != null;
      runs.add(
          loud.group(3) != null
              ? new Run(filled(loud.group(3), values), false, false, filled(loud.group(4), values))
              : new Run(filled(bold ? loud.group(1) : loud.group(2), values), bold, !bold, null));
      from = loud.end();
    }
    runs.add(new Run(filled(line.substring(from), values), false, false, null));
    return runs.stream().filter(run -> !run.text().isEmpty()).toList();
  }

  private static String filled(String text, Map<String, Object> values) {
    return VALUE
        .matcher(text)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    Stream.ofNullable(values.get(name.group(1)))
                        .map(String::valueOf)
                        .findFirst()
                        .orElse("")));
  }
}
