package nl.posiv.onboarding.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.figures.CountedYears;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Some time after the end of a year the letter about it begins by itself, in each municipality that
 * takes part and where somebody worked in that year: once, on however many nodes.
 */
@Component
class YearlyLetters implements DatedWork {

  private static final String WORK = "council-letters-yearly";

  /** Whoever worked there may be entered later; nobody is asked for an old year out of the blue. */
  private static final int MONTHS_LATE = 1;

  private final CouncilLetters letters;
  private final LetterRuns runs;
  private final CountedYears counted;
  private final Municipalities municipalities;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  YearlyLetters(
      CouncilLetters letters,
      LetterRuns runs,
      CountedYears counted,
      Municipalities municipalities,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne) {
    this.letters = letters;
    this.runs = runs;
    this.counted = counted;
    this.municipalities = municipalities;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  @Override
  public void workOff() {
    LocalDate today = clock.today();
    LocalDate day = dayIn(today.getYear());
    if (today.isBefore(day) || today.isAfter(day.plusMonths(MONTHS_LATE))) {
      return;
    }
    int year = today.getYear() - 1;
    List<MunicipalityId> without =
        municipalities.participating().stream()
            .map(Municipality::id)
            .filter(municipality -> letters.lacks(municipality, year))
            .filter(municipality -> !counted.of(municipality, year).isNone())
            .toList();
    oneByOne.each(
        WORK,
        without,
        MunicipalityId::value,
        municipality -> letters.beginYearly(municipality, year).ifPresent(runs::begin));
  }

  @Override
  public Optional<Instant> nextAfter(Instant time) {
    int year = time.atZone(ProgrammeClock.ZONE).getYear();
    return DatedWork.firstAfter(time, Stream.of(year, year + 1).map(this::dayIn));
  }

  private LocalDate dayIn(int year) {
    return rules.after(Rule.COUNCIL_LETTER_YEARLY, LocalDate.of(year, 1, 1));
  }
}
