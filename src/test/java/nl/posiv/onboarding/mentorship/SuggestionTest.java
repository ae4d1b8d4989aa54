package nl.posiv.onboarding.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.api.Test;

/** Who is suggested first as a mentor. */
class SuggestionTest {

  @Test
  void mentorHasTimeUntilAsManyAreGuidedAsCanBe() {
    assertThat(mentor("a", 0, 0, 1, false).hasTime()).isTrue();
    assertThat(mentor("a", 0, 0, 2, false).hasTime()).isFalse();
  }

  @Test
  void whoeverSteppedBackOrHasNoTimeIsNotOpen() {
    assertThat(mentor("a", 0, 0, 1, false).isOpen()).isTrue();
    assertThat(mentor("a", 0, 0, 1, true).isOpen()).isFalse();
    assertThat(mentor("a", 0, 0, 2, false).isOpen()).isFalse();
  }

  @Test
  void openThenThemesThenLanguagesThenThoseWhoGuideFewerThenTheName() {
    List<Suggestion> best =
        List.of(
            mentor("z", 2, 0, 1, false),
            mentor("y", 1, 2, 1, false),
            mentor("x", 1, 1, 0, false),
            mentor("v", 1, 1, 1, false),
            mentor("w", 1, 1, 1, false),
            mentor("a", 3, 3, 0, true));
    List<Suggestion> worst = new ArrayList<>(best);
    Collections.reverse(worst);

    assertThat(worst.stream().sorted(Suggestion.BEST_FIRST)).containsExactlyElementsOf(best);
  }

  @Test
  void whoPausesIsNotAskedThoughThereIsTime() {
    Suggestion free = mentor("a", 1, 1, 0, false);
    Suggestion pausing =
        new Suggestion(free.mentor(), List.of(), List.of(), 0, 2, false, LocalDate.of(2027, 3, 31));

    assertThat(pausing.hasTime()).isTrue();
    assertThat(pausing.isOpen()).isFalse();
    assertThat(free.isOpen()).isTrue();
  }

  private static Suggestion mentor(
      String name, int themes, int languages, int guiding, boolean steppedBack) {
    return new Suggestion(
        new Person(new UserId(name), name, name + "@example.org", Language.NL),
        Collections.nCopies(themes, "water"),
        Collections.nCopies(languages, "en"),
        guiding,
        2,
        steppedBack,
        null);
  }
}
