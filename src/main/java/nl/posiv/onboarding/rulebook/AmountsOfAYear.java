package nl.posiv.onboarding.rulebook;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.rules.EnteredRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The amounts of the catalogue that somebody has to look at for a year. */
@Service
@Transactional(readOnly = true)
public class AmountsOfAYear {

  private final EnteredRules entered;
  private final ProgrammeClock clock;

  AmountsOfAYear(EnteredRules entered, ProgrammeClock clock) {
    this.entered = entered;
    this.clock = clock;
  }

  /** Those of the year that is looked at today. */
  List<AgeingAmount> today() {
    return AgeingAmount.of(entered.all(), AgeingAmount.yearOn(clock.today()));
  }

  /** Whether there are any today. */
  public boolean areToBeLookedAt() {
    return !today().isEmpty();
  }

  /** The first day on which the year is looked at that is looked at on a day. */
  public LocalDate lookedAtFrom(LocalDate day) {
    return AgeingAmount.lookedAtFrom(AgeingAmount.yearOn(day));
  }
}
