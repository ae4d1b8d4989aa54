package nl.posiv.onboarding.council;

import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.printing.Block;
import nl.posiv.onboarding.printing.PlainText;

/**
 * A text as it is printed. The template reads it, so it is public.
 *
 * @param title the first line of the text
 * @param blocks all of it, the title too, as a heading of the first level
 */
public record CouncilDocument(String title, List<Block> blocks) {

  static CouncilDocument of(String text) {
    List<Block> blocks = new ArrayList<>(new PlainText(text).blocks());
    Block first = blocks.get(0);
    String title = first.lines().get(0);
    blocks.set(0, new Block(first.kind().equals("h") ? "h1" : first.kind(), first.lines()));
    return new CouncilDocument(title, List.copyOf(blocks));
  }

  /** The same with lines below its title. */
  static CouncilDocument headed(String text, List<String> lines) {
    CouncilDocument document = of(text);
    List<Block> blocks = new ArrayList<>(document.blocks());
    blocks.addAll(1, lines.stream().map(Block::paragraph).toList());
    return new CouncilDocument(document.title(), List.copyOf(blocks));
  }
}
