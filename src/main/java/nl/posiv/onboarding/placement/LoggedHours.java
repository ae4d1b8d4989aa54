package nl.posiv.onboarding.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The hours that the official logged for a month of a contract. A correction is another row about
 * the same month: the last one counts, those before it say what stood there.
 *
 * @param monthFrom first day of the month
 * @param monthUntil last day of it
 * @param themes ids of the fields of work
 * @param projectLocal what the hours for the municipality were for
 * @param projectUkraine what the hours for Ukraine were for
 * @param explanation what the official says with a correction
 */
@Table(schema = "posiv", name = "logged_hours")
public record LoggedHours(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long contractId,
    LocalDate monthFrom,
    LocalDate monthUntil,
    BigDecimal hoursLocal,
    BigDecimal hoursUkraine,
    List<String> themes,
    @Nullable String projectLocal,
    @Nullable String projectUkraine,
    @Nullable String explanation,
    UserId loggedBy,
    LocalDate loggedOn) {

  /** Its number, which every row that was read has. */
  public long storedId() {
    return Objects.requireNonNull(id);
  }

  /** The hours of both halves. */
  public Hours hours() {
    return new Hours(hoursLocal, hoursUkraine);
  }
}
