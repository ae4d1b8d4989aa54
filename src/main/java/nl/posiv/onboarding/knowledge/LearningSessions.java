package nl.posiv.onboarding.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of the learning platform, and which officials were there. Who was there stands under
 * their case, and is erased with it.
 */
@Service
@Transactional
class LearningSessions {

  private static final String SELECT =
      "select id, title, day, link, version from posiv.learning_session s ";

  private static final String OVER =
      """
      day < :first
        and not exists (select from posiv.session_attendance a where a.session = s.id)
      """;

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  LearningSessions(JdbcClient jdbc, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** All of them, the last first. */
  @Transactional(readOnly = true)
  public List<LearningSession> all() {
    return jdbc.sql(SELECT + "order by day desc, title").query(LearningSession.class).list();
  }

  @Transactional(readOnly = true)
  public Optional<LearningSession> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id)
        .query(LearningSession.class)
        .optional();
  }

  /**
   * Adds one. The same once more changes nothing.
   *
   * @return false if another was added from the same form
   */
  public boolean add(LearningSession session, UserId by) {
    boolean isNew =
        fields(
                    jdbc.sql(
                        """
                        insert into posiv.learning_session (id, title, day, link, added_by, added_on)
                        values (:id, :title, :day, :link, :by, :today)
                        on conflict (id) do nothing
                        """),
                    session)
                .param("by", by.value())
                .param("today", clock.today())
                .update()
            > 0;
    return isNew || isKnown(session);
  }

  /**
   * Says something else of one. The same once more changes nothing.
   *
   * @param session with the version that the writer has seen
   * @return false if somebody else has changed or erased it since
   */
  public boolean correct(LearningSession session) {
    boolean isChanged =
        fields(
                    jdbc.sql(
                        """
                        update posiv.learning_session
                        set title = :title, day = :day, link = :link, version = version + 1
                        where id = :id and version = :seen
                        """),
                    session)
                .param("seen", session.version())
                .update()
            > 0;
    return isChanged || isKnown(session);
  }

  private boolean isKnown(LearningSession session) {
    return find(session.id()).filter(it -> it.says(session)).isPresent();
  }

  private static JdbcClient.StatementSpec fields(
      JdbcClient.StatementSpec statement, LearningSession session) {
    return statement
        .param("id", session.id())
        .param("title", session.title())
        .param("day", session.day())
        .param("link", session.link());
  }

  /** Erases one, with who was there. */
  public void erase(UUID id) {
    jdbc.sql("delete from posiv.learning_session where id = :id").param("id", id).update();
  }

  /** Those that nobody needs any more: as long as a case says that somebody was there, it stays. */
  @Transactional(readOnly = true)
  List<UUID> over() {
    return jdbc.sql("select id from posiv.learning_session s where " + OVER)
        .param("first", firstKept())
        .query(UUID.class)
        .list();
  }

  void eraseIfOver(UUID id) {
    jdbc.sql("delete from posiv.learning_session s where id = :id and " + OVER)
        .param("id", id)
        .param("first", firstKept())
        .update();
  }

  private LocalDate firstKept() {
    return clock.today().minus(rules.period(Rule.LESSON_RETENTION));
  }

  /** The official of a case was there. */
  public void attended(UUID id, CaseReference reference, UserId by) {
    jdbc.sql(
            """
            insert into posiv.session_attendance (session, case_reference, recorded_by, recorded_on)
            values (:id, :reference, :by, :today) on conflict do nothing
            """)
        .param("id", id)
        .param("reference", reference.value())
        .param("by", by.value())
        .param("today", clock.today())
        .update();
  }

  /** That was a mistake. */
  public void notAttended(UUID id, CaseReference reference) {
    jdbc.sql(
            """
            delete from posiv.session_attendance
            where session = :id and case_reference = :reference
            """)
        .param("id", id)
        .param("reference", reference.value())
        .update();
  }

  @Transactional(readOnly = true)
  public boolean isAttended(UUID id, CaseReference reference) {
    return of(reference).stream().anyMatch(session -> session.id().equals(id));
  }

  /** The sessions that the official of a case attended, the first first. */
  @Transactional(readOnly = true)
  public List<LearningSession> of(CaseReference reference) {
    return jdbc.sql(
            SELECT
                + """
                join posiv.session_attendance a on a.session = s.id
                where a.case_reference = :reference order by day, title
                """)
        .param("reference", reference.value())
        .query(LearningSession.class)
        .list();
  }

  /** How many people were there; somebody with two cases is one. */
  @Transactional(readOnly = true)
  public int people(UUID id) {
    return jdbc.sql(
            """
            select count(distinct c.person_id)
            from posiv.session_attendance a
            join posiv.nomination n using (case_reference)
            join posiv.candidate c on c.id = n.candidate_id
            where a.session = :id
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
