package nl.posiv.onboarding.journey;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the programme is doing, all municipalities together: read from the records of today, so that
 * a correction changes what was before, too. What was erased is not counted any more.
 */
@Component
@Transactional(readOnly = true)
class ProgrammeFigures {

  /** How far back, and ahead, in months. */
  static final int MONTHS = 12;

  /** A figure of fewer people than this can point at one of them. */
  static final int FEWEST = 5;

  /**
   * A case in days: nominated, accepted, at work from, over on. Work that was only planned neither
   * began nor ended. A case without work is over when its process ended.
   */
  private static final String LIVES =
      """
      with life as (
        select n.case_reference as reference, n.nominated_on,
          (select max(a.recorded_on) from posiv.nomination_result a
           where a.case_reference = n.case_reference and a.result = 'ACCEPTED') as accepted_on,
          (select min(k.begun_on) from posiv.contract k
           where k.case_reference = n.case_reference and k.kind <> 'earlier') as begun_on,
          coalesce(
            (select max(k.ended_on) from posiv.contract k
             where k.case_reference = n.case_reference and k.kind <> 'earlier'
             having bool_and(k.ended_by is not null) and bool_or(k.begun_on is not null)),
            (select max(p.end_time_)::date from act_hi_procinst p
             where p.business_key_ = n.case_reference and p.super_process_instance_id_ is null
               and p.proc_def_key_ = 'onboarding'
             having bool_and(p.end_time_ is not null)),
            case when n.status in ('CLOSED', 'UNWILLING') then n.nominated_on end) as over_on
        from posiv.nomination n
      )
      """;

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  ProgrammeFigures(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * How many cases stood where at the end of a month; of the month that runs, today.
   *
   * @param month its first day
   * @param nominated from the nomination until an offer is accepted
   * @param preparing from then until the first day of work
   * @param atWork from then until the last day of work
   */
  record Month(LocalDate month, int nominated, int preparing, int atWork) {}

  /** The last twelve months, the one that runs as the last. */
  List<Month> months() {
    return jdbc.sql(
            LIVES
                + """
                select m.first_day as month,
                  count(reference) filter (where (accepted_on is null or accepted_on > m.last_day)
                    and (begun_on is null or begun_on > m.last_day)) as nominated,
                  count(reference) filter (where accepted_on <= m.last_day
                    and (begun_on is null or begun_on > m.last_day)) as preparing,
                  count(reference) filter (where begun_on <= m.last_day) as at_work
                from (select d::date as first_day,
                        least((d + interval '1 month - 1 day')::date, :today) as last_day
                      from generate_series(:first, :today, interval '1 month') d) m
                left join life on nominated_on <= m.last_day
                  and (over_on is null or over_on > m.last_day
                       or begun_on is not null and over_on = m.last_day)
                group by m.first_day order by m.first_day
                """)
        .param("today", clock.today())
        .param("first", clock.today().withDayOfMonth(1).minusMonths(MONTHS - 1L))
        .query(Month.class)
        .list();
  }

  /**
   * Contracts that end in a month.
   *
   * @param month its first day
   */
  record Ahead(LocalDate month, int ends) {}

  /** The contracts that run, by the month of their planned last day, this month first. */
  List<Ahead> ends() {
    return jdbc.sql(
            """
            select d::date as month, count(k.id) as ends
            from generate_series(:first, :first + interval '11 months', interval '1 month') d
            left join posiv.contract k on k.begun_on is not null and k.ended_by is null
              and k.planned_last_day >= d::date
              and k.planned_last_day < (d + interval '1 month')::date
            group by d order by d
            """)
        .param("first", clock.today().withDayOfMonth(1))
        .query(Ahead.class)
        .list();
  }

  /**
   * How long cases took.
   *
   * @param part accepted: from the nomination to an offer that was accepted; started: from then to
   *     the first day of work
   * @param cases how many came there in the last twelve months
   * @param days half of them took so many or fewer; says nothing where there are too few
   */
  record Wait(String part, int cases, int days) {}

  /** From which day on a case is counted that came to a part. */
  LocalDate since() {
    return clock.today().minusMonths(MONTHS).plusDays(1);
  }

  /** For each part of the way to work. */
  List<Wait> waits() {
    return jdbc.sql(
            LIVES
                + """
                select part, count(days) as cases,
                  coalesce(percentile_disc(0.5) within group (order by days), 0) as days
                from (values ('accepted', 1), ('started', 2)) p (part, position)
                left join lateral (
                  select accepted_on - nominated_on as days from life
                  where part = 'accepted' and accepted_on > :since
                  union all
                  select begun_on - accepted_on from life
                  where part = 'started' and begun_on > :since and accepted_on is not null
                ) w on true
                group by part, position order by position
                """)
        .param("since", since().minusDays(1))
        .query(Wait.class)
        .list();
  }
}
