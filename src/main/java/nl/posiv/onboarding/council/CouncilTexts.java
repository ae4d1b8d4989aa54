package nl.posiv.onboarding.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that were made, with all their versions. */
@Service
@Transactional
class CouncilTexts {

  private static final String SELECT =
      """
      select t.id, t.municipality, t.kind, t.closed, v.number, v.text, v.written_by, v.written_on
      from posiv.council_text t
      join lateral (select * from posiv.council_text_version
                    where council_text = t.id order by number desc limit 1) v on true
      """;

  private static final String OVER =
      """
      t.kind <> 'council-letter'
      and not exists (select 1 from posiv.council_text_version
                  where council_text = t.id and written_on >= :first)
      """;

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  CouncilTexts(JdbcClient jdbc, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** All, the last changed first. */
  @Transactional(readOnly = true)
  public List<CouncilText> all() {
    return jdbc.sql(SELECT + "order by v.written_on desc, t.municipality, t.kind, t.id")
        .query(CouncilTexts::row)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<CouncilText> find(UUID id) {
    return jdbc.sql(SELECT + "where t.id = :id")
        .param("id", id)
        .query(CouncilTexts::row)
        .optional();
  }

  /** Its versions, the last first. */
  @Transactional(readOnly = true)
  public List<Written> versions(UUID id) {
    return jdbc.sql(
            """
            select number, text, written_by, written_on from posiv.council_text_version
            where council_text = :id order by number desc
            """)
        .param("id", id)
        .query(Written.class)
        .list();
  }

  /** Keeps a new text; one that is kept already stays as it is. */
  public void add(
      UUID id, MunicipalityId municipality, CouncilTextKind kind, String text, UserId writer) {
    int added =
        jdbc.sql(
                """
                insert into posiv.council_text (id, municipality, kind)
                values (:id, :municipality, :kind) on conflict do nothing
                """)
            .param("id", id)
            .param("municipality", municipality.value())
            .param("kind", kind.id())
            .update();
    if (added > 0) {
      keep(id, 1, text, writer);
    }
  }

  /**
   * Keeps another version. The same text once more changes nothing.
   *
   * @param seen number of the version on which the writer built
   * @return whether it was still there
   * @throws CouncilTextRefusedException if it cannot be kept, or if another came since
   */
  public boolean write(UUID id, String typed, int seen, UserId writer) {
    String text = Written.readable(typed);
    if (!locked(id)) {
      return false;
    }
    CouncilText now = find(id).orElseThrow();
    if (now.text().equals(text)) {
      return true;
    }
    if (now.closed()) {
      throw new CouncilTextRefusedException("council.refused.closed");
    }
    if (now.last().number() != seen) {
      throw new CouncilTextRefusedException("council.refused.changed");
    }
    keep(id, seen + 1, text, writer);
    return true;
  }

  /** From here on nobody changes it; whoever is changing it at this moment comes first. */
  void close(UUID id) {
    closed(id, true);
  }

  /** It can be changed again. */
  void openAgain(UUID id) {
    closed(id, false);
  }

  private void closed(UUID id, boolean closed) {
    jdbc.sql("update posiv.council_text set closed = :closed where id = :id")
        .param("id", id)
        .param("closed", closed)
        .update();
  }

  /** Two in the same moment come one after the other. */
  private boolean locked(UUID id) {
    return jdbc.sql("select id from posiv.council_text where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private void keep(UUID id, int number, String text, UserId writer) {
    jdbc.sql(
            """
            insert into posiv.council_text_version (council_text, number, text, written_by, written_on)
            values (:id, :number, :text, :writer, :today)
            """)
        .param("id", id)
        .param("number", number)
        .param("text", text)
        .param("writer", writer.value())
        .param("today", clock.today())
        .update();
  }

  /** Erases a text with all its versions. */
  public void erase(UUID id) {
    jdbc.sql("delete from posiv.council_text where id = :id").param("id", id).update();
  }

  /** Those that nobody has changed for as long as the rule says. */
  @Transactional(readOnly = true)
  public List<UUID> over() {
    return jdbc.sql("select id from posiv.council_text t where " + OVER)
        .param("first", firstKept())
        .query(UUID.class)
        .list();
  }

  /** Erases a text, unless it was changed meanwhile. */
  public void eraseIfOver(UUID id) {
    jdbc.sql("delete from posiv.council_text t where id = :id and " + OVER)
        .param("id", id)
        .param("first", firstKept())
        .update();
  }

  private LocalDate firstKept() {
    return clock.today().minus(rules.period(Rule.COUNCIL_TEXT_RETENTION));
  }

  private static CouncilText row(ResultSet row, int number) throws SQLException {
    return new CouncilText(
        row.getObject("id", UUID.class),
        new MunicipalityId(row.getString("municipality")),
        WithId.of(CouncilTextKind.class, row.getString("kind")),
        row.getBoolean("closed"),
        new Written(
            row.getInt("number"),
            row.getString("text"),
            new UserId(row.getString("written_by")),
            row.getObject("written_on", LocalDate.class)));
  }
}
