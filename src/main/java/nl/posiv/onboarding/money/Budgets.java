package nl.posiv.onboarding.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budgets of municipalities: of a year the latest version holds, and all of them are kept. */
@Service
@Transactional
public class Budgets {

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  Budgets(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What stood or stands there.
   *
   * @param amount null if the year was taken back
   * @param reason null if it was confirmed when the municipality joined
   */
  record Version(
      int year,
      int number,
      @Nullable BigDecimal amount,
      @Nullable String reference,
      @Nullable String reason,
      UserId recordedBy,
      LocalDate recordedOn) {}

  /** The budgets that hold, in order of year. */
  @Transactional(readOnly = true)
  List<Budget> of(MunicipalityId municipality) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (year) municipality, year, number, amount, reference
              from posiv.budget where municipality = :municipality order by year, number desc) latest
            where amount is not null order by year
            """)
        .param("municipality", municipality.value())
        .query(Budget.class)
        .list();
  }

  /** The municipalities that ever named one. */
  @Transactional(readOnly = true)
  List<MunicipalityId> named() {
    return jdbc
        .sql("select distinct municipality from posiv.budget order by municipality")
        .query(String.class)
        .list()
        .stream()
        .map(MunicipalityId::new)
        .toList();
  }

  /** All that was recorded, the last first. */
  @Transactional(readOnly = true)
  List<Version> versions(MunicipalityId municipality) {
    return jdbc.sql(
            """
            select year, number, amount, reference, reason, recorded_by, recorded_on
            from posiv.budget where municipality = :municipality order by year desc, number desc
            """)
        .param("municipality", municipality.value())
        .query(Version.class)
        .list();
  }

  /** A municipality confirmed its own money on its way. */
  public void confirm(
      MunicipalityId municipality, int year, BigDecimal amount, String reference, UserId by) {
    write(municipality, year, lastNumber(municipality, year) + 1, amount, reference, null, by);
  }

  /**
   * Adds, corrects or takes back the budget of a year. The same once more changes nothing.
   *
   * @param amount null to take it back
   * @param seen number of the version on which the writer built; nought if there was none
   * @return false if another came since
   */
  boolean record(
      MunicipalityId municipality,
      int year,
      @Nullable BigDecimal amount,
      @Nullable String reference,
      String reason,
      int seen,
      UserId by) {
    return seen == lastNumber(municipality, year)
            && write(municipality, year, seen + 1, amount, reference, reason, by)
        || isSaid(municipality, year, amount, reference);
  }

  private boolean isSaid(
      MunicipalityId municipality,
      int year,
      @Nullable BigDecimal amount,
      @Nullable String reference) {
    Optional<Budget> now =
        of(municipality).stream().filter(budget -> budget.year() == year).findFirst();
    return amount == null || reference == null
        ? now.isEmpty()
        : now.filter(budget -> budget.says(amount, reference)).isPresent();
  }

  private int lastNumber(MunicipalityId municipality, int year) {
    return jdbc.sql(
            """
            select coalesce(max(number), 0) from posiv.budget
            where municipality = :municipality and year = :year
            """)
        .param("municipality", municipality.value())
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /** Of two in the same moment one is first. */
  private boolean write(
      MunicipalityId municipality,
      int year,
      int number,
      @Nullable BigDecimal amount,
      @Nullable String reference,
      @Nullable String reason,
      UserId by) {
    return jdbc.sql(
                """
                insert into posiv.budget (municipality, year, number, amount, reference, reason,
                  recorded_by, recorded_on)
                values (:municipality, :year, :number, :amount, :reference, :reason, :by, :today)
                on conflict do nothing
                """)
            .param("municipality", municipality.value())
            .param("year", year)
            .param("number", number)
            .param("amount", amount)
            .param("reference", amount == null ? null : reference)
            .param("reason", reason)
            .param("by", by.value())
            .param("today", clock.today())
            .update()
        > 0;
  }
}
