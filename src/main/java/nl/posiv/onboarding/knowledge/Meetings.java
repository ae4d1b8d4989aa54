package nl.posiv.onboarding.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of all municipalities, whom they are for, and what is to be done after them. */
@Service
@Transactional
public class Meetings {

  private static final String SELECT = "select * from posiv.meeting ";

  private static final String ACTIONS =
      "select id, case_reference, what, who, due, done_on from posiv.meeting_action ";

  private static final String OVER =
      "stage in ('held', 'cancelled', 'skipped') and stage_since < :first";

  private final JdbcClient jdbc;
  private final KnowledgeNumbers numbers;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Meetings(
      JdbcClient jdbc,
      KnowledgeNumbers numbers,
      Rules rules,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.rules = rules;
    this.clock = clock;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Optional<Meeting> find(CaseReference reference) {
    return jdbc.sql(SELECT + "where case_reference = :reference")
        .param("reference", reference.value())
        .query(Meetings::row)
        .optional();
  }

  /**
   * The one of this reference.
   *
   * @throws IllegalArgumentException if there is none
   */
  @Transactional(readOnly = true)
  public Meeting of(CaseReference reference) {
    return find(reference)
        .orElseThrow(() -> new IllegalArgumentException("No meeting " + reference));
  }

  /** All of them, the last first. */
  @Transactional(readOnly = true)
  List<Meeting> all() {
    return jdbc.sql(SELECT + "order by coalesce(day, begun_on) desc, case_reference desc")
        .query(Meetings::row)
        .list();
  }

  /** A programme lead asks for one. */
  public Meeting ask(String subject, UserId by) {
    return add(subject, by);
  }

  /**
   * The one of a quarter, which begins by itself.
   *
   * @return empty if one has begun in it, or if one of before waits for its plan
   */
  public Optional<Meeting> beginQuarterly(LocalDate quarter) {
    jdbc.sql("lock table posiv.meeting in share row exclusive mode").update();
    return lacks(quarter) ? Optional.of(add(null, null)) : Optional.empty();
  }

  /** Whether none began in a quarter, and none waits for its plan. */
  @Transactional(readOnly = true)
  boolean lacks(LocalDate quarter) {
    return jdbc.sql(
            """
            select not exists (
              select from posiv.meeting where begun_on >= :quarter or stage = 'asked')
            """)
        .param("quarter", quarter)
        .query(Boolean.class)
        .single();
  }

  private Meeting add(@Nullable String subject, @Nullable UserId by) {
    CaseReference reference = numbers.next();
    jdbc.sql(
            """
            insert into posiv.meeting (case_reference, stage, stage_since, subject, begun_by, begun_on)
            values (:reference, 'asked', :today, :subject, :by, :today)
            """)
        .param("reference", reference.value())
        .param("today", clock.today())
        .param("subject", subject)
        .param("by", Objects.toString(by, null))
        .update();
    return of(reference);
  }

  /** It is on this day, and these are invited. */
  public void plan(
      CaseReference reference, String subject, MeetingPlan plan, Collection<UserId> guests) {
    jdbc.sql("update posiv.meeting set subject = :subject where case_reference = :reference")
        .param("reference", reference.value())
        .param("subject", subject)
        .update();
    write(reference, plan, null);
    invite(reference, guests);
  }

  /** Something is otherwise: what stands in the calendars of its guests changes along. */
  public void change(
      CaseReference reference, MeetingPlan plan, String reason, Collection<UserId> more) {
    write(reference, plan, reason);
    invite(reference, more);
  }

  private void write(CaseReference reference, MeetingPlan plan, @Nullable String reason) {
    jdbc.sql(
            """
            update posiv.meeting
            set sequence = sequence + (stage = 'planned')::int, stage = 'planned',
              stage_since = :today, day = :day, starts_at = :startsAt, minutes = :minutes,
              place = :place, agenda = :agenda, reason = :reason
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("today", clock.today())
        .param("day", plan.day())
        .param("startsAt", plan.startsAt())
        .param("minutes", plan.lasts().toMinutes())
        .param("place", plan.place())
        .param("agenda", plan.agenda())
        .param("reason", reason)
        .update();
  }

  private void invite(CaseReference reference, Collection<UserId> guests) {
    guests.forEach(
        guest ->
            jdbc.sql(
                    """
                    insert into posiv.meeting_guest (case_reference, user_id)
                    values (:reference, :user) on conflict do nothing
                    """)
                .param("reference", reference.value())
                .param("user", guest.value())
                .update());
  }

  /** It was held. */
  public void hold(CaseReference reference, String notes) {
    jdbc.sql(
            """
            update posiv.meeting
            set stage = 'held', stage_since = :today, reason = null, notes = :notes
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("today", clock.today())
        .param("notes", notes)
        .update();
  }

  /** It is not held: it leaves the calendars of its guests. */
  public void cancel(CaseReference reference, String reason) {
    jdbc.sql("update posiv.meeting set sequence = sequence + 1 where case_reference = :reference")
        .param("reference", reference.value())
        .update();
    end(reference, MeetingStage.CANCELLED, reason);
  }

  /** There is none this time. */
  public void skip(CaseReference reference, String reason) {
    end(reference, MeetingStage.SKIPPED, reason);
  }

  private void end(CaseReference reference, MeetingStage stage, String reason) {
    jdbc.sql(
            """
            update posiv.meeting set stage = :stage, stage_since = :today, reason = :reason
            where case_reference = :reference
            """)
        .param("reference", reference.value())
        .param("stage", stage.id())
        .param("today", clock.today())
        .param("reason", reason)
        .update();
  }

  /** Who is invited, in the order of their ids. */
  @Transactional(readOnly = true)
  public List<UserId> guests(CaseReference reference) {
    return jdbc
        .sql(
            """
            select user_id from posiv.meeting_guest where case_reference = :reference
            order by user_id
            """)
        .param("reference", reference.value())
        .query(String.class)
        .list()
        .stream()
        .map(UserId::new)
        .toList();
  }

  /**
   * Somebody has something to do after it. The same once more changes nothing.
   *
   * @param who one of its guests
   */
  void give(CaseReference reference, String what, UserId who, LocalDate due, UserId by) {
    lock(reference);
    boolean known =
        actions(reference).stream()
            .anyMatch(
                action ->
                    action.what().equals(what)
                        && action.who().equals(who)
                        && action.due().equals(due));
    if (known) {
      return;
    }
    long id =
        jdbc.sql(
                """
                insert into posiv.meeting_action (case_reference, what, who, due, given_by, given_on)
                values (:reference, :what, :who, :due, :by, :today) returning id
                """)
            .param("reference", reference.value())
            .param("what", what)
            .param("who", who.value())
            .param("due", due)
            .param("by", by.value())
            .param("today", clock.today())
            .query(Long.class)
            .single();
    events.publishEvent(new ActionGiven(reference, who, id));
  }

  private void lock(CaseReference reference) {
    jdbc.sql("select 1 from posiv.meeting where case_reference = :reference for update")
        .param("reference", reference.value())
        .query(Integer.class)
        .single();
  }

  /** What is to be done after a meeting, and what was. */
  @Transactional(readOnly = true)
  List<MeetingAction> actions(CaseReference reference) {
    return jdbc.sql(ACTIONS + "where case_reference = :reference order by due, id")
        .param("reference", reference.value())
        .query(MeetingAction.class)
        .list();
  }

  /** What somebody still has to do, the most urgent first. */
  @Transactional(readOnly = true)
  List<MeetingAction> openOf(UserId user) {
    return jdbc.sql(ACTIONS + "where who = :user and done_on is null order by due, id")
        .param("user", user.value())
        .query(MeetingAction.class)
        .list();
  }

  /** It is done. */
  void finish(CaseReference reference, long action) {
    jdbc.sql(
            """
            update posiv.meeting_action set done_on = :today
            where id = :id and case_reference = :reference and done_on is null
            """)
        .param("id", action)
        .param("reference", reference.value())
        .param("today", clock.today())
        .update();
  }

  /** It was entered by mistake, or is not needed any more. */
  void takeAway(CaseReference reference, long action) {
    jdbc.sql("delete from posiv.meeting_action where id = :id and case_reference = :reference")
        .param("id", action)
        .param("reference", reference.value())
        .update();
  }

  /** Those that nobody needs any more. */
  @Transactional(readOnly = true)
  List<CaseReference> over() {
    return jdbc.sql("select case_reference from posiv.meeting where " + OVER)
        .param("first", firstKept())
        .query((row, number) -> new CaseReference(row.getString(1)))
        .list();
  }

  /** Erases one, with who was invited and what was to be done. */
  void eraseIfOver(CaseReference reference) {
    jdbc.sql("delete from posiv.meeting where case_reference = :reference and " + OVER)
        .param("reference", reference.value())
        .param("first", firstKept())
        .update();
  }

  private LocalDate firstKept() {
    return clock.today().minus(rules.period(Rule.MEETING_RETENTION));
  }

  private static Meeting row(ResultSet row, int number) throws SQLException {
    LocalDate day = row.getObject("day", LocalDate.class);
    return new Meeting(
        new CaseReference(row.getString("case_reference")),
        WithId.of(MeetingStage.class, row.getString("stage")),
        row.getObject("stage_since", LocalDate.class),
        row.getString("subject"),
        UserId.of(row.getString("begun_by")),
        day == null
            ? null
            : new MeetingPlan(
                day,
                row.getObject("starts_at", LocalTime.class),
                Duration.ofMinutes(row.getInt("minutes")),
                row.getString("place"),
                row.getString("agenda")),
        row.getString("reason"),
        row.getString("notes"),
        row.getInt("sequence"));
  }
}
