package nl.posiv.onboarding.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where documents are kept: what is known of them, and apart from it what they hold. */
@Component
class DocumentStore {

  private static final String CASES_WITH_SOMETHING_LEFT =
      """
      select distinct case_reference from posiv.stored_document
      where gone_at is null or gone_because is not null
      order by 1
      """;

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest first. */
  List<StoredDocument> ofCase(CaseReference caseReference) {
    return jdbc.sql(
            """
            select * from posiv.stored_document where case_reference = :case
            order by gone_at is not null, added_at desc, kind, id
            """)
        .param("case", caseReference.value())
        .query(DocumentStore::document)
        .list();
  }

  Optional<StoredDocument> find(UUID id) {
    return jdbc.sql("select * from posiv.stored_document where id = :id")
        .param("id", id)
        .query(DocumentStore::document)
        .optional();
  }

  Optional<DocumentCipher.Sealed> content(UUID id) {
    return jdbc.sql(
            "select key_id, nonce, content from posiv.document_content where document = :id")
        .param("id", id)
        .query(
            (row, number) ->
                new DocumentCipher.Sealed(row.getString(1), row.getBytes(2), row.getBytes(3)))
        .optional();
  }

  void add(StoredDocument document, DocumentCipher.Sealed content) {
    jdbc.sql(
            """
            insert into posiv.stored_document (id, case_reference, municipality, contract_id, kind, type, size,
              file_name, description, added_by, added_at)
            values (:id, :case, :municipality, :contract, :kind, :type, :size, :name, :description, :by, :at)
            """)
        .param("id", document.id())
        .param("case", document.caseReference().value())
        .param(
            "municipality",
            document.municipality() == null ? null : document.municipality().value())
        .param("contract", document.contractId())
        .param("kind", document.kind().id())
        .param("type", document.type().id())
        .param("size", document.size())
        .param("name", document.fileName())
        .param("description", document.description())
        .param("by", document.addedBy().value())
        .param("at", document.addedAt().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            insert into posiv.document_content (document, key_id, nonce, content)
            values (:id, :key, :nonce, :content)
            """)
        .param("id", document.id())
        .param("key", content.keyId())
        .param("nonce", content.nonce())
        .param("content", content.content())
        .update();
  }

  /** Its content goes; that there was one stays. One that is gone already stays as it is. */
  void takeAway(UUID id, Instant at, UserId by, String because) {
    jdbc.sql("delete from posiv.document_content where document = :id").param("id", id).update();
    jdbc.sql(
            """
            update posiv.stored_document
            set gone_at = :at, gone_by = :by, gone_because = nullif(:because, ''),
              file_name = null, description = null
            where id = :id and gone_at is null
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("because", because)
        .update();
  }

  /** Why it was taken away goes too, in somebody's words as it is. */
  void forgetReason(UUID id) {
    jdbc.sql("update posiv.stored_document set gone_because = null where id = :id")
        .param("id", id)
        .update();
  }

  /** The cases with documents that are there, or with words about one that was. */
  List<CaseReference> casesWithDocuments() {
    return jdbc.sql(CASES_WITH_SOMETHING_LEFT)
        .query((row, number) -> new CaseReference(row.getString(1)))
        .list();
  }

  /** The cases with such documents of a municipality that is not the one of the case now. */
  Set<CaseReference> casesWithDocumentsOfOthers() {
    return jdbc.sql(
            """
            select distinct d.case_reference
            from posiv.stored_document d join posiv.nomination n using (case_reference)
            where d.municipality <> n.municipality
              and (d.gone_at is null or d.gone_because is not null)
            """)
        .query((row, number) -> new CaseReference(row.getString(1)))
        .set();
  }

  /** Remembers since when a case without work is over; one that goes on again is forgotten. */
  void rememberWithoutWork(CaseReference caseReference, boolean over, LocalDate today) {
    jdbc.sql(
            over
                ? """
                  insert into posiv.case_without_work (case_reference, over_on) values (:case, :today)
                  on conflict do nothing
                  """
                : "delete from posiv.case_without_work where case_reference = :case and :today is not null")
        .param("case", caseReference.value())
        .param("today", today)
        .update();
  }

  Optional<LocalDate> withoutWorkSince(CaseReference caseReference) {
    return jdbc.sql("select over_on from posiv.case_without_work where case_reference = :case")
        .param("case", caseReference.value())
        .query(LocalDate.class)
        .optional();
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static StoredDocument document(ResultSet row, int number) throws SQLException {
    return new StoredDocument(
        row.getObject("id", UUID.class),
        new CaseReference(row.getString("case_reference")),
        MunicipalityId.of(row.getString("municipality")),
        row.getObject("contract_id", Long.class),
        WithId.of(DocumentKind.class, row.getString("kind")),
        WithId.of(FileType.class, row.getString("type")),
        row.getInt("size"),
        row.getString("file_name"),
        row.getString("description"),
        new UserId(row.getString("added_by")),
        Objects.requireNonNull(moment(row, "added_at")),
        moment(row, "gone_at"),
        UserId.of(row.getString("gone_by")),
        row.getString("gone_because"));
  }
}
