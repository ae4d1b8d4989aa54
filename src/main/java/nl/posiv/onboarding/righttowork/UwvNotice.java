package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * The working days that lie between the notification to UWV and the first day of work (R05):
 * notified on Monday, the first possible start is Wednesday. Source: Besluit uitvoering Wav 2022,
 * article 6.5.
 */
@Component
class UwvNotice {

  private final Rules rules;
  private final WorkingDays workingDays;

  UwvNotice(Rules rules, WorkingDays workingDays) {
    this.rules = rules;
    this.workingDays = workingDays;
  }

  /** The first day on which the work may begin. */
  LocalDate firstStart(LocalDate notifiedOn) {
    // On a Saturday the two working days before a Tuesday have begun, so a notification on a day
    // off
    // counts from the next working day.
    LocalDate counted = notifiedOn;
    while (!workingDays.isWorkingDay(counted)) {
      counted = counted.plusDays(1);
    }
    return rules.after(Rule.UWV_NOTICE, counted);
  }

  /** The last working day on which a notification is in time for a start. */
  LocalDate latestNotification(LocalDate start) {
    // A start on a day off needs what a start on the working day before it needs.
    LocalDate counted = start;
    while (!workingDays.isWorkingDay(counted)) {
      counted = counted.minusDays(1);
    }
    return rules.before(Rule.UWV_NOTICE, counted);
  }
}
