package nl.posiv.onboarding.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.printing.Block;
import org.junit.jupiter.api.Test;

/** How the text of a letter is read. */
class LetterTextTest {

  @Test
  void headingsParagraphsAndListsAreTold() {
    assertThat(
            new LetterText("Dear {{official}},\r\n\r\n# Work\n\n- {{position}}\n- b\n\nOne\ntwo")
                .blocks(Map.of(Fact.OFFICIAL, "Olena", Fact.POSITION, "Adviser"), Map.of()))
        .containsExactly(
            Block.paragraph("Dear Olena,"),
            Block.heading("Work"),
            new Block("ul", List.of("Adviser", "b")),
            Block.paragraph("One two"));
  }

  /** What somebody typed stays what it is. */
  @Test
  void valuesAreNeverReadAsText() {
    String typed = "# no heading {{hours}} ${7*7} [[${7*7}]] <b>$1\\";

    assertThat(
            new LetterText("{{position}}")
                .blocks(Map.of(Fact.POSITION, typed, Fact.HOURS, "36"), Map.of()))
        .containsExactly(Block.paragraph(typed));
  }

  @Test
  void whatIsEmptyLeavesNoTrace() {
    assertThat(
            new LetterText("a\n\n{{conditions}}\n\n- {{conditions}}\n- b")
                .blocks(Map.of(Fact.CONDITIONS, ""), Map.of()))
        .containsExactly(Block.paragraph("a"), new Block("ul", List.of("b")));
  }

  @Test
  void placeholdersThatNobodyKnowsAreNamed() {
    LetterText text = new LetterText("{{official}} {{bsn}} {{ T(java.lang.Runtime) }}");

    assertThat(text.unknown()).containsExactly("T(java.lang.Runtime)", "bsn");
    assertThat(text.mentioned()).containsExactly(Fact.OFFICIAL);
  }
}
