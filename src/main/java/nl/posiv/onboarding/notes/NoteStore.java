package nl.posiv.onboarding.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of notes, which are only ever added. */
@Component
class NoteStore {

  private final JdbcClient jdbc;

  NoteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(UUID note, NoteVersion version) {}

  /** The notes of a case, those of the latest day first. */
  List<CaseNote> of(CaseReference reference) {
    return jdbc
        .sql(
            """
            select * from posiv.case_note where case_reference = :reference
            order by (select last.happened_on from posiv.case_note last
                      where last.note = case_note.note order by last.version desc limit 1) desc,
              (select first.id from posiv.case_note first
               where first.note = case_note.note and first.version = 1) desc, version
            """)
        .param("reference", reference.value())
        .query(NoteStore::row)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::note,
                LinkedHashMap::new,
                Collectors.mapping(Row::version, Collectors.toUnmodifiableList())))
        .entrySet()
        .stream()
        .map(note -> new CaseNote(note.getKey(), note.getValue()))
        .toList();
  }

  /** Adds a version; nothing if there is one of this number already. */
  boolean add(CaseReference reference, UUID note, NoteVersion version) {
    return jdbc.sql(
                """
                insert into posiv.case_note (note, version, case_reference, municipality, kind,
                  happened_on, body, circle, written_as, written_by, written_at, reason, taken_back)
                values (:note, :version, :reference, :municipality, :kind,
                  :day, :body, :circle, :as, :by, :at, :reason, :takenBack)
                on conflict do nothing
                """)
            .param("note", note)
            .param("version", version.number())
            .param("reference", reference.value())
            .param("municipality", Objects.toString(version.municipality(), null))
            .param("kind", version.content().kind().id())
            .param("day", version.content().happenedOn())
            .param("body", version.content().body())
            .param("circle", version.content().circle().id())
            .param("as", version.writtenAs().group())
            .param("by", version.writtenBy().value())
            .param("at", version.writtenAt().atOffset(ZoneOffset.UTC))
            .param("reason", version.reason())
            .param("takenBack", version.takenBack())
            .update()
        > 0;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("note", UUID.class),
        new NoteVersion(
            row.getInt("version"),
            MunicipalityId.of(row.getString("municipality")),
            new NoteContent(
                WithId.of(NoteKind.class, row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("body"),
                WithId.of(Circle.class, row.getString("circle"))),
            Role.ofGroup(row.getString("written_as")),
            new UserId(row.getString("written_by")),
            row.getTimestamp("written_at").toInstant(),
            row.getString("reason"),
            row.getBoolean("taken_back")));
  }
}
