package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkedTextTest {

  @Test
  void addressesAreFoundWithoutThePunctuationAfterThem() {
    assertThat(LinkedText.of("Open http://localhost:8080/a?b=c#d. Then go on."))
        .containsExactly(
            new LinkedText("Open ", false),
            new LinkedText("http://localhost:8080/a?b=c#d", true),
            new LinkedText(". Then go on.", false));
  }

  @Test
  void nothingButWebAddressesBecomesALink() {
    assertThat(LinkedText.of("javascript:alert(1) <a href='x'>"))
        .containsExactly(new LinkedText("javascript:alert(1) <a href='x'>", false));
  }
}
