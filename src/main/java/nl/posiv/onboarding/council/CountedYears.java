package nl.posiv.onboarding.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the people of one municipality in a year, from the records as they are today. The numbers
 * are exact: what of them is said to others, {@link YearFigures} decides.
 */
@Component
@Transactional(readOnly = true)
class CountedYears {

  /** Who worked for the municipality on a day of the year, each person once. */
  private static final String WORKED =
      """
      with worked as (
        select distinct c.person_id, k.id as contract
        from posiv.contract k
        join posiv.days_at_work w
          on w.case_reference = k.case_reference and w.first_day = k.begun_on
        join posiv.nomination n on n.case_reference = k.case_reference
        join posiv.candidate c on c.id = n.candidate_id
        where k.municipality = :municipality and k.kind <> 'earlier'
          and w.first_day <= :last and w.last_day >= :first and w.last_day >= w.first_day
      ), logged as (
        select distinct on (h.contract_id, h.month_from) worked.person_id, h.*
        from worked join posiv.logged_hours h on h.contract_id = worked.contract
        where h.month_from between :first and :last
        order by h.contract_id, h.month_from, h.id desc
      )
      """;

  private final JdbcClient jdbc;

  CountedYears(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Themed(String theme, int people) {}

  YearFigures of(MunicipalityId municipality, int year) {
    return new YearFigures(
        asked("select count(distinct person_id) from worked", municipality, year)
            .query(Integer.class)
            .single(),
        shares(municipality, year),
        themes(municipality, year));
  }

  private List<BigDecimal> shares(MunicipalityId municipality, int year) {
    return asked(
            """
            select sum(hours_ukraine) * 100 / sum(hours_local + hours_ukraine) from logged
            group by person_id having sum(hours_local + hours_ukraine) > 0
            """,
            municipality,
            year)
        .query(BigDecimal.class)
        .list();
  }

  private Map<String, Integer> themes(MunicipalityId municipality, int year) {
    return asked(
            """
            select theme, count(distinct person_id) as people
            from logged cross join unnest(themes) theme group by theme
            """,
            municipality,
            year)
        .query(Themed.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Themed::theme, Themed::people));
  }

  private JdbcClient.StatementSpec asked(String question, MunicipalityId municipality, int year) {
    return jdbc.sql(WORKED + question)
        .param("municipality", municipality.value())
        .param("first", LocalDate.of(year, 1, 1))
        .param("last", LocalDate.of(year, 12, 31));
  }
}
