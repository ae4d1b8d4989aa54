package nl.posiv.onboarding.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.nomination.Nominations.NewNomination;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom one finds by what one knows of them. */
class CandidateSearchTest extends CaseTest {

  private static final int SPELLINGS = 3;

  @Autowired private CandidateSearch search;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shcherbenko",
        "Щербенко",
        "shcherbenko mykola",
        "Nikolai Schtscherbenko",
        "Микола Петрович Щербенко",
        "Shcherb",
        "Schcerbenko",
        "MYKOLA.TEST@example.org",
        "mykola.te",
        "+380 67 123-45-67",
        "067 123 45 67",
        "1234567"
      })
  void somebodyIsFoundByWhatOneKnows(String typed) {
    CaseReference reference =
        nominated("Микола", "Щербенко", "mykola.test@example.org", "0671234567");
    nominated("Taras", "Bondarenko", "taras@example.org", "+31 6 11111111");

    assertThat(search.find(typed)).containsExactly(reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%", "_", "'", "5", "Xy", "ko", "@example.org"})
  void whatFitsNobodyFindsNobody(String typed) {
    nominated("Микола", "Щербенко", "mykola.test@example.org", "0671234567");

    assertThat(search.find(typed)).isEmpty();
  }

  @Test
  void ofTwoThousandPeopleTheRightOneIsAmongTheFirstFive() throws IOException {
    List<String[]> given = names("given");
    List<String[]> family = names("family");
    List<String> typed = new ArrayList<>();
    List<CaseReference> right = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      for (int j = 0; j < family.size(); j++) {
        int written = (i + j) % SPELLINGS;
        int other = (i + j + 1) % SPELLINGS;
        right.add(
            nominated(
                given.get(i)[written],
                family.get(j)[written],
                "someone.%d.%d@example.org".formatted(i, j),
                "+380 50 %03d %02d %02d".formatted(100 + i, j, i)));
        typed.add(
            (i + j) % 2 == 0
                ? given.get(i)[other] + " " + family.get(j)[other]
                : family.get(j)[other] + " " + given.get(i)[other]);
      }
    }

    List<String> missed = new ArrayList<>();
    for (int k = 0; k < typed.size(); k++) {
      if (!search.find(typed.get(k)).stream().limit(5).toList().contains(right.get(k))) {
        missed.add(typed.get(k));
      }
    }

    assertThat(typed).hasSize(2000);
    assertThat(missed).hasSizeLessThanOrEqualTo(typed.size() / 50);
  }

  private static List<String[]> names(String kind) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/names-in-three-spellings.csv")).stream()
        .filter(line -> line.startsWith(kind + ";"))
        .map(line -> line.substring(kind.length() + 1).split(";"))
        .toList();
  }

  private CaseReference nominated(String given, String family, String email, String phone) {
    return nominations.nominate(
        new NewNomination(
            given,
            family,
            email,
            phone,
            "uk",
            "Testove",
            "Testska",
            "Engineer",
            List.of("water"),
            List.of("uk"),
            "nl-temporary-protection",
            null,
            "To learn",
            new MunicipalityId("utrecht"),
            clock.today(),
            clock.today(),
            null,
            null,
            false),
        new UserId("ro3kvit"));
  }
}
