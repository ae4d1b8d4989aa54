package nl.posiv.onboarding.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.posiv.onboarding.printing.Block;
import nl.posiv.onboarding.printing.PlainText;

/**
 * The text of a letter, with placeholders of {@link Fact}. It is taken apart first, and values are
 * put in afterwards, once: what somebody typed is never read as a heading or a placeholder, nor as
 * anything else.
 */
public record LetterText(String text) {

  /** The names between braces that are no fact. */
  Set<String> unknown() {
    return new PlainText(text)
        .names().stream()
            .filter(name -> Fact.named(name).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The facts that it mentions. */
  Set<Fact> mentioned() {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    new PlainText(text).names().forEach(name -> Fact.named(name).ifPresent(facts::add));
    return facts;
  }

  /**
   * The letter.
   *
   * @param values of what is mentioned
   * @param inFull what stands in the place of a paragraph that is nothing but this placeholder
   */
  List<Block> blocks(Map<Fact, String> values, Map<Fact, List<Block>> inFull) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : new PlainText(text).blocks()) {
      List<Block> whole =
          new PlainText(block.lines().get(0))
              .onlyName()
              .flatMap(Fact::named)
              .filter(fact -> block.kind().equals("p"))
              .map(inFull::get)
              .orElse(null);
      if (whole != null) {
        blocks.addAll(whole);
        continue;
      }
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

  private static String filled(String line, Map<Fact, String> values) {
    return new PlainText(line).filled(name -> Fact.named(name).map(values::get).orElse(""));
  }
}
