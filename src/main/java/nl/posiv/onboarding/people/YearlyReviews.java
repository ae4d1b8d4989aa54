package nl.posiv.onboarding.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * On a day of each year the review of access begins by itself, wherever somebody has access, in the
 * programme too: once, on however many nodes.
 */
@Component
class YearlyReviews implements DatedWork {

  private static final String WORK = "access-reviews-yearly";

  /** Where people have access only since then, the next year is early enough. */
  private static final int MONTHS_LATE = 1;

  private final AccessReviews reviews;
  private final ReviewRuns runs;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  YearlyReviews(
      AccessReviews reviews,
      ReviewRuns runs,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne) {
    this.reviews = reviews;
    this.runs = runs;
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
    oneByOne.each(
        WORK,
        reviews.without(today.getYear()),
        place -> place.map(MunicipalityId::value).orElse(Reach.PROGRAMME),
        place -> reviews.begin(place.orElse(null)).ifPresent(runs::begin));
  }

  @Override
  public Optional<Instant> nextAfter(Instant time) {
    int year = time.atZone(ProgrammeClock.ZONE).getYear();
    return DatedWork.firstAfter(time, Stream.of(year, year + 1).map(this::dayIn));
  }

  private LocalDate dayIn(int year) {
    return rules.after(Rule.ACCESS_REVIEW_YEARLY, LocalDate.of(year, 1, 1));
  }
}
