package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type of a reference. */
class ReferenceSearchTest {

  private static final List<String> REFERENCES =
      List.of(
          "POSIV-2026-0001",
          "POSIV-2026-0012",
          "POSIV-2027-0001",
          "POSIV-2027-2026",
          "POSIV-2027-10000");

  @ParameterizedTest
  @CsvSource({
    "0001, POSIV-2026-0001 POSIV-2027-0001",
    "1, POSIV-2026-0001 POSIV-2027-0001",
    "12, POSIV-2026-0012",
    "2026, POSIV-2026-0001 POSIV-2026-0012 POSIV-2027-2026",
    "posiv-2027-0001, POSIV-2027-0001",
    "'  Posiv 2027 0001 ', POSIV-2027-0001",
    "POSIV\u00a02027\u20110001, POSIV-2027-0001",
    "posiv – 2026 – 1, POSIV-2026-0001",
    "2026-0001, POSIV-2026-0001",
    "20260001, POSIV-2026-0001",
    "2026-00, POSIV-2026-0001 POSIV-2026-0012",
    "2027-, POSIV-2027-0001 POSIV-2027-2026 POSIV-2027-10000",
    "posiv20, POSIV-2026-0001 POSIV-2026-0012 POSIV-2027-0001 POSIV-2027-2026 POSIV-2027-10000",
    "pos, POSIV-2026-0001 POSIV-2026-0012 POSIV-2027-0001 POSIV-2027-2026 POSIV-2027-10000",
    "'', POSIV-2026-0001 POSIV-2026-0012 POSIV-2027-0001 POSIV-2027-2026 POSIV-2027-10000",
    "10000, POSIV-2027-10000",
    "posiv10000, POSIV-2027-10000",
    "posiv-2027-10000, POSIV-2027-10000",
    "2027 10000, POSIV-2027-10000",
    "202710000, POSIV-2027-10000",
    "2027-1, POSIV-2027-0001 POSIV-2027-10000",
    "2027-1000, POSIV-2027-10000",
    "10001, ''",
    "0099, ''"
  })
  void isFound(String typed, String found) {
    assertThat(String.join(" ", fitting(typed))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "олена", "Testenko", "'", ",", "1,2", "0001%", "12345678901"})
  void whatIsNoPartOfAReferenceFitsNothing(String typed) {
    assertThat(fitting(typed)).isEmpty();
  }

  private static List<String> fitting(String typed) {
    return REFERENCES.stream()
        .filter(
            reference ->
                ReferenceSearch.patterns(typed).stream()
                    .anyMatch(pattern -> Pattern.matches(pattern.replace("%", ".*"), reference)))
        .toList();
  }
}
