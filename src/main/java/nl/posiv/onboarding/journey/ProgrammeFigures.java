package nl.posiv.onboarding.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.figures.SmallNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the programme is doing, all municipalities together: read from the records of today, so that
 * a correction changes what was before, too. What was erased is not counted any more. The numbers
 * here are exact; whoever shows them asks {@link SmallNumbers}.
 */
@Component
@Transactional(readOnly = true)
class ProgrammeFigures {

  /** How far back, and ahead, in months. */
  static final int MONTHS = 12;

  /**
   * A case in days: nominated, presented to a municipality, accepted, at work from, permanently
   * from, over on. Work that was only planned neither began nor ended. A case without work is over
   * when its process ended.
   */
  private static final String LIVES =
      """
      with life as (
        select n.case_reference as reference, c.person_id as person, n.nominated_on, n.status = 'AT_WORK' as entered,
          (select min(p.start_time_)::date from act_hi_procinst p
           where p.business_key_ = n.case_reference and p.proc_def_key_ = 'approval') as presented_on,
          (select max(a.recorded_on) from posiv.nomination_result a
           where a.case_reference = n.case_reference and a.result = 'ACCEPTED') as accepted_on,
          (select min(k.begun_on) from posiv.contract k
           where k.case_reference = n.case_reference and k.kind <> 'earlier') as begun_on,
          (select min(k.begun_on) from posiv.contract k
           where k.case_reference = n.case_reference
             and (k.kind = 'permanent' or k.kind = 'entered' and k.planned_last_day is null)) as permanent_on,
          coalesce(
            (select max(k.ended_on) from posiv.contract k
             where k.case_reference = n.case_reference and k.kind <> 'earlier'
             having bool_and(k.ended_by is not null) and bool_or(k.begun_on is not null)),
            (select max(p.end_time_)::date from act_hi_procinst p
             where p.business_key_ = n.case_reference and p.super_process_instance_id_ is null
               and p.proc_def_key_ = 'onboarding'
             having bool_and(p.end_time_ is not null)),
            case when n.status in ('CLOSED', 'UNWILLING') then n.nominated_on end) as over_on
        from posiv.nomination n join posiv.candidate c on c.id = n.candidate_id
      )
      """;

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  ProgrammeFigures(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Where a case stands in a month: the stages of the overview, of which those are joined that last
   * days or weeks. At the end of a month they would hold a handful of people all together, and
   * figures of so few are not shown.
   */
  enum Phase {
    /** Nominated; the candidate is asked. */
    NOMINATION,
    /** A municipality reviews, talks, decides and offers, or says how somebody works there. */
    MUNICIPALITY,
    /** In the pool, or the next municipality is being chosen. */
    POOL,
    /** The start is being prepared, or the next contract after one that has ended. */
    PREPARATION,
    YEAR,
    EVALUATION,
    PERMANENT;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How many cases stood where at the end of a month; of the month that runs, today.
   *
   * @param month its first day
   */
  record Month(LocalDate month, Map<Phase, Integer> cases) {

    int of(Phase phase) {
      return cases.getOrDefault(phase, 0);
    }
  }

  private record Stood(LocalDate month, String phase, int cases) {}

  /** The last twelve months, the one that runs as the last. */
  List<Month> months() {
    List<Month> months = new ArrayList<>();
    for (int i = MONTHS - 1; i >= 0; i--) {
      months.add(new Month(thisMonth().minusMonths(i), new EnumMap<>(Phase.class)));
    }
    jdbc.sql(
            LIVES
                + """
                select month, phase, count(*) as cases from (
                  select m.first_day as month,
                    case
                      when works and permanent_on <= m.last_day then 'PERMANENT'
                      when works and exists (
                        select 1 from act_hi_procinst p
                        where p.business_key_ = reference and p.proc_def_key_ = 'evaluation'
                          and p.start_time_::date <= m.last_day
                          and (p.end_time_ is null or p.end_time_::date > m.last_day)
                          and not exists (
                            select from act_hi_varinst v join posiv.contract k on k.id = v.long_
                            where v.proc_inst_id_ = p.proc_inst_id_ and v.name_ = 'contract'
                              and k.ended_on < m.last_day)) then 'EVALUATION'
                      when works then 'YEAR'
                      when begun_on <= m.last_day or accepted_on <= m.last_day then 'PREPARATION'
                      when exists (
                        select 1 from act_hi_taskinst t
                        join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                        where p.business_key_ = reference
                          and t.task_def_key_ in ('choose-municipality', 'nominate-from-pool')
                          and t.start_time_::date <= m.last_day
                          and (t.end_time_ is null or t.end_time_::date > m.last_day)) then 'POOL'
                      when entered or presented_on <= m.last_day then 'MUNICIPALITY'
                      else 'NOMINATION'
                    end as phase
                  from (select d::date as first_day,
                          least((d + interval '1 month - 1 day')::date, :today) as last_day
                        from generate_series(:first, :today, interval '1 month') d) m
                  join life on nominated_on <= m.last_day
                  cross join lateral (select exists (
                    select from posiv.days_at_work w
                    where w.case_reference = reference
                      and m.last_day between w.first_day and w.last_day) as works) contracts
                  where works or over_on is null or over_on > m.last_day
                ) stood
                group by month, phase
                """)
        .param("today", clock.today())
        .param("first", months.get(0).month())
        .query(Stood.class)
        .list()
        .forEach(
            stood ->
                months.stream()
                    .filter(month -> month.month().equals(stood.month()))
                    .forEach(
                        month -> month.cases().put(Phase.valueOf(stood.phase()), stood.cases())));
    return months;
  }

  /**
   * Officials who began to work. Who came back, or works elsewhere now, is one of them once.
   *
   * @param soFar all of them
   * @param atWork those who work on the day
   */
  record Placed(int soFar, int atWork) {}

  Placed placed() {
    return placed(clock.today());
  }

  /** The same as it was on a day, from what is known today. */
  Placed placed(LocalDate on) {
    return jdbc.sql(
            LIVES
                + """
                select count(distinct person) as so_far,
                  count(distinct person) filter (where exists (
                    select from posiv.days_at_work w
                    where w.case_reference = reference
                      and :on between w.first_day and w.last_day)) as at_work
                from life where begun_on <= :on
                """)
        .param("on", on)
        .query(Placed.class)
        .single();
  }

  /** Evaluations of the year that were finished, summary and all, in the last twelve months. */
  int evaluated() {
    return jdbc.sql(
            """
            select count(distinct contract_id) from posiv.evaluation_summary
            where written_on >= :since
            """)
        .param("since", since())
        .query(Integer.class)
        .single();
  }

  private record Staged(String stage, int number) {}

  /** How many municipalities are at which stage of joining, by its id. */
  Map<String, Integer> joining() {
    return counted("select stage, count(*) as number from posiv.participation group by stage");
  }

  /** How many joint applications are at which stage, by its id. */
  Map<String, Integer> funding() {
    return counted("select stage, count(*) as number from posiv.funding_call group by stage");
  }

  private Map<String, Integer> counted(String question) {
    return jdbc.sql(question).query(Staged.class).list().stream()
        .collect(Collectors.toMap(Staged::stage, Staged::number));
  }

  /** What funds granted to joint applications that are not over, or are accounted for, in euros. */
  BigDecimal granted() {
    return jdbc.sql(
            """
            select coalesce(sum(granted), 0) from posiv.funding_call
            where stage in ('granted', 'closed')
            """)
        .query(BigDecimal.class)
        .single();
  }

  /** Lessons that everybody in the municipalities can read. */
  int lessons() {
    return jdbc.sql("select count(*) from posiv.lesson where stage = 'published'")
        .query(Integer.class)
        .single();
  }

  /** What municipalities set aside for officials, by year, as it stands now; in euros. */
  SortedMap<Integer, BigDecimal> budgets() {
    SortedMap<Integer, BigDecimal> budgets = new TreeMap<>();
    jdbc.sql(
            """
            select year, sum(amount) as amount from (
              select distinct on (municipality, year) year, amount from posiv.budget
              order by municipality, year, number desc) now
            where amount is not null group by year
            """)
        .query(
            row -> {
              budgets.put(row.getInt("year"), row.getBigDecimal("amount"));
            });
    return budgets;
  }

  /**
   * Contracts that end in a month.
   *
   * @param month its first day
   */
  record Ahead(LocalDate month, int ends) {}

  /**
   * The contracts that run, by the month of their last day as it is known now, this month first.
   */
  List<Ahead> ends() {
    return jdbc.sql(
            """
            select d::date as month, count(k.id) as ends
            from generate_series(:first, :first + interval '11 months', interval '1 month') d
            left join (posiv.contract k join posiv.contract_end e on e.contract_id = k.id)
              on k.begun_on is not null and k.ended_by is null
              and e.day >= d::date and e.day < (d + interval '1 month')::date
            group by d order by d
            """)
        .param("first", thisMonth())
        .query(Ahead.class)
        .list();
  }

  /** A part of the way to work. */
  enum Part {
    /** From the nomination until the candidate says yes and a municipality has it before it. */
    WILLING,
    /** From then until an offer was accepted, by whichever municipality. */
    ACCEPTED,
    /** From then until the first day of work. */
    STARTED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How long cases took for a part.
   *
   * @param days of each case that came to its end in the last twelve months, the shortest first
   */
  record Wait(Part part, List<Integer> days) {}

  private record Took(String part, int days) {}

  /** From which day on a case is counted that came to the end of a part. */
  LocalDate since() {
    return clock.today().minusMonths(MONTHS).plusDays(1);
  }

  /** For each part of the way to work. */
  List<Wait> waits() {
    List<Took> took =
        jdbc.sql(
                LIVES
                    + """
                    select 'WILLING' as part, presented_on - nominated_on as days from life
                    where presented_on > :since
                    union all
                    select 'ACCEPTED', accepted_on - presented_on from life
                    where accepted_on > :since and presented_on is not null
                    union all
                    select 'STARTED', begun_on - accepted_on from life
                    where begun_on > :since and accepted_on is not null
                    order by days
                    """)
            .param("since", since().minusDays(1))
            .query(Took.class)
            .list();
    return List.of(Part.values()).stream()
        .map(
            part ->
                new Wait(
                    part,
                    took.stream()
                        .filter(each -> each.part().equals(part.name()))
                        .map(Took::days)
                        .toList()))
        .toList();
  }

  private LocalDate thisMonth() {
    return clock.today().withDayOfMonth(1);
  }
}
