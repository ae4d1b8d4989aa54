package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A period of work for which the right to work is asked.
 *
 * @param id null for the first employment, which is not kept here: the offer has its dates
 * @param occasion id of an {@link Occasion}
 * @param startsOn first day
 * @param endsOn last day; null for a permanent contract
 * @param openedOn null for the first employment
 */
@Table(schema = "posiv", name = "right_to_work_period")
public record WorkPeriod(
    @Id Long id,
    String caseReference,
    String occasion,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate openedOn) {

  /** Why the right to work is asked for it. */
  public Occasion why() {
    return Occasion.valueOf(occasion.toUpperCase(Locale.ROOT));
  }

  /** Whether nobody works yet. */
  public boolean isFirst() {
    return why() == Occasion.START;
  }

  /** Whether it goes on after a day; a permanent contract always does. */
  public boolean goesOnAfter(LocalDate day) {
    return endsOn == null || endsOn.isAfter(day);
  }
}
