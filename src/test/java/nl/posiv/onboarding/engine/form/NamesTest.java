package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What tasks are called in the reader's language. */
@PosivTest
class NamesTest {

  @Autowired private Names names;

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-04", "2027-02-28", "2027-05-01", "2028-02-29", "2026-12-31"})
  void monthOfATaskIsSaidInEveryLanguage(LocalDate from) {
    String english = names.ofMonth("Log the monthly check-in", from);

    assertThat(names.task(Language.EN, "log-check-in", english)).isEqualTo(english);
    assertThat(names.task(Language.NL, "log-check-in", english))
        .startsWith("Het maandgesprek vastleggen, maand vanaf " + from.getDayOfMonth() + " ")
        .endsWith(" " + from.getYear());
    assertThat(names.task(Language.UK, "log-check-in", english))
        .startsWith("Записати щомісячну розмову, місяць із " + from.getDayOfMonth() + " ")
        .endsWith(" " + from.getYear() + " року");
  }

  @Test
  void taskThatIsAboutNoMonthHasItsNameOnly() {
    assertThat(names.task(Language.NL, "log-check-in", "Log the monthly check-in"))
        .isEqualTo("Het maandgesprek vastleggen");
  }
}
