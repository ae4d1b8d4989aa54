package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.time.Period;
import nl.posiv.onboarding.calendar.WholeMonths;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * For which contracts the employer owes a notice of the end (aanzegging): those that end on a day
 * of the calendar and were made for six months or longer (article 7:668(2) BW; R11).
 *
 * @param from the length from which it is owed
 */
public record EndNoticeDuty(Period from) {

  /** As the rule catalogue has it today. */
  public static EndNoticeDuty of(Rules rules) {
    return new EndNoticeDuty(rules.period(Rule.END_NOTICE_CONTRACT_FROM));
  }

  /**
   * Whether it is owed in a contract, as that was agreed. Where six months may end on two days, the
   * contract counts as the longer one, so that no notice is left out: it is owed from 30 August to
   * 27 February.
   *
   * @param lastDay null for a permanent contract
   */
  public boolean isOwed(LocalDate firstDay, @Nullable LocalDate lastDay) {
    return lastDay != null && !lastDay.isBefore(WholeMonths.earliestLastDay(firstDay, from));
  }
}
