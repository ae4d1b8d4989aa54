package nl.posiv.onboarding.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a partner is, and what has to be known of one. */
class PartnerTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  @ParameterizedTest
  @ValueSource(strings = {"Mariupol", "МАРІУПОЛЬ", " mariupol "})
  void communityIsKnownInEachOfItsSpellings(String typed) {
    assertThat(partner("Mariupol, Маріуполь", null, "A letter").isIn(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Mari", "Mariupol, Маріуполь", "Lviv"})
  void partOfANameOrAnotherPlaceIsNotTheCommunity(String typed) {
    assertThat(partner("Mariupol, Маріуполь,", null, "A letter").isIn(typed)).isFalse();
    assertThat(partner(null, null, "A letter").isIn(typed)).isFalse();
  }

  @Test
  void partnerInTwoOblastsIsInEachOfThem() {
    Partner partner = partner(null, "Kherson, Mykolaiv", "A letter");

    assertThat(partner.isInOblast("Mykolaiv")).isTrue();
    assertThat(partner.isInOblast("kherson")).isTrue();
    assertThat(partner.isInOblast("Lviv")).isFalse();
    assertThat(partner.isIn("Kherson")).isFalse();
  }

  @Test
  void sourceIsAlwaysSaidAndTheRestIfItIsKnown() {
    assertThat(wrong(partner(null, null, ""), null)).contains("source");
    assertThat(wrong(partner(null, null, "A letter"), null)).isEmpty();
    assertThat(wrong(partner(null, null, "A letter"), 1999)).contains("year");
    assertThat(wrong(partner(null, null, "A letter"), 2022)).isEmpty();
  }

  @Test
  void nothingIsLongerThanItMayBe() {
    String longest = "x".repeat(Partner.LONGEST);
    String tooLong = longest + "x";

    assertThat(wrong(new Partner(longest, longest, longest, longest), null)).isEmpty();
    assertThat(wrong(new Partner(tooLong, null, null, "A letter"), null)).contains("community");
    assertThat(wrong(new Partner(null, tooLong, null, "A letter"), null)).contains("oblast");
    assertThat(wrong(new Partner(null, null, tooLong, "A letter"), null)).contains("project");
    assertThat(wrong(new Partner(null, null, null, tooLong), null)).contains("source");
  }

  private static Partner partner(
      @Nullable String community, @Nullable String oblast, String source) {
    return new Partner(community, oblast, "Water", source);
  }

  private static Optional<String> wrong(Partner partner, @Nullable Integer since) {
    return new Wording(
            new Words("Stad", "City", "Місто"),
            TODAY,
            null,
            List.of(),
            since,
            false,
            partner,
            "New")
        .mistake(ItemList.PARTNERS, null, null, List.of(), TODAY)
        .map(Wording.Mistake::field);
  }
}
