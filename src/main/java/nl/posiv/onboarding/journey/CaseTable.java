package nl.posiv.onboarding.journey;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases as the overview reads them: one statement over our tables and the engine's, because the
 * engine's own queries take time with all that match, not with what is shown. Whether somebody is
 * at work is asked of the contracts, whatever still runs. Only Ro3kvit sees one whose candidate
 * never said to be willing; of those that are closed, no municipality has had one of these.
 */
@Component
@Transactional(readOnly = true)
class CaseTable {

  static final int PAGE_SIZE = 25;

  /** What the programme calls an evaluation. */
  private static final String EVALUATIONS =
      "array['official-mid-year', 'mid-year-evaluation', 'ro3kvit-mid-year',"
          + " 'respond-to-mid-year', 'self-evaluation', 'mentor-evaluation', 'ro3kvit-evaluation',"
          + " 'respond-to-evaluation', 'summarise-evaluation', 'decide-follow-up']";

  /** The municipality alone knows that it was the certificate of conduct, and of a concern. */
  private static final String OF_THE_MUNICIPALITY_ALONE =
      "('decide-after-vog', 'follow-up-concern')";

  static final String CASES =
      """
      with running as (
        select e.business_key_ as reference, min(t.due_date_) as due,
          array_agg(t.task_def_key_::text) filter (where t.id_ is not null) as tasks,
          bool_or(d.key_ = 'evaluation' and not exists (
            select from act_ru_variable v join posiv.contract k on k.id = v.long_
            where v.proc_inst_id_ = e.proc_inst_id_ and v.name_ = 'contract' and k.ended_by is not null)) as evaluating, bool_or(d.key_ not in (%s)) as going_on,
          array_agg(e.tenant_id_::text) as tenants,
          bool_or(exists (select 1 from act_ru_event_subscr s
                          where s.proc_inst_id_ = e.proc_inst_id_ and s.event_name_ = 'contract-ended')) as permanent,
          count(*) filter (where t.task_def_key_ = any(%s)) as evaluations,
          count(*) filter (where t.task_def_key_ = any(%<s) and t.due_date_ < :now) as late
        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
        left join act_ru_task t on t.proc_inst_id_ = e.id_
        where e.parent_id_ is null and e.business_key_ is not null
        group by 1
      ), known as (
        select n.case_reference as reference, n.municipality, m.name as place, n.status,
          trim(c.given_name || ' ' || c.family_name) as candidate,
          lower(trim(c.family_name || ' ' || c.given_name)) as filed_under,
          (select min(coalesce(w.begun_on, w.planned_first_day)) from posiv.contract w
           where w.case_reference = n.case_reference and w.kind <> 'earlier'
             and w.ended_by is distinct from 'never-began') as first_day,
          (select e.day from posiv.contract w join posiv.contract_end e on e.contract_id = w.id
           where w.case_reference = n.case_reference and w.kind <> 'earlier'
             and w.ended_by is distinct from 'never-began'
           order by coalesce(w.begun_on, w.planned_first_day) desc, w.id desc limit 1) as last_day,
          (select coalesce(a.name, g.mentor) from posiv.guiding_mentor g left join posiv.account a on a.user_id = g.mentor
           where g.case_reference = n.case_reference) as mentor,
          r.due, coalesce(r.tasks, '{}') as tasks, coalesce(r.going_on, false) as running,
          coalesce(r.evaluating, false) as evaluating, coalesce(r.permanent, false) as permanent, coalesce(r.tenants, '{}') as tenants,
          coalesce(r.evaluations, 0) as evaluations, coalesce(r.late, 0) as late,
          exists (select 1 from posiv.nomination_result a
                  where a.case_reference = n.case_reference and a.municipality = n.municipality
                    and a.result = 'ACCEPTED')
            or exists (select 1 from posiv.contract e
                       where e.case_reference = n.case_reference and e.kind = 'entered') as accepted,
          exists (select 1 from posiv.contract t
                  where t.case_reference = n.case_reference and t.kind <> 'earlier'
                    and t.begun_on is not null) as started,
          exists (select 1 from posiv.contract t
                  where t.case_reference = n.case_reference
                    and t.begun_on is null and t.ended_by is null) as planned,
          exists (select 1 from posiv.days_at_work w
                  where w.case_reference = n.case_reference
                    and :today between w.first_day and w.last_day) as at_work,
          exists (select 1 from posiv.time_without_proof p
                  where p.case_reference = n.case_reference and p.over_on is null) as without_proof
        from posiv.nomination n
        join posiv.municipality m on m.id = n.municipality
        join posiv.candidate c on c.id = n.candidate_id
        left join running r on r.reference = n.case_reference
      ), cases as (
        select k.*,
          case
            when not running then 'ENDED'
            when at_work and without_proof then 'STOPPED'
            when at_work and permanent then 'PERMANENT'
            when at_work and evaluating then 'EVALUATION'
            when at_work then 'YEAR'
            when started and planned then 'BETWEEN'
            when started or status = 'CLOSED' then 'CLOSING'
            when accepted then 'PREPARATION'
            when status = 'AT_WORK' then 'ENTRY'
            when status = 'IN_POOL' then 'POOL'
            when status = 'NOMINATED' and 'confirm-willingness' = any(tasks) then 'WILLINGNESS'
            when status = 'NOMINATED' then 'NOMINATION'
            when 'choose-municipality' = any(tasks) then 'CHOOSING'
            when 'record-offer-reply' = any(tasks) then 'OFFER'
            when tasks && array['prepare-offer', 'decide-appointment'] then 'DECISION'
            when 'record-interview' = any(tasks) then 'INTERVIEW'
            else 'REVIEW'
          end as stage
        from known k
      ), seen as (
        select * from cases
        where (:scope = 'EVERYTHING')
          or (:scope = 'FIGURES' and status not in ('NOMINATED', 'UNWILLING')
              and (status <> 'CLOSED' or exists (
                select 1 from act_hi_procinst p
                where p.business_key_ = reference and p.tenant_id_ is not null)))
          or (:scope = 'MUNICIPALITY' and municipality = any(string_to_array(:municipalities, ','))
              and (accepted
                   or status in ('WILLING', 'AT_WORK') and running
                      and (municipality = any(tenants) or 'supply-information' = any(tasks))))
      )
      """
          .formatted(
              RunningCases.BESIDE.stream().collect(Collectors.joining("', '", "'", "'")),
              EVALUATIONS);

