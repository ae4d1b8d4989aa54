package nl.posiv.onboarding.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lessons on their way from whoever learned something to all municipalities that take part. */
@Service
@Transactional
public class Lessons {

  private static final String SELECT = "select * from posiv.lesson ";

  private static final String OVER =
      """
      stage = 'published' and stage_since < :published
        or stage in ('refused', 'retracted') and stage_since < :unpublished
      """;

  private final JdbcClient jdbc;
  private final KnowledgeNumbers numbers;
  private final Rules rules;
  private final ProgrammeClock clock;

  Lessons(JdbcClient jdbc, KnowledgeNumbers numbers, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.rules = rules;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Lesson> find(CaseReference reference) {
    return jdbc.sql(SELECT + "where case_reference = :reference")
        .param("reference", reference.value())
        .query(Lessons::row)
        .optional();
  }

  /**
   * The one of this reference.
   *
   * @throws IllegalArgumentException if there is none
   */
  @Transactional(readOnly = true)
  public Lesson of(CaseReference reference) {
    return find(reference)
        .orElseThrow(() -> new IllegalArgumentException("No lesson " + reference));
  }

  /** All of them, the last first. */
  @Transactional(readOnly = true)
  List<Lesson> all() {
    return jdbc.sql(
            SELECT + "order by coalesce(published_on, proposed_on) desc, case_reference desc")
        .query(Lessons::row)
        .list();
  }

  /** How many were published on a day or later, and still are. */
  @Transactional(readOnly = true)
  int publishedFrom(LocalDate day) {
    return jdbc.sql(
            "select count(*) from posiv.lesson where stage = 'published' and published_on >= :day")
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /** Somebody proposes one, in their own words. */
  public Lesson propose(LessonText text, LessonSource source, UserId by) {
    CaseReference reference = numbers.next();
    jdbc.sql(
            """
            insert into posiv.lesson (case_reference, stage, stage_since, proposed_by, proposed_on,
              source, theme, title, lesson)
            values (:reference, 'proposed', :today, :by, :today, :source, :theme, :title, :lesson)
            """)
        .param("reference", reference.value())
        .param("today", clock.today())
        .param("by", by.value())
        .param("source", source.id())
        .param("theme", text.theme())
        .param("title", text.title())
        .param("lesson", text.lesson())
        .update();
    record(reference, LessonStep.What.PROPOSED, null, by);
    return of(reference);
  }

  /** It says this from now on, by which nobody is recognised; what it said before is gone. */
  public void makeAnonymous(CaseReference reference, LessonText text, UserId by) {
    write(reference, text);
    move(reference, LessonStage.ANONYMOUS);
    record(reference, LessonStep.What.MADE_ANONYMOUS, null, by);
  }

  /** It has to be made anonymous once more. */
  public void sendBack(CaseReference reference, String reason, UserId by) {
    move(reference, LessonStage.PROPOSED);
    record(reference, LessonStep.What.SENT_BACK, reason, by);
  }

  /** Everybody in the municipalities that take part reads it. */
  public void publish(CaseReference reference, UserId by) {
    jdbc.sql(
            """
            update posiv.lesson set stage = 'published', stage_since = :today, published_on = :today
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("today", clock.today())
        .update();
    record(reference, LessonStep.What.PUBLISHED, null, by);
  }

  /** It is not published. */
  public void refuse(CaseReference reference, String reason, UserId by) {
    move(reference, LessonStage.REFUSED);
    record(reference, LessonStep.What.REFUSED, reason, by);
  }

  /**
   * Says something else in one that was published. What it said is not kept: it may have said too
   * much. The same once more changes nothing.
   *
   * @param seen the version that the writer has seen
   * @return false if somebody else has changed it since, or it is not published any more
   */
  boolean correct(CaseReference reference, LessonText text, int seen, String reason, UserId by) {
    Lesson lesson = locked(reference);
    if (!lesson.isPublished() || lesson.version() != seen) {
      return lesson.isPublished() && lesson.text().equals(text);
    }
    write(reference, text);
    record(reference, LessonStep.What.CORRECTED, reason, by);
    return true;
  }

  /** Takes one back that was published. The same once more changes nothing. */
  void retract(CaseReference reference, String reason, UserId by) {
    if (locked(reference).isPublished()) {
      move(reference, LessonStage.RETRACTED);
      record(reference, LessonStep.What.RETRACTED, reason, by);
    }
  }

  private Lesson locked(CaseReference reference) {
    return jdbc.sql(SELECT + "where case_reference = :reference for update")
        .param("reference", reference.value())
        .query(Lessons::row)
        .single();
  }

  private void write(CaseReference reference, LessonText text) {
    jdbc.sql(
            """
            update posiv.lesson
            set theme = :theme, title = :title, lesson = :lesson, version = version + 1
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("theme", text.theme())
        .param("title", text.title())
        .param("lesson", text.lesson())
        .update();
  }

  private void move(CaseReference reference, LessonStage stage) {
    jdbc.sql(
            """
            update posiv.lesson set stage = :stage, stage_since = :today
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("stage", stage.id())
        .param("today", clock.today())
        .update();
  }

  private void record(
      CaseReference reference, LessonStep.What what, @Nullable String reason, UserId by) {
    jdbc.sql(
            """
            insert into posiv.lesson_step (case_reference, what, reason, recorded_by, recorded_on)
            values (:reference, :what, :reason, :by, :today)
            """)
        .param("reference", reference.value())
        .param("what", what.id())
        .param("reason", reason)
        .param("by", by.value())
        .param("today", clock.today())
        .update();
  }

  /** What was done with it, in order. */
  @Transactional(readOnly = true)
  public List<LessonStep> steps(CaseReference reference) {
    return jdbc.sql(
            """
            select what, reason, recorded_by, recorded_on from posiv.lesson_step
            where case_reference = :reference order by id
            """)
        .param("reference", reference.value())
        .query(
            (row, number) ->
                new LessonStep(
                    WithId.of(LessonStep.What.class, row.getString("what")),
                    row.getString("reason"),
                    new UserId(row.getString("recorded_by")),
                    row.getObject("recorded_on", LocalDate.class)))
        .list();
  }

  /** Whether somebody made it anonymous, now or before it was sent back. */
  @Transactional(readOnly = true)
  public boolean wasMadeAnonymousBy(CaseReference reference, UserId user) {
    return steps(reference).stream()
        .anyMatch(
            step ->
                step.what() == LessonStep.What.MADE_ANONYMOUS && step.recordedBy().equals(user));
  }

  /** Those that nobody needs any more. */
  @Transactional(readOnly = true)
  List<CaseReference> over() {
    return jdbc.sql("select case_reference from posiv.lesson where " + OVER)
        .param("published", firstKept(Rule.LESSON_RETENTION))
        .param("unpublished", firstKept(Rule.LESSON_UNPUBLISHED_RETENTION))
        .query((row, number) -> new CaseReference(row.getString(1)))
        .list();
  }

  /** Erases one with all that was done with it. */
  void eraseIfOver(CaseReference reference) {
    jdbc.sql("delete from posiv.lesson where case_reference = :reference and (" + OVER + ")")
        .param("reference", reference.value())
        .param("published", firstKept(Rule.LESSON_RETENTION))
        .param("unpublished", firstKept(Rule.LESSON_UNPUBLISHED_RETENTION))
        .update();
  }

  private LocalDate firstKept(Rule rule) {
    return clock.today().minus(rules.period(rule));
  }

  private static Lesson row(ResultSet row, int number) throws SQLException {
    return new Lesson(
        new CaseReference(row.getString("case_reference")),
        WithId.of(LessonStage.class, row.getString("stage")),
        row.getObject("stage_since", LocalDate.class),
        new UserId(row.getString("proposed_by")),
        row.getObject("proposed_on", LocalDate.class),
        WithId.of(LessonSource.class, row.getString("source")),
        new LessonText(row.getString("theme"), row.getString("title"), row.getString("lesson")),
        row.getInt("version"),
        row.getObject("published_on", LocalDate.class));
  }
}
