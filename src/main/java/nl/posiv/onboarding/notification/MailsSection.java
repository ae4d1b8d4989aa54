package nl.posiv.onboarding.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails about a case: what, to which role, when, and what became of them. */
@Component
class MailsSection implements CaseSection {

  private static final Set<String> MOVING = Set.of("leavingDay", "interview", "proofEnd");

  private final JdbcClient jdbc;
  private final MailFacts facts;
  private final OpenTasks tasks;
  private final Names names;
  private final Texts texts;

  MailsSection(JdbcClient jdbc, MailFacts facts, OpenTasks tasks, Names names, Texts texts) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.tasks = tasks;
    this.names = names;
    this.texts = texts;
  }

  /**
   * A mail with what became of it.
   *
   * @param role of the reader, if it is a colleague
   */
  private record Written(Mail mail, @Nullable String role, LocalDate on, String state) {

    boolean isToCandidate() {
      return mail.recipient() == null;
    }
  }

  @Override
  public String key() {
    return "mails";
  }

  @Override
  public List<CaseFile.Entry> entries(CaseReference reference, CaseReader reader) {
    Map<String, String> namesOfTasks = new HashMap<>();
    List<CaseFile.Line> lines =
        jdbc
            .sql(
                """
                select o.*,
                  (select min(r.role) from posiv.account_role r where r.user_id = o.recipient) as role,
                  case when sent_at is not null then 'sent' when dropped_at is not null then 'dropped'
                       when held_for is not null then 'failed' else 'waiting' end as state
                from posiv.outbox o where case_reference = :reference order by created_at desc, id
                """)
            .param("reference", reference.value())
            .query(
                (row, number) ->
                    new Written(
                        Outbox.mail(row, number),
                        row.getString("role"),
                        day(
                            Optional.ofNullable(row.getTimestamp("sent_at"))
                                .orElse(row.getTimestamp("created_at"))),
                        row.getString("state")))
            .list()
            .stream()
            .filter(written -> isFor(written, reader))
            .map(written -> line(written, reader.language(), namesOfTasks))
            .distinct()
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new CaseFile.Entry(
                texts.get(reader.language(), "file.outbox"), null, List.of(), lines));
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

  private CaseFile.Line line(Written written, Language language, Map<String, String> namesOfTasks) {
    String to =
        written.mail().aboutReader()
            ? texts.get(language, written.isToCandidate() ? "overview.candidate" : "role.official")
            : texts
                .find(language, "role." + written.role())
                .orElseGet(() -> texts.get(language, "file.outbox.left"));
    return new CaseFile.Line(
        texts.date(language, written.on()) + " · " + subject(written, language, namesOfTasks),
        to + " · " + texts.get(language, "file.outbox.state." + written.state()));
  }

  /**
   * What stood above it. A day that may have moved since the mail was written is left open: nobody
   * is said to have been told what they were not.
   */
  private String subject(Written written, Language language, Map<String, String> namesOfTasks) {
    Mail mail = written.mail();
    String key =
        "mail." + mail.notice().id() + (mail.aboutReader() ? ".you" : ".team") + ".subject";
    return texts.filled(
        language,
        key,
        name ->
            name.equals("task")
                ? task(mail, language, namesOfTasks)
                : MOVING.contains(name) ? "…" : facts.of(name, mail, null, language));
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

  private static LocalDate day(Timestamp time) {
    Instant at = time.toInstant();
    return at.atZone(ProgrammeClock.ZONE).toLocalDate();
  }
}