  /** Through these a case goes; the others run beside them. */
  private static final List<String> MAIN =
      List.of(
          "onboarding",
          "nomination",
          "entry",
          "approval",
          "right-to-work",
          "employment",
          "placement",
          "evaluation",
          "offboarding");

  private static final String SEEN =
      "select reference, municipality, place, candidate, stage, due, first_day, last_day, mentor"
          + " from seen ";

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  CaseTable(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A case.
   *
   * @param candidate the candidate's name; not for every reader
   * @param due the first last day of an open task; null if nobody is to do anything
   * @param firstDay of the first contract, as planned or as it was; null while there is none
   * @param lastDay of the latest contract, earlier than planned if that is announced; null while
   *     there is none, and of a permanent one
   * @param mentor name of who guides; not for every reader; null while nobody does
   */
  record Row(
      CaseReference reference,
      MunicipalityId municipality,
      String place,
      String candidate,
      Stage stage,
      @Nullable Instant due,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay,
      @Nullable String mentor) {}

  /**
   * A task that waits.
   *
   * @param name its English name
   * @param tenant the municipality whose task it is; null for one of Ro3kvit
   * @param group the group that is to do it; null if it is for one person only
   * @param part mentor or official; null where the person is neither
   */
  record Waiting(
      CaseReference reference,
      String id,
      String key,
      String name,
      @Nullable MunicipalityId tenant,
      @Nullable Instant due,
      @Nullable UserId assignee,
      @Nullable String group,
      @Nullable String part) {}

  /**
   * A task that was done.
   *
   * @param process key of its process
   * @param by whoever had it; null if nobody took it in person
   */
  record Done(String process, String key, String name, Instant at, @Nullable UserId by) {}

  /** A process that somebody began with its form. */
  record Begun(String process, Instant at, UserId by) {}

  /**
   * Where a case stands in a process that runs.
   *
   * @param process id of the process as it was when the case came to it
   * @param now ids of the elements at which the case stands
   * @param done ids of those that it has passed
   */
  record Standing(String process, Set<String> now, Set<String> done) {}

  /**
   * How many cases of a municipality are in a stage.
   *
   * @param evaluations evaluations to be done now in these cases
   * @param late those of them whose last day has passed
   */
  record Counted(MunicipalityId municipality, Stage stage, int cases, int evaluations, int late) {}

  /** What somebody looks for. Null leaves a filter out. */
  record Search(
      @Nullable Stage stage, @Nullable MunicipalityId municipality, boolean late, Sort sort) {}

  /** In which order. */
  enum Sort {
    DUE("coalesce(due, 'infinity')", "asc"),
    // By the year; cases of one year are in the order of their numbers whatever the sort.
    REFERENCE("left(reference, 11)", "desc"),
    MUNICIPALITY("place", "asc"),
    /** By family name. Not for whoever reads no names. */
    NAME("filed_under", "asc"),
    START("coalesce(first_day, 'infinity')", "asc"),
    END("coalesce(last_day, 'infinity')", "asc");

    private static final String NEVER = "infinity";

    private final String column;
    private final String direction;

    Sort(String column, String direction) {
      this.column = column;
      this.direction = direction;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Where a page ends, so that the next one begins after it. It stands in an address, where a
     * name must not; where a page in the order of names ended is looked up by its reference.
     */
    String key(Row row) {
      return switch (this) {
        case DUE -> row.due() == null ? NEVER : Timestamp.from(row.due()).toString();
        case REFERENCE -> row.reference().value().substring(0, "POSIV-2027-".length());
        case MUNICIPALITY -> row.place();
        case NAME -> id();
        case START -> Objects.toString(row.firstDay(), NEVER);
        case END -> Objects.toString(row.lastDay(), NEVER);
      };
    }

    /** Whether a text can be such a key. */
    boolean isKey(String text) {
      return switch (this) {
        case DUE -> text.equals(NEVER) || isTime(text);
        case START, END -> text.equals(NEVER) || TypedDay.read(text).isPresent();
        default -> TypedText.isText(text);
      };
    }

    private static boolean isTime(String text) {
      try {
        // A year of more digits than four has a sign, and no task is due in it.
        return Character.isDigit(text.charAt(0))
            && LocalDateTime.parse(text.replace(' ', 'T')) != null;
      } catch (DateTimeParseException | IndexOutOfBoundsException noTime) {
        return false;
      }
    }

    private String lastKey() {
      return switch (this) {
        case DUE -> "cast(:afterKey as timestamp)";
        case START, END -> "cast(:afterKey as date)";
        case NAME -> "(select filed_under from seen where reference = :afterReference)";
        default -> "cast(:afterKey as text)";
      };
    }
  }

  /**
   * A page of cases, and one more if there are more.
   *
   * @param afterKey the sort key of the last case of the page before; null for the first page
   * @param afterReference its reference
   */
  List<Row> find(
      Viewer viewer, Search search, @Nullable String afterKey, @Nullable String afterReference) {
    return find(viewer, search, afterKey, afterReference, PAGE_SIZE + 1);
  }

  /** All that fit, for a file. */
  List<Row> find(Viewer viewer, Search search) {
    return find(viewer, search, null, null, Integer.MAX_VALUE);
  }

  private List<Row> find(
      Viewer viewer,
      Search search,
      @Nullable String afterKey,
      @Nullable String afterReference,
      int limit) {
    Sort sort = search.sort();
    String more = sort.direction.equals("asc") ? ">" : "<";
    String after =
        afterKey == null
            ? ""
            : """
              and (%s, length(reference), reference)
                %s (%s, length(:afterReference), :afterReference)
              """
                .formatted(sort.column, more, sort.lastKey());
    return jdbc.sql(
            CASES
                + SEEN
                + """
                where (:stage = '' and stage <> 'ENDED' or stage = :stage)
                  and (:place = '' or municipality = :place)
                  and (not :late or due < :now)
                  %s
                order by %s %s, length(reference) %<s, reference %<s limit :limit
                """
                    .formatted(after, sort.column, sort.direction))
        .params(who(viewer))
        .param("stage", search.stage() == null ? "" : search.stage().name())
        .param("place", Objects.toString(search.municipality(), ""))
        .param("late", search.late())
        .param("afterKey", afterKey)
        .param("afterReference", afterReference)
        .param("limit", limit)
        .query(CaseTable::row)
        .list();
  }

  /**
   * Cases that a municipality sees, ended ones too, in the order of their references.
   *
   * @param after the last reference of the page before; null for the first page
   */
  List<Row> ofMunicipality(MunicipalityId municipality, @Nullable CaseReference after, int limit) {
    return jdbc.sql(
            CASES
                + SEEN
                + """
                where :after = '' or (left(reference, 11), length(reference), reference)
                  > (left(:after, 11), length(:after), :after)
                order by left(reference, 11), length(reference), reference limit :limit
                """)
        .params(seen(Viewer.Scope.MUNICIPALITY, List.of(municipality)))
        .param("after", Objects.toString(after, ""))
        .param("limit", limit)
        .query(CaseTable::row)
        .list();
  }

  /** One of them, unless the municipality must not see it. */
  Optional<Row> ofMunicipality(MunicipalityId municipality, CaseReference reference) {
    return find(seen(Viewer.Scope.MUNICIPALITY, List.of(municipality)), reference);
  }

  /** One case, unless the reader must not see it. */
  Optional<Row> find(Viewer viewer, CaseReference reference) {
    return find(who(viewer), reference);
  }

  private Optional<Row> find(Map<String, Object> seen, CaseReference reference) {
    return jdbc.sql(CASES + SEEN + "where reference = :reference")
        .params(seen)
        .param("reference", reference.value())
        .query(CaseTable::row)
        .optional();
  }

  /** Those of some cases that the reader may see, ended ones too; the latest first. */
  List<Row> among(Viewer viewer, List<String> patterns, List<CaseReference> references) {
    return among(who(viewer), List.of(), patterns, references);
  }

  /** The same of cases that the reader sees for another reason than their municipality. */
  List<Row> among(
      List<CaseReference> readable, List<String> patterns, List<CaseReference> references) {
    return readable.isEmpty()
        ? List.of()
        : among(seen(Viewer.Scope.EVERYTHING, List.of()), readable, patterns, references);
  }

  private List<Row> among(
      Map<String, Object> seen,
      List<CaseReference> readable,
      List<String> patterns,
      List<CaseReference> references) {
    return jdbc.sql(
            CASES
                + SEEN
                + """
                where (:readable = '' or reference = any(string_to_array(:readable, ',')))
                  and (reference like any(string_to_array(:patterns, ','))
                    or reference = any(string_to_array(:references, ',')))
                order by length(reference) desc, reference desc
                """)
        .params(seen)
        .param("readable", joined(readable))
        .param("patterns", String.join(",", patterns))
        .param("references", joined(references))
        .query(CaseTable::row)
        .list();
  }

  private static String joined(List<CaseReference> references) {
    return references.stream().map(CaseReference::value).collect(Collectors.joining(","));
  }

  /**
   * Cases in which a contract, the proof of residence or the time for a notice can end in some
   * days; a few more than do, and no more than somebody reads.
   */
  List<CaseReference> ending(Viewer viewer, LocalDate from, LocalDate until) {
    return jdbc.sql(
            CASES
                + """
                select reference, min(day) as day from seen join (
                  select k.case_reference, e.day from posiv.contract k
                  join posiv.contract_end e on e.contract_id = k.id
                  where k.ended_by is null and e.day between :from and :notice
                  union all
                  select case_reference, document_valid_until from posiv.right_to_work_data
                  where document_valid_until between :from and :until
                    or residence_status = 'temporary-protection'
                  union all
                  select case_reference, document_valid_until from posiv.residence_proof
                  where document_valid_until between :from and :until
                ) as ends on case_reference = reference
                where stage <> 'ENDED' group by reference order by day, reference limit :limit
                """)
        .params(who(viewer))
        .param("from", from)
        .param("until", until)
        // The notice is received a month before the end.
        .param("notice", until.plusMonths(1).plusDays(1))
        .param("limit", PAGE_SIZE)
        .query((row, number) -> new CaseReference(row.getString("reference")))
        .list();
  }

  /** How many cases there are in each stage, of the municipalities that the reader sees. */
  List<Counted> count(Viewer viewer) {
    return jdbc.sql(
            CASES
                + """
                select municipality, stage, count(*) as cases, sum(evaluations) as evaluations,
                  sum(late) as late
                from seen group by municipality, stage
                """)
        .params(who(viewer))
        .query(
            (row, number) ->
                new Counted(
                    new MunicipalityId(row.getString("municipality")),
                    Stage.valueOf(row.getString("stage")),
                    row.getInt("cases"),
                    row.getInt("evaluations"),
                    row.getInt("late")))
        .list();
  }

  /** What waits in these cases, the most urgent first. Nothing of another municipality. */
  List<Waiting> waiting(Viewer viewer, List<CaseReference> references) {
    if (references.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select e.business_key_, t.id_, t.task_def_key_, t.name_, t.tenant_id_, t.due_date_,
              t.assignee_,
              (select min(l.group_id_) from act_ru_identitylink l
               where l.task_id_ = t.id_ and l.type_ = 'candidate') as for_group,
              (select min(a.role) from posiv.account_role a
               where a.user_id = t.assignee_ and a.role in ('mentor', 'official')) as part
            from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where e.business_key_ in (:references)
              and case when :scope = 'MUNICIPALITY'
                       then t.tenant_id_ is null
                         or t.tenant_id_ = any(string_to_array(:municipalities, ','))
                       else t.task_def_key_ not in %s end
            order by t.due_date_ nulls last, t.id_
            """
                .formatted(OF_THE_MUNICIPALITY_ALONE))
        .params(who(viewer))
        .param("references", references.stream().map(CaseReference::value).toList())
        .query(
            (row, number) ->
                new Waiting(
                    new CaseReference(row.getString("business_key_")),
                    row.getString("id_"),
                    row.getString("task_def_key_"),
                    row.getString("name_"),
                    MunicipalityId.of(row.getString("tenant_id_")),
                    instant(row.getTimestamp("due_date_")),
                    UserId.of(row.getString("assignee_")),
                    row.getString("for_group"),
                    row.getString("part")))
        .list();
  }

  /** What has been done in a case, in order. Nothing of another municipality. */
  List<Done> done(Viewer viewer, CaseReference reference) {
    return jdbc.sql(
            """
            select t.proc_def_key_, t.task_def_key_, t.name_, t.end_time_, t.assignee_
            from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
            where p.business_key_ = :reference and t.delete_reason_ = 'completed'
              and case when :scope = 'MUNICIPALITY'
                       then t.tenant_id_ = any(string_to_array(:municipalities, ','))
                       else t.task_def_key_ not in %s end
            order by t.end_time_, t.id_
            """
                .formatted(OF_THE_MUNICIPALITY_ALONE))
        .params(who(viewer))
        .param("reference", reference.value())
        .query(
            (row, number) ->
                new Done(
                    row.getString("proc_def_key_"),
                    row.getString("task_def_key_"),
                    row.getString("name_"),
                    row.getTimestamp("end_time_").toInstant(),
                    UserId.of(row.getString("assignee_"))))
        .list();
  }

  /**
   * The start forms that people handed in about a case, in order. A municipality reads of its own
   * and of those that no municipality has.
   *
   * @param processes keys of their processes
   */
  List<Begun> begun(Viewer viewer, CaseReference reference, Collection<String> processes) {
    return jdbc.sql(
            """
            select p.proc_def_key_, p.start_time_, p.start_user_id_
            from act_hi_procinst p
            where p.business_key_ = :reference and p.start_user_id_ is not null
              and p.proc_def_key_ = any(string_to_array(:processes, ','))
              and (:scope <> 'MUNICIPALITY' or p.tenant_id_ is null
                   or p.tenant_id_ = any(string_to_array(:municipalities, ',')))
            order by p.start_time_, p.id_
            """)
        .params(who(viewer))
        .param("reference", reference.value())
        .param("processes", String.join(",", processes))
        .query(
            (row, number) ->
                new Begun(
                    row.getString("proc_def_key_"),
                    row.getTimestamp("start_time_").toInstant(),
                    new UserId(row.getString("start_user_id_"))))
        .list();
  }

  /**
   * The last day of a case, without what runs beside it; empty where the engine does not know it
   * any more.
   */
  Optional<LocalDate> endedOn(CaseReference reference) {
    return jdbc.sql(
            """
            select max(end_time_) as ended from act_hi_procinst
            where business_key_ = :reference
              and proc_def_key_ <> all(string_to_array(:beside, ','))
            """)
        .param("reference", reference.value())
        .param("beside", String.join(",", RunningCases.BESIDE))
        .query((row, number) -> Optional.ofNullable(instant(row.getTimestamp("ended"))))
        .single()
        .map(CaseWords::day);
  }

  /**
   * Where a case stands in its processes, what the journey is about now before what runs beside it
   * and otherwise the newest first: a municipality reads the phases that it carries out itself,
   * everybody else the journey that surrounds them.
   */
  List<Standing> standing(Viewer viewer, CaseReference reference) {
    return jdbc.sql(
            """
            select p.proc_def_id_,
              array_agg(distinct a.act_id_::text) filter (where a.end_time_ is null) as now,
              array_agg(distinct a.act_id_::text) filter (where a.end_time_ is not null) as done
            from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_
            where p.business_key_ = :reference and p.end_time_ is null
              and case when :scope = 'MUNICIPALITY'
                       then p.tenant_id_ = any(string_to_array(:municipalities, ','))
                       else p.tenant_id_ is null end
            group by p.id_, p.proc_def_id_, p.proc_def_key_
            order by p.proc_def_key_ <> all(string_to_array(:main, ',')),
              p.proc_def_key_ <> 'onboarding', p.start_time_ desc, p.id_ desc
            """)
        .params(who(viewer))
        .param("reference", reference.value())
        .param("main", String.join(",", MAIN))
        .query(
            (row, number) ->
                new Standing(
                    row.getString("proc_def_id_"),
                    ids(row.getArray("now")),
                    ids(row.getArray("done"))))
        .list();
  }

  /** Whether a municipality looked at the candidate, now or ever. */
  boolean wasLookedAt(CaseReference reference) {
    return jdbc.sql(
            """
            select exists (select from act_hi_procinst
                           where business_key_ = :reference and proc_def_key_ = 'approval')
            """)
        .param("reference", reference.value())
        .query(Boolean.class)
        .single();
  }

  private static Set<String> ids(Array ids) throws SQLException {
    return ids == null ? Set.of() : Set.of((String[]) ids.getArray());
  }

  /** How far a case is, whoever asks. */
  Optional<Row> find(CaseReference reference) {
    return find(seen(Viewer.Scope.EVERYTHING, List.of()), reference);
  }

  private Map<String, Object> who(Viewer viewer) {
    return seen(viewer.scope(), viewer.municipalities());
  }

  private Map<String, Object> seen(Viewer.Scope scope, List<MunicipalityId> municipalities) {
    return Map.of(
        "now",
        Timestamp.from(clock.instant()),
        "today",
        clock.today(),
        "scope",
        scope.name(),
        "municipalities",
        municipalities.stream().map(MunicipalityId::value).collect(Collectors.joining(",")));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new CaseReference(row.getString("reference")),
        new MunicipalityId(row.getString("municipality")),
        row.getString("place"),
        row.getString("candidate"),
        Stage.valueOf(row.getString("stage")),
        instant(row.getTimestamp("due")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("mentor"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
