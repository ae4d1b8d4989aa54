package nl.posiv.onboarding.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.access.MailFrequency;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.notification.NoticeAttribute.Trait;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps mail from the step that causes it until it is sent. Every method is part of a transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

  /** Mail was put into the outbox. */
  record MailWaiting() {}

  /** Why a mail is not sent after all. */
  enum DropReason {
    TASK_DONE("task-done"),
    TASK_TAKEN("task-taken"),
    READER_GONE("reader-gone"),
    SENT_AGAIN("sent-again");

    private final String code;

    DropReason(String code) {
      this.code = code;
    }
  }

  /** Why a mail waits for somebody to mend something. */
  enum HeldFor {
    /** The reader's address, which colleagues correct. */
    ADDRESS("address"),
    /** What an administrator sees to. */
    TECHNICAL("technical");

    private final String code;

    HeldFor(String code) {
      this.code = code;
    }
  }

  /** Offices open at this hour. */
  private static final int MORNING = 8;

  /** Longer than a server can take with one mail, given the time-outs of each of its answers. */
  private static final int LEASE_MINUTES = 10;

  private static final String COLUMNS =
      """
      id, notice, case_reference, municipality, recipient, about_reader,
      task_id, task_key, due_on, attempts, digest_on, joined
      """;

  /** Whether a row is part of the same mail as one of the outbox. */
  private static final String SAME_MAIL =
      """
      part.recipient = outbox.recipient
        and (part.digest_on = outbox.digest_on or part.joined = outbox.joined)
        and part.sent_at is null and part.dropped_at is null
      """;

  private final JdbcClient jdbc;
  private final People people;
  private final WorkingDays workingDays;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Outbox(
      JdbcClient jdbc,
      People people,
      WorkingDays workingDays,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.people = people;
    this.workingDays = workingDays;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Adds a mail, unless this step has already told this reader the same. Mail that was dropped
   * because somebody else had taken the task goes out after all. Who wants one mail a day gets it
   * the next morning of a working day, with all else, unless it may not wait. What else begins at
   * once is one mail, if its notice says so: this transaction is what it has in common.
   *
   * @param step id of the step of the engine that causes it
   */
  public void add(Mail mail, String step) {
    add(mail, step, null);
  }

  /**
   * The same.
   *
   * @param role as whom the reader is written to; null: what they are now
   */
  public void add(Mail mail, String step, @Nullable Role role) {
    insert(
        mail,
        step,
        role == null ? null : role.group(),
        isForDigest(mail) ? nextMorning() : null,
        null,
        null);
  }

  /**
   * Adds a mail that somebody had sent before, at once. The other is left where it is, or dropped
   * if it could not be delivered.
   *
   * @param times how often it was sent again before
   * @param asker who asks for it
   * @return false if somebody else has just done so
   */
  public boolean addAgain(Mail mail, UUID before, int times, @Nullable String role, UserId asker) {
    boolean added = insert(mail, "again " + before + " " + times, role, null, before, asker) > 0;
    if (added) {
      int dropped =
          jdbc.sql(
                  """
                  update posiv.outbox set dropped_at = :now, drop_reason = :reason
                  where id = :id and sent_at is null and dropped_at is null
                  """)
              .param("now", timestamp(clock.instant()))
              .param("reason", DropReason.SENT_AGAIN.code)
              .param("id", before)
              .update();
      if (dropped > 0) {
        forgetOtherAddress(before);
      }
    }
    return added;
  }

  private int insert(
      Mail mail,
      String step,
      @Nullable String role,
      @Nullable LocalDate digestOn,
      @Nullable UUID before,
      @Nullable UserId asker) {
    Mail.About about = mail.about();
    Instant due = digestOn == null ? clock.instant() : morningOf(digestOn);
    int added =
        jdbc.sql(
                """
                insert into posiv.outbox (id, notice, case_reference, municipality, recipient,
                    recipient_role, about_reader, again_of, again_by, task_id, task_key, due_on, step, created_at, next_attempt_at, digest_on, joined)
                values (:id, :notice, :case, :municipality, :recipient,
                    coalesce(:role, (
                      select r.role from posiv.account_role r where r.user_id = :recipient
                      order by (r.municipality is not distinct from :municipality::text) desc, r.role
                      limit 1)),
                    :aboutReader, :before, :asker, :taskId, :taskKey, :due, :step, :now, :next, :digest,
                    case when :joins then concat_ws(' ', cast(:notice as text), cast(:joinedCase as text), pg_current_xact_id()) end)
                on conflict (step, notice, recipient) do update
                set dropped_at = null, drop_reason = null, next_attempt_at = :next,
                    digest_on = :digest, joined = excluded.joined
                where outbox.drop_reason = :taken
                """)
            .param("id", mail.id())
            .param("notice", mail.notice().id())
            .param("case", Objects.toString(mail.caseReference(), null))
            .param("municipality", Objects.toString(mail.municipality(), null))
            .param("recipient", Objects.toString(mail.recipient(), null))
            .param("role", role)
            .param("before", before)
            .param("asker", Objects.toString(asker, null))
            .param("aboutReader", mail.aboutReader())
            .param("taskId", about == null ? null : about.taskId())
            .param("taskKey", about == null ? null : about.taskKey())
            .param("due", about == null ? null : about.due())
            .param("step", step)
            .param("now", timestamp(clock.instant()))
            .param("next", timestamp(due))
            .param("digest", digestOn)
            .param(
                "joinedCase",
                mail.notice().has(Trait.ACROSS_CASES)
                    ? null
                    : Objects.toString(mail.caseReference(), null))
            .param("joins", isJoined(mail, digestOn, before))
            .param("taken", DropReason.TASK_TAKEN.code)
            .update();
    if (added > 0) {
      events.publishEvent(new MailWaiting());
    }
    return added;
  }

  private static boolean isJoined(Mail mail, @Nullable LocalDate digestOn, @Nullable UUID before) {
    return mail.notice().has(Trait.JOINED)
        && mail.recipient() != null
        && digestOn == null
        && before == null;
  }

  /**
   * Gives what waits for one reader about a case to another, who has not been told the same. What
   * is on its way goes to both.
   *
   * @return whether anything was on its way, so that the first reader is told it too
   */
  public boolean passOn(CaseReference caseReference, UserId from, UserId to) {
    boolean wasOnItsWay =
        jdbc.sql(
                """
                select lease is not null from posiv.outbox
                where case_reference = :case and recipient = :from
                  and sent_at is null and dropped_at is null
                order by id
                for update
                """)
            .param("case", caseReference.value())
            .param("from", from.value())
            .query(Boolean.class)
            .list()
            .contains(true);
    jdbc.sql(
            """
            update posiv.outbox set recipient = :to, lease = null, leased_until = null
            where case_reference = :case and recipient = :from
              and sent_at is null and dropped_at is null
              and not exists (
                select 1 from posiv.outbox told
                where told.step = outbox.step and told.notice = outbox.notice
                  and told.recipient = :to)
            """)
        .param("case", caseReference.value())
        .param("from", from.value())
        .param("to", to.value())
        .update();
    jdbc.sql(
            """
            update posiv.outbox
            set dropped_at = :now, drop_reason = :gone, lease = null, leased_until = null
            where case_reference = :case and recipient = :from
              and sent_at is null and dropped_at is null
            """)
        .param("case", caseReference.value())
        .param("from", from.value())
        .param("now", timestamp(clock.instant()))
        .param("gone", DropReason.READER_GONE.code)
        .update();
    return wasOnItsWay;
  }

  /**
   * Somebody who was told something, or will be.
   *
   * @param step that caused it
   */
  record Told(String step, Notice notice, UserId reader) {}

  /** What {@link #add} would not add any more of these notices in these steps. */
  public Set<Told> told(Collection<String> steps, Collection<Notice> notices) {
    return jdbc.sql(
            """
            select step, notice, recipient from posiv.outbox
            where step = any(:steps) and notice = any(:notices) and recipient is not null
              and drop_reason is distinct from :taken
            """)
        .param("steps", steps.toArray(String[]::new))
        .param("notices", notices.stream().map(Notice::id).toArray(String[]::new))
        .param("taken", DropReason.TASK_TAKEN.code)
        .query(
            (row, number) ->
                new Told(
                    row.getString("step"),
                    WithId.of(Notice.class, row.getString("notice")),
                    new UserId(row.getString("recipient"))))
        .set();
  }

  /** Whether anything was sent to somebody about a case. */
  public boolean hasTold(CaseReference caseReference, UserId reader) {
    return jdbc.sql(
            """
            select exists (select from posiv.outbox
              where case_reference = :case and recipient = :reader and sent_at is not null)
            """)
        .param("case", caseReference.value())
        .param("reader", reader.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether a mail that moves days in calendars is still on its way in a case. */
  public boolean isBringingDays(CaseReference caseReference) {
    return jdbc.sql(
            """
            select exists (select from posiv.outbox
              where case_reference = :case and notice = any(:notices)
                and sent_at is null and dropped_at is null and attempts = 0)
            """)
        .param("case", caseReference.value())
        .param(
            "notices",
            Arrays.stream(Notice.values())
                .filter(Notice::isAboutDays)
                .map(Notice::id)
                .toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Adds a mail that goes to an address which is the reader's no longer, or not yet. */
  public void addToOtherAddress(Mail mail, String step, String address) {
    add(mail, step);
    jdbc.sql("insert into posiv.other_address (mail, address) values (:mail, :address)")
        .param("mail", mail.id())
        .param("address", address)
        .update();
  }

  /** Where such a mail goes; empty once it was sent or dropped. */
  public Optional<String> otherAddress(Mail mail) {
    return jdbc.sql("select address from posiv.other_address where mail = :mail")
        .param("mail", mail.id())
        .query(String.class)
        .optional();
  }

  private void forgetOtherAddress(Mail mail) {
    forgetOtherAddress(mail.id());
  }

  /** Forgets where such a mail goes, which is dropped for that when it is due. */
  public void forgetOtherAddress(UUID mail) {
    jdbc.sql("delete from posiv.other_address where mail = :mail").param("mail", mail).update();
  }

  /**
   * The mail that has been due longest, locked; mail that is on its way is left alone. How long
   * that is so, the database's own clock says: it is the same for all nodes, and nobody moves it.
   * Of a mail of several parts it is the first; {@link #partsWith} locks the others.
   */
  public Optional<UUID> lockNext(Instant now) {
    return jdbc.sql(
            """
            select id from posiv.outbox
            where sent_at is null and dropped_at is null and next_attempt_at <= :now
              and (lease is null or leased_until < clock_timestamp())
              and not exists (select 1 from posiv.outbox part where part.id < outbox.id and %s)
            order by next_attempt_at
            limit 1
            for update skip locked
            """
                .formatted(SAME_MAIL))
        .param("now", timestamp(now))
        .query(UUID.class)
        .optional();
  }

  /**
   * A mail that waits.
   *
   * @throws IllegalArgumentException if it cannot be read, because it is of another version
   */
  public Mail read(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from posiv.outbox where id = :id")
        .param("id", id)
        .query(Outbox::mail)
        .single();
  }

  /** What the reader of a mail was when it was written; empty if that is not known. */
  public Optional<Role> roleOf(Mail mail) {
    return jdbc.sql(
            "select recipient_role from posiv.outbox where id = :id and recipient_role is not null")
        .param("id", mail.id())
        .query(String.class)
        .optional()
        .map(Role::ofGroup);
  }

  /** Keeps others from sending the same, for as long as any mail server may take. */
  public UUID lease(List<UUID> ids, String messageId) {
    UUID lease = UUID.randomUUID();
    jdbc.sql(
            """
            update posiv.outbox
            set lease = :lease, message_id = :message,
              leased_until = clock_timestamp() + make_interval(mins => :minutes)
            where id = any(:ids)
            """)
        .param("lease", lease)
        .param("message", messageId)
        .param("minutes", LEASE_MINUTES)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
    return lease;
  }

  /** How often any of these came back. */
  public int bounces(List<UUID> ids) {
    return jdbc.sql("select max(bounces) from posiv.outbox where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  /** The mails that were sent last as this message, locked. */
  public List<UUID> sentAs(String messageId) {
    return jdbc.sql(
            """
            select id from posiv.outbox where message_id = :message and sent_at is not null
            order by id for update
            """)
        .param("message", messageId)
        .query(UUID.class)
        .list();
  }

  /**
   * Notes that a mail came back, and has it wait until that is mended.
   *
   * @param reason what it waits for; null if it cannot go out again: then it is only noted
   */
  public void cameBack(UUID id, @Nullable HeldFor reason, String status) {
    jdbc.sql(
            """
            update posiv.outbox
            set bounces = bounces + 1, bounced_at = :now, bounce_status = :status
              %s
            where id = :id
            """
                .formatted(
                    reason == null
                        ? ""
                        : """
                          , sent_at = null, held_for = :reason, attempts = attempts + 1,
                          next_attempt_at = 'infinity', last_error = 'Returned ' || :status
                          """))
        .param("now", timestamp(clock.instant()))
        .param("status", status)
        .param("reason", reason == null ? null : reason.code)
        .param("id", id)
        .update();
  }

  /** Has a mail wait again. Whether it still does, and has not become another's. */
  public boolean takeBack(UUID id, UUID lease) {
    return jdbc.sql(
                """
                update posiv.outbox set lease = null, leased_until = null
                where id = :id and lease = :lease and sent_at is null and dropped_at is null
                """)
            .param("id", id)
            .param("lease", lease)
            .update()
        > 0;
  }

  /** Whether all these mails are still kept. */
  public boolean areThere(List<UUID> ids) {
    return jdbc.sql("select count(*) from posiv.outbox where id = any(:ids)")
            .param("ids", ids.toArray(UUID[]::new))
            .query(Integer.class)
            .single()
        == ids.size();
  }

  /**
   * Ids of all parts of the mail that a mail is part of, this one too, in the order in which they
   * came; locked, so that nobody passes one on while it is written.
   */
  public List<UUID> partsWith(Mail mail) {
    return jdbc.sql(
            """
            select part.id from posiv.outbox
              join posiv.outbox part on %s
            where outbox.id = :id
            order by part.created_at, part.id
            for update of part
            """
                .formatted(SAME_MAIL))
        .param("id", mail.id())
        .query(UUID.class)
        .list();
  }

  /**
   * Mail that cannot be read, or was tried at least so often, or in vain for a technical reason,
   * and is not sent.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<UndeliveredMail> triedAtLeast(int attempts) {
    return jdbc.sql(
            """
            select id, notice, case_reference, municipality, created_at, last_error
            from posiv.outbox
            where sent_at is null and dropped_at is null
              and (held_for = 'technical' or held_for is null and attempts >= :attempts)
            order by created_at
            """)
        .param("attempts", attempts)
        .query(
            (row, number) ->
                new UndeliveredMail(
                    row.getObject("id", UUID.class),
                    row.getString("notice"),
                    // One that cannot be read must not hide the others.
                    CaseReference.find(row.getString("case_reference")).orElse(null),
                    MunicipalityId.of(row.getString("municipality")),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getString("last_error")))
        .list();
  }

  /** Has a mail that waits, with all its parts, tried again now. */
  public void tryNow(String id) {
    jdbc.sql(
            """
            with parts as (
              select part.id from posiv.outbox join posiv.outbox part on part.id = outbox.id or %s
              where outbox.id::text = :id and part.sent_at is null and part.dropped_at is null
              order by part.id
              for update of part)
            update posiv.outbox set next_attempt_at = :now where id in (select id from parts)
            """
                .formatted(SAME_MAIL))
        .param("now", timestamp(clock.instant()))
        .param("id", id)
        .update();
  }

  /** Has all mail that waits for another attempt tried again now. */
  public void tryAllNow() {
    jdbc.sql(
            """
            update posiv.outbox set next_attempt_at = :now
            where sent_at is null and dropped_at is null and held_for is null
              and attempts > 0 and next_attempt_at > :now and next_attempt_at < 'infinity'
            """)
        .param("now", timestamp(clock.instant()))
        .update();
  }

  /** The next morning on which a daily mail goes out. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Instant> nextDigestAfter(Instant time) {
    return jdbc.sql(
            """
            select min(next_attempt_at) from posiv.outbox
            where sent_at is null and dropped_at is null and attempts = 0
              and digest_on is not null and next_attempt_at > :time
            """)
        .param("time", timestamp(time))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /**
   * Notes that a mail was sent, also if it was dropped meanwhile; not if it is another's now, who
   * is to get it too.
   *
   * @param subject what stood above it
   */
  public void markSent(Mail mail, UUID lease, Map<Language, String> subject) {
    int marked =
        jdbc.sql(
                """
                update posiv.outbox
                set sent_at = :now, subject_en = :en, subject_nl = :nl, subject_uk = :uk,
                  dropped_at = null, drop_reason = null, lease = null, leased_until = null
                where id = :id and lease = :lease and sent_at is null
                """)
            .param("en", subject.get(Language.EN))
            .param("nl", subject.get(Language.NL))
            .param("uk", subject.get(Language.UK))
            .param("now", timestamp(clock.instant()))
            .param("id", mail.id())
            .param("lease", lease)
            .update();
    if (marked > 0) {
      forgetOtherAddress(mail);
    }
  }

  public void drop(Mail mail, DropReason reason) {
    forgetOtherAddress(mail);
    jdbc.sql("update posiv.outbox set dropped_at = :now, drop_reason = :reason where id = :id")
        .param("now", timestamp(clock.instant()))
        .param("reason", reason.code)
        .param("id", mail.id())
        .update();
  }

  /** Drops what a reader was to be told by a notice, because it is told anew. */
  public void dropWaiting(Notice notice, UserId recipient) {
    jdbc.sql(
            """
            update posiv.outbox set dropped_at = :now, drop_reason = :reason
            where notice = :notice and recipient = :recipient
              and sent_at is null and dropped_at is null
            """)
        .param("now", timestamp(clock.instant()))
        .param("reason", DropReason.SENT_AGAIN.code)
        .param("notice", notice.id())
        .param("recipient", recipient.value())
        .update();
  }

  public void postpone(Mail mail, Instant until, MailFailure failure) {
    jdbc.sql(
            """
            update posiv.outbox
            set attempts = attempts + 1, next_attempt_at = :until, last_error = :error, held_for = null
            where id = :id
            """)
        .param("until", timestamp(until))
        .param("error", failure.error())
        .param("id", mail.id())
        .update();
  }

  /** Keeps a mail, untried, until what it is held for is mended. */
  public void hold(Mail mail, HeldFor reason, MailFailure failure) {
    jdbc.sql(
            """
            update posiv.outbox
            set attempts = attempts + 1, next_attempt_at = 'infinity', last_error = :error,
              held_for = :reason
            where id = :id
            """)
        .param("error", failure.error())
        .param("reason", reason.code)
        .param("id", mail.id())
        .update();
  }

  /** Those whose address no mail comes to, and that colleagues can correct. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<UnreachableReader> unreachable() {
    return jdbc.sql(
            """
            select recipient, min(case_reference) as case_reference,
              (array_agg(municipality order by case_reference))[1] as municipality, count(*) as waiting, bool_or(last_error = 'AddressException') as no_address
            from posiv.outbox
            where held_for = 'address' and next_attempt_at = 'infinity'
              and sent_at is null and dropped_at is null
            group by recipient, case when recipient is null then case_reference end
            order by min(created_at)
            """)
        .query(
            (row, number) ->
                new UnreachableReader(
                    UserId.of(row.getString("recipient")),
                    CaseReference.find(row.getString("case_reference")).orElse(null),
                    MunicipalityId.of(row.getString("municipality")),
                    row.getLong("waiting"),
                    row.getBoolean("no_address")))
        .list();
  }

  /** Keeps others from looking after readers whose address does not work, in this transaction. */
  public void lockUnreachable() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('unreachable readers'))").query(rows -> {});
  }

  /** Has all mail tried again that was held for a reader's address. */
  public void release(UnreachableReader reader) {
    int released =
        jdbc.sql(
                """
                update posiv.outbox set next_attempt_at = :now
                where held_for = 'address' and next_attempt_at = 'infinity'
                  and sent_at is null and dropped_at is null
                  and recipient is not distinct from :recipient
                  and (recipient is not null or case_reference = :case)
                """)
            .param("now", timestamp(clock.instant()))
            .param("recipient", Objects.toString(reader.recipient(), null))
            .param("case", Objects.toString(reader.caseReference(), null))
            .update();
    if (released > 0) {
      events.publishEvent(new MailWaiting());
    }
  }

  /**
   * A mail that cannot be read holds up no other, and no mail that it is part of: it waits alone
   * until somebody has seen to it.
   */
  public void setAside(UUID id, Instant until, String error) {
    jdbc.sql(
            """
            update posiv.outbox
            set held_for = 'technical', attempts = attempts + 1, next_attempt_at = :until,
                last_error = :error, digest_on = null, joined = null,
                lease = null, leased_until = null
            where id = :id
            """)
        .param("until", timestamp(until))
        .param("error", error)
        .param("id", id)
        .update();
  }

  /** The parts of a mail that cannot be written go out one by one. */
  public void takeApart(Mail part) {
    jdbc.sql("update posiv.outbox set digest_on = null, joined = null where id = :id")
        .param("id", part.id())
        .update();
  }

  /**
   * How many mails are not sent yet, those included that will be tried again later; not those whose
   * morning has not come, nor those for which something is to be mended first.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public int waiting() {
    return jdbc.sql(
            """
            select count(*) from posiv.outbox
            where sent_at is null and dropped_at is null
              and (digest_on is null or attempts > 0 or next_attempt_at <= :now)
              and next_attempt_at < 'infinity'
            """)
        .param("now", timestamp(clock.instant()))
        .query(Integer.class)
        .single();
  }

  static Mail mail(ResultSet row, int rowNumber) throws SQLException {
    String taskId = row.getString("task_id");
    return new Mail(
        row.getObject("id", UUID.class),
        WithId.of(Notice.class, row.getString("notice")),
        CaseReference.of(row.getString("case_reference")),
        MunicipalityId.of(row.getString("municipality")),
        UserId.of(row.getString("recipient")),
        row.getBoolean("about_reader"),
        taskId == null
            ? null
            : new Mail.About(
                taskId, row.getString("task_key"), row.getObject("due_on", LocalDate.class)),
        row.getInt("attempts"),
        row.getObject("digest_on", LocalDate.class),
        row.getString("joined"));
  }

  private boolean isForDigest(Mail mail) {
    return mail.recipient() != null
        && !mail.notice().isAlwaysAtOnce(mail.taskKey())
        && people.mailFrequency(mail.recipient()) == MailFrequency.DAILY;
  }

  private LocalDate nextMorning() {
    LocalDate today = clock.today();
    boolean stillToday =
        workingDays.isWorkingDay(today) && clock.instant().isBefore(morningOf(today));
    return stillToday ? today : workingDays.plus(today, 1);
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(MORNING, 0).atZone(ProgrammeClock.ZONE).toInstant();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
