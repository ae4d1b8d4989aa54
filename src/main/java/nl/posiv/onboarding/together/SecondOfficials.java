package nl.posiv.onboarding.together;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.participation.Participation;
import nl.posiv.onboarding.participation.Participations;
import nl.posiv.onboarding.participation.Stage;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where officials are alone, and who was asked to look for a second. */
@Service
@Transactional
public class SecondOfficials {

  /**
   * Of each municipality, how many people there are. Of a case that was entered where it stood, the
   * day of that counts: nobody could be asked before.
   */
  private static final String PEOPLE =
      """
      with said as (
        select k.municipality, c.person_id,
          bool_or(k.begun_on is not null and k.ended_by is null) as works,
          bool_or(k.begun_on is null and k.ended_by is null) as planned,
          false as considered,
          case when bool_or(k.begun_on is not null and k.ended_by is null)
            then min(case when k.kind = 'entered' then greatest(k.begun_on, k.recorded_on) else k.begun_on end)
            else max(k.ended_on) + 1 end as since
        from posiv.contract k
        join posiv.nomination n on n.case_reference = k.case_reference
        join posiv.candidate c on c.id = n.candidate_id
        where k.kind <> 'earlier'
        group by k.municipality, c.person_id
        union all
        select n.municipality, c.person_id, false, false, true, null
        from act_hi_procinst p
        join posiv.nomination n on n.case_reference = p.business_key_
        join posiv.candidate c on c.id = n.candidate_id
        where p.proc_def_key_ in ('approval', 'entry') and p.end_time_ is null
      ), people as (
        select municipality, person_id, bool_or(works) as works, bool_or(planned) as planned,
          bool_or(considered) as considered, max(since) as since
        from said group by municipality, person_id
      )
      select municipality, count(*) filter (where works) as at_work,
        count(*) filter (where planned and not works) as planned,
        count(*) filter (where considered and not planned and not works) as considered,
        max(since) as since
      from people group by municipality
      """;

  private final JdbcClient jdbc;
  private final Municipalities municipalities;
  private final Participations participations;
  private final Rules rules;
  private final ProgrammeClock clock;

  SecondOfficials(
      JdbcClient jdbc,
      Municipalities municipalities,
      Participations participations,
      Rules rules,
      ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.municipalities = municipalities;
    this.participations = participations;
    this.rules = rules;
    this.clock = clock;
  }

  /** How many officials the programme asks of a municipality (R02). */
  @Transactional(readOnly = true)
  public int fewest() {
    return rules.count(Rule.OFFICIALS_PER_MUNICIPALITY);
  }

  /** The officials of each municipality that takes part today, in order of its name. */
  @Transactional(readOnly = true)
  public List<Staffing> all() {
    Map<MunicipalityId, Staffing> known =
        jdbc.sql(PEOPLE).query(Staffing.class).list().stream()
            .collect(Collectors.toMap(Staffing::municipality, Function.identity()));
    Map<MunicipalityId, LocalDate> opened =
        participations.all().stream()
            .filter(joining -> joining.stage() == Stage.TAKES_PART)
            .collect(Collectors.toMap(Participation::tenant, Participation::stageSince));
    return municipalities.participating().stream()
        .map(Municipality::id)
        .map(id -> known.getOrDefault(id, Staffing.nobody(id)).notBefore(opened.get(id)))
        .toList();
  }

  /** Whom is asked now or later, as it stands today. */
  @Transactional(readOnly = true)
  public List<Question> questions() {
    return questions(all());
  }

  /** The same where it is known how many there are. */
  @Transactional(readOnly = true)
  List<Question> questions(List<Staffing> all) {
    int fewest = fewest();
    Period grace = rules.period(Rule.SECOND_OFFICIAL_GRACE);
    return all.stream()
        .filter(staffing -> staffing.isAsked(fewest))
        .flatMap(
            staffing ->
                staffing
                    .askedFrom(
                        fewest,
                        grace,
                        aside(staffing.municipality()).map(Aside::untilOn).orElse(null))
                    .map(
                        from ->
                            new Question(
                                staffing.municipality(), from, staffing.isWithoutAnybody()))
                    .stream())
        .toList();
  }

  /** What HR of a municipality said last about being asked; empty if it said nothing. */
  @Transactional(readOnly = true)
  Optional<Aside> aside(MunicipalityId municipality) {
    return jdbc.sql(
            """
            select until_on, reason, put_by, put_on from posiv.second_official_aside
            where municipality = :municipality order by id desc limit 1
            """)
        .param("municipality", municipality.value())
        .query(Aside.class)
        .optional();
  }

  /**
   * HR is not asked before a day. The same once more changes nothing.
   *
   * @param until today to be asked again from now on
   */
  void putAside(MunicipalityId municipality, LocalDate until, String reason, UserId by) {
    if (aside(municipality).filter(before -> before.says(until, reason)).isPresent()) {
      return;
    }
    jdbc.sql(
            """
            insert into posiv.second_official_aside (municipality, until_on, reason, put_by, put_on)
            values (:municipality, :until, :reason, :by, :today)
            """)
        .param("municipality", municipality.value())
        .param("until", until)
        .param("reason", reason)
        .param("by", by.value())
        .param("today", clock.today())
        .update();
  }

  /** The last day until which it can be put aside. */
  @Transactional(readOnly = true)
  LocalDate latestAside() {
    return clock.today().plus(rules.period(Rule.SECOND_OFFICIAL_ASIDE));
  }

  /** Those that are over for as long as the rule says. */
  @Transactional(readOnly = true)
  List<Long> over() {
    return jdbc.sql("select id from posiv.second_official_aside where until_on < :first")
        .param("first", clock.today().minus(rules.period(Rule.SECOND_OFFICIAL_RETENTION)))
        .query(Long.class)
        .list();
  }

  void erase(long id) {
    jdbc.sql("delete from posiv.second_official_aside where id = :id").param("id", id).update();
  }
}
