package nl.posiv.onboarding.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the people of one municipality in a year, or of all of them in a time, from the records as
 * they are today. The numbers are exact: what of them is said to others, {@link YearFigures}
 * decides.
 */
@Component
@Transactional(readOnly = true)
public class CountedYears {

  /** Who worked for the municipality, or for any, on a day of the time, each person once. */
  private static final String WORKED =
      """
      with worked as (
        select distinct c.person_id, k.id as contract
        from posiv.contract k
        join posiv.days_at_work w
          on w.case_reference = k.case_reference and w.first_day = k.begun_on
        join posiv.nomination n on n.case_reference = k.case_reference
        join posiv.candidate c on c.id = n.candidate_id
        where (:municipality::text is null or k.municipality = :municipality)
          and k.kind <> 'earlier'
          and w.first_day <= :last and w.last_day >= :first and w.last_day >= w.first_day
      ), logged as (
        select distinct on (h.contract_id, h.month_from) worked.person_id, h.*
        from worked join posiv.logged_hours h on h.contract_id = worked.contract
        where h.month_from between :first and :last
        order by h.contract_id, h.month_from, h.id desc
      )
      """;

  private final JdbcClient jdbc;

  public CountedYears(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Themed(String theme, int people) {}

  /**
   * Whom it is about.
   *
   * @param municipality null: all of them
   */
  private record Asked(@Nullable MunicipalityId municipality, LocalDate first, LocalDate last) {}

  /** Of one municipality in a calendar year. */
  public YearFigures of(MunicipalityId municipality, int year) {
    return counted(new Asked(municipality, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  /** Of all municipalities together, each person once. */
  public YearFigures ofAll(LocalDate first, LocalDate last) {
    return counted(new Asked(null, first, last));
  }

  private YearFigures counted(Asked asked) {
    return new YearFigures(
        ask("select count(distinct person_id) from worked", asked).query(Integer.class).single(),
        ask(
                """
                select sum(hours_ukraine) * 100 / sum(hours_local + hours_ukraine) from logged
                group by person_id having sum(hours_local + hours_ukraine) > 0
                """,
                asked)
            .query(BigDecimal.class)
            .list(),
        themes(asked));
  }

  private Map<String, Integer> themes(Asked asked) {
    return ask(
            """
            select theme, count(distinct person_id) as people
            from logged cross join unnest(themes) theme group by theme
            """,
            asked)
        .query(Themed.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Themed::theme, Themed::people));
  }

  private JdbcClient.StatementSpec ask(String question, Asked asked) {
    return jdbc.sql(WORKED + question)
        .param("municipality", Objects.toString(asked.municipality(), null))
        .param("first", asked.first())
        .param("last", asked.last());
  }
}
