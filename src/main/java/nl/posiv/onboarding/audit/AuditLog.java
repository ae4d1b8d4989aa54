package nl.posiv.onboarding.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit table: adding, searching, and removing what was kept long enough. */
@Service
public class AuditLog {

  /** The cases of the person whom a case is about, that case included; none if it was erased. */
  private static final String CASES_OF_SAME_PERSON =
      """
      from (select same.case_reference as other, same.nominated_on from posiv.nomination same
            join posiv.candidate c on c.id = same.candidate_id
            where c.person_id = (select own.person_id from posiv.candidate own
                                 join posiv.nomination n on n.candidate_id = own.id
                                 where n.case_reference = :caseReference)) as cases
      """;

  private static final String FILTER =
      """
       from posiv.audit
       where (:caseReference::text is null or case_reference = :caseReference
              or :wholePerson and case_reference = any(array(select other %s)))
         and (:actor::text is null or actor = :actor)
         and (:action::text is null or action = :action)
         and (:from::date is null or day >= :from)
         and (:to::date is null or day <= :to)
      """
          .formatted(CASES_OF_SAME_PERSON);

  /** More than a case of a year has; a wider search is narrowed by its days. */
  static final int MOST_SEEN = 5000;

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  AuditLog(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds a line, in a transaction of its own: what was refused is recorded too. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void record(AuditEntry entry) {
    jdbc.sql(
            """
            insert into posiv.audit (day, action, object, case_reference, result, origin, actor)
            values (:day, :action, :object, :caseReference, :result, :origin, :actor)
            """)
        .param("day", clock.today())
        .param("action", entry.action().id())
        .param("object", entry.object())
        .param("caseReference", Objects.toString(entry.caseReference(), null))
        .param("result", entry.result().id())
        .param("origin", entry.origin())
        .param("actor", Objects.toString(entry.actor(), null))
        .update();
  }

  /** The lines that are looked for, the newest first. */
  @Transactional(readOnly = true)
  public List<AuditLine> find(AuditSearch search, int size, long skip) {
    return filtered("select *" + FILTER + "order by id desc limit :size offset :skip", search)
        .param("size", size)
        .param("skip", skip)
        .query(
            (row, number) ->
                new AuditLine(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getObject("day", LocalDate.class),
                    row.getString("action"),
                    row.getString("object"),
                    CaseReference.of(row.getString("case_reference")),
                    row.getString("result"),
                    row.getString("origin"),
                    UserId.of(row.getString("actor"))))
        .list();
  }

  /** Who saw or changed what of which case on which day, the latest first, without routine. */
  @Transactional(readOnly = true)
  List<Seen> seen(AuditSearch search) {
    return filtered(
            "select day, actor, case_reference, action, object, result, count(*) as times"
                + FILTER
                + """
                  and actor is not null and action not in ('task-claimed', 'task-returned')
                group by day, actor, case_reference, action, object, result
                order by day desc, min(id) desc limit :size
                """,
            search)
        .param("size", MOST_SEEN)
        .query(
            (row, number) ->
                new Seen(
                    row.getObject("day", LocalDate.class),
                    new UserId(row.getString("actor")),
                    new CaseReference(row.getString("case_reference")),
                    row.getString("action"),
                    row.getString("object"),
                    row.getString("result"),
                    row.getInt("times")))
        .list();
  }

  /** The cases of the person whom a case is about, that case included; empty if it was erased. */
  @Transactional(readOnly = true)
  List<CaseReference> casesOfSamePerson(String caseReference) {
    return jdbc.sql("select other " + CASES_OF_SAME_PERSON + "order by nominated_on, other")
        .param("caseReference", caseReference)
        .query((row, number) -> new CaseReference(row.getString(1)))
        .list();
  }

  /** How many lines are looked for. */
  @Transactional(readOnly = true)
  public long count(AuditSearch search) {
    return filtered("select count(*)" + FILTER, search).query(Long.class).single();
  }

  /** Removes what was kept long enough. What that is, the database alone decides, and records. */
  @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void purge() {
    jdbc.sql("select posiv.purge_audit()").query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(String sql, AuditSearch search) {
    return jdbc.sql(sql)
        .param("caseReference", search.caseReference())
        .param("wholePerson", search.wholePerson())
        .param("actor", Objects.toString(search.actor(), null))
        .param("action", search.action() == null ? null : search.action().id())
        .param("from", search.from())
        .param("to", search.to());
  }
}
