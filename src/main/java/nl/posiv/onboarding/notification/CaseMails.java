package nl.posiv.onboarding.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails about a case: what, to whom, when, what became of them, and sending one again. */
@Service
@Transactional(readOnly = true)
public class CaseMails {

  private static final String SENT = "sent";
  private static final String FAILED = "failed";
  private static final String RETURNED = "returned";

  /** Whose mails HR may send again: those of its own house. */
  private static final Set<String> OF_THE_MUNICIPALITY =
      Set.of(Role.HR.group(), Role.MANAGER.group(), Role.MENTOR.group(), Role.OFFICIAL.group());

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Notices notices;
  private final OpenTasks tasks;
  private final People people;
  private final Changes changes;
  private final MailFacts facts;
  private final Names names;
  private final Texts texts;

  CaseMails(
      JdbcClient jdbc,
      Outbox outbox,
      Notices notices,
      OpenTasks tasks,
      People people,
      Changes changes,
      MailFacts facts,
      Names names,
      Texts texts) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.notices = notices;
    this.tasks = tasks;
    this.people = people;
    this.changes = changes;
    this.facts = facts;
    this.names = names;
    this.texts = texts;
  }

  /**
   * A mail as a page shows it. The template reads it, so it is public.
   *
   * @param again how often it was sent again so far, for who may do that; otherwise null
   */
  public record Story(UUID id, CaseFile.Line line, @Nullable Integer again) {}

  /**
   * What people were told by mail, whatever else they were asked.
   *
   * @param to the readers, by what they were
   */
  public record Told(Instant at, String subject, String to) {}

  /** What became of the wish to send a mail again. */
  public enum Outcome implements WithId {
    SENT_AGAIN,
    /** Somebody did so in the meantime, or in the same moment. */
    SENT_ALREADY,
    /** What it asks for is done, or somebody else does it. */
    TASK_DONE,
    /** The reader's account is gone, or has another role or place now, or the person has died. */
    READER_GONE,
    /** There is no such mail for who asks, or it still waits to be sent. */
    NOT_POSSIBLE
  }

  /**
   * A mail with what became of it.
   *
   * @param role what the reader was when it was written; null if that is not known
   * @param subject what stood above it, by the code of the language; nothing until it is sent
   * @param asker who had it sent again; null if nobody asked for it
   * @param times how often it was sent again itself
   * @param returnedAt when it came back last; null if it never did
   * @param numbers what a mail server said when it did not take it, or sent it back; null if none
   *     did, or it is over
   */
  private record Written(
      Mail mail,
      @Nullable String role,
      Instant at,
      String state,
      Map<Language, String> subject,
      @Nullable UserId asker,
      int times,
      @Nullable Instant returnedAt,
      @Nullable String numbers) {

    LocalDate returnedOn() {
      return LocalDate.ofInstant(Objects.requireNonNull(returnedAt), ProgrammeClock.ZONE);
    }

    LocalDate on() {
      return LocalDate.ofInstant(at, ProgrammeClock.ZONE);
    }

    boolean isToCandidate() {
      return mail.recipient() == null;
    }
  }

  /** Those that somebody reads, the newest first. */
  public List<Story> of(CaseReference reference, CaseReader reader) {
    Map<String, String> namesOfTasks = new HashMap<>();
    return written(reference).stream()
        .filter(written -> isFor(written, reader))
        .map(
            written ->
                new Story(
                    written.mail().id(),
                    line(written, reader, namesOfTasks),
                    isSentAgainBy(written, reader) ? written.times() : null))
        .toList();
  }

  /** What people were told, as far as somebody reads of it, in order: each thing once a day. */
  public List<Told> told(CaseReference reference, CaseReader reader) {
    Map<List<Object>, List<Written>> tellings =
        written(reference).stream()
            .filter(it -> it.state().equals(SENT) && it.asker() == null)
            .filter(it -> it.mail().about() == null && isFor(it, reader))
            .sorted(Comparator.comparing(Written::at))
            .collect(
                Collectors.groupingBy(
                    it -> List.of(it.on(), it.mail().notice()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return tellings.values().stream().map(same -> told(same, reader)).toList();
  }

  private Told told(List<Written> same, CaseReader reader) {
    Written first =
        same.stream().filter(it -> !it.mail().aboutReader()).findFirst().orElse(same.get(0));
    return new Told(
        first.at(),
        subject(first, reader.language(), new HashMap<>()),
        same.stream().map(it -> role(it, reader)).distinct().collect(Collectors.joining(", ")));
  }

  /**
   * Has a mail go out once more, to where its reader is reached now.
   *
   * @param times how often it was sent again when the page was opened: one click sends one
   */
  @Transactional
  public Outcome sendAgain(CaseReference reference, UUID id, int times, CaseReader asker) {
    Optional<Written> found =
        written(reference).stream()
            .filter(written -> written.mail().id().equals(id))
            .filter(written -> isFor(written, asker))
            .findFirst();
    if (found.isEmpty()) {
      return Outcome.NOT_POSSIBLE;
    }
    Written written = found.get();
    if (written.times() > times) {
      return Outcome.SENT_ALREADY;
    } else if (!isSentAgainBy(written, asker)) {
      return Outcome.NOT_POSSIBLE;
    } else if (isReaderGone(written)) {
      return Outcome.READER_GONE;
    } else if (isDone(written.mail())) {
      return Outcome.TASK_DONE;
    }
    return outbox.addAgain(
            written.mail().again(), id, written.times(), written.role(), asker.user())
        ? Outcome.SENT_AGAIN
        : Outcome.SENT_ALREADY;
  }

  private boolean isReaderGone(Written written) {
    Mail mail = written.mail();
    return mail.aboutReader() && changes.hasDied(mail.knownCase())
        || mail.recipient() != null && !isStillReader(mail.recipient(), written);
  }

  /** Of somebody who is something else now, or elsewhere, the mail would tell too much. */
  private boolean isStillReader(UserId recipient, Written written) {
    String role = written.role();
    MunicipalityId municipality = written.mail().municipality();
    return role != null
        && municipality != null
        && notices.isReader(
            recipient, Role.ofGroup(role), written.mail().knownCase(), municipality);
  }

  private boolean isDone(Mail mail) {
    return mail.about() != null
        && tasks
            .find(mail.about().taskId())
            .filter(
                task ->
                    mail.notice().has(NoticeAttribute.Trait.OF_OTHERS)
                        || task.assignee() == null
                        || task.assignee().equals(mail.recipient()))
            .isEmpty();
  }

  private List<Written> written(CaseReference reference) {
    return jdbc
        .sql(
            """
            select o.*,
              case when sent_at is not null then 'sent'
                   when drop_reason = 'sent-again' then 'failed'
                   when dropped_at is not null then 'dropped'
                   when held_for is not null and bounced_at is not null then 'returned'
                   when held_for is not null then 'failed' else 'waiting' end as state,
              (select count(*) from posiv.outbox a where a.again_of = o.id) as times
            from posiv.outbox o where case_reference = :reference order by created_at desc, id
            """)
        .param("reference", reference.value())
        .query(CaseMails::ifReadable)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** One that cannot be read, of another version, must not hide the others; the outbox shows it. */
  private static Optional<Written> ifReadable(ResultSet row, int number) throws SQLException {
    try {
      return Optional.of(written(row, number));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Written written(ResultSet row, int number) throws SQLException {
    Map<Language, String> subject = new HashMap<>();
    for (Language language : Language.values()) {
      String text = row.getString("subject_" + language.name().toLowerCase(Locale.ROOT));
      if (text != null) {
        subject.put(language, text);
      }
    }
    return new Written(
        Outbox.mail(row, number),
        row.getString("recipient_role"),
        Optional.ofNullable(row.getTimestamp("sent_at"))
            .orElse(row.getTimestamp("created_at"))
            .toInstant(),
        row.getString("state"),
        subject,
        UserId.of(row.getString("again_by")),
        row.getInt("times"),
        Optional.ofNullable(row.getTimestamp("bounced_at")).map(Timestamp::toInstant).orElse(null),
        numbers(row));
  }

  /** Of what was sent, only why it came back before; otherwise what was said last. */
  private static @Nullable String numbers(ResultSet row) throws SQLException {
    String status = row.getString("bounce_status");
    return switch (row.getString("state")) {
      case SENT, RETURNED -> status;
      case "dropped" -> null;
      default -> Refusal.in(row.getString("last_error")).map(Refusal::numbers).orElse(null);
    };
  }

  /**
   * HR reads what went out about the case of its municipality, the official what went to the
   * official, Ro3kvit that and its own: a mail to HR can tell what Ro3kvit must not know.
   */
  private static boolean isFor(Written written, CaseReader reader) {
    Mail mail = written.mail();
    return reader.parts().contains(Role.HR) && reader.municipality().equals(mail.municipality())
        || reader.parts().contains(Role.OFFICIAL) && mail.aboutReader()
        || reader.parts().contains(Role.RO3KVIT)
            && (written.isToCandidate() || Role.RO3KVIT.group().equals(written.role()));
  }

  /** HR for its own house, Ro3kvit for candidates; nobody where the address is known no more. */
  private static boolean isSentAgainBy(Written written, CaseReader reader) {
    boolean out =
        Set.of(SENT, FAILED, RETURNED).contains(written.state())
            && !written.mail().notice().has(NoticeAttribute.Trait.TO_OTHER_ADDRESS);
    boolean ofHr =
        reader.parts().contains(Role.HR)
            && reader.municipality().equals(written.mail().municipality())
            && !written.isToCandidate()
            && written.role() != null
            && OF_THE_MUNICIPALITY.contains(written.role());
    return out && (ofHr || reader.parts().contains(Role.RO3KVIT) && written.isToCandidate());
  }

  private CaseFile.Line line(Written written, CaseReader reader, Map<String, String> namesOfTasks) {
    Language language = reader.language();
    String state = state(written, language);
    return new CaseFile.Line(
        texts.date(language, written.on()) + " · " + subject(written, language, namesOfTasks),
        to(written, reader)
            + " · "
            + (written.asker() == null
                ? state
                : texts.get(
                    language, "file.outbox.again-by", state, people.nameOf(written.asker()))));
  }

  /** What became of it, with what a mail server said, and whether it came back before. */
  private String state(Written written, Language language) {
    String key = "file.outbox.state." + written.state();
    String numbers = written.numbers();
    if (numbers == null) {
      return texts.get(language, key);
    }
    return written.state().equals(SENT)
        ? texts.get(language, key + ".again", texts.date(language, written.returnedOn()), numbers)
        : texts.get(language, key + ".said", numbers);
  }

  private String to(Written written, CaseReader reader) {
    UserId recipient = written.mail().recipient();
    String role = role(written, reader);
    return written.mail().aboutReader() || recipient == null
        ? role
        : role + " (" + people.nameOf(recipient) + ")";
  }

  private String role(Written written, CaseReader reader) {
    Language language = reader.language();
    if (written.mail().aboutReader() && reader.isSelf()) {
      return texts.get(language, "file.outbox.you");
    } else if (written.mail().aboutReader()) {
      return texts.get(language, written.isToCandidate() ? "overview.candidate" : "role.official");
    }
    return texts
        .find(language, "role." + written.role())
        .orElseGet(() -> texts.get(language, "file.outbox.left"));
  }

  /** What stood above it; of one that was not sent, what stands there as things are. */
  private String subject(Written written, Language language, Map<String, String> namesOfTasks) {
    Mail mail = written.mail();
    return Optional.ofNullable(written.subject().get(language))
        .orElseGet(
            () ->
                texts.filled(
                    language,
                    Letters.key(mail) + ".subject",
                    name ->
                        name.equals("task")
                            ? task(mail, language, namesOfTasks)
                            : facts.of(name, mail, null, language)));
  }

  private String task(Mail mail, Language language, Map<String, String> namesOfTasks) {
    return Optional.ofNullable(mail.about())
        .map(
            about ->
                namesOfTasks.computeIfAbsent(
                    about.taskKey(),
                    key ->
                        names
                            .task(language, key)
                            .orElseGet(() -> tasks.nameOf(about.taskId()).orElse(key))))
        .orElse("");
  }
}
