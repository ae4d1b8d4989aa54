package nl.posiv.onboarding.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a text that people type on a page is read. */
class PlainTextTest {

  @Test
  void headingsParagraphsAndBothKindsOfListsAreToldApartAlsoWithoutAnEmptyLine() {
    assertThat(
            new PlainText("# Motion\nThe council,\r\nat its meeting,\n- a\n- b\n1. c\n2. d\n\n- e")
                .blocks())
        .containsExactly(
            Block.heading("Motion"),
            Block.paragraph("The council, at its meeting,"),
            new Block("ul", List.of("a", "b")),
            new Block("ol", List.of("c", "d")),
            new Block("ul", List.of("e")));
  }

  @Test
  void whatOnlyLooksLikeAListOrAHeadingIsAParagraph() {
    assertThat(new PlainText("2026. was a year\n\n-minus\n\n#one").blocks())
        .extracting(Block::kind)
        .containsOnly("p");
  }

  @Test
  void valuesArePutInOnceAndAreNotSearched() {
    assertThat(new PlainText("{{ a }} {{b}}").filled(name -> name.equals("a") ? "{{b}} $1\\" : "c"))
        .isEqualTo("{{b}} $1\\ c");
  }
}
