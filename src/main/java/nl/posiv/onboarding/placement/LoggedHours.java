package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The hours that the official logged for the time between two monthly rounds.
 *
 * @param monthFrom first day of that time
 * @param monthUntil last day of it
 * @param themes ids of the fields of work
 */
@Table(schema = "posiv", name = "logged_hours")
record LoggedHours(
    @Id @Nullable Long id,
    CaseReference caseReference,
    LocalDate monthFrom,
    LocalDate monthUntil,
    BigDecimal hoursLocal,
    BigDecimal hoursUkraine,
    List<String> themes,
    UserId loggedBy,
    LocalDate loggedOn) {

  Hours hours() {
    return new Hours(hoursLocal, hoursUkraine);
  }
}
