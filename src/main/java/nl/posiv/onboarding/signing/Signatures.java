package nl.posiv.onboarding.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.documents.DocumentKind;
import nl.posiv.onboarding.documents.Documents;
import nl.posiv.onboarding.documents.OpenedDocument;
import nl.posiv.onboarding.documents.StoredDocument;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was signed in a case, and how that is proven. Each method is one transaction. */
@Service
@Transactional
public class Signatures {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 300;

  private final SigningMethod method;
  private final Documents documents;
  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  Signatures(SigningMethod method, Documents documents, JdbcClient jdbc, ProgrammeClock clock) {
    this.method = method;
    this.documents = documents;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was signed in a case, in the order in which it was recorded. */
  @Transactional(readOnly = true)
  public List<Signed> of(CaseReference caseReference, CaseReader reader) {
    return jdbc.sql(
            """
            select s.*, p.id as proof, p.method, p.document, p.digest, p.signatory,
              p.confirmed_by, p.confirmed_on
            from posiv.contract_signatures s
            left join posiv.signature_proof p
              on p.contract_signatures = s.id and p.withdrawn_on is null
            where s.case_reference = :case order by s.id
            """)
        .param("case", caseReference.value())
        .query((row, number) -> signed(row, caseReference, reader))
        .list();
  }

  /** The files that can show signatures. */
  @Transactional(readOnly = true)
  public List<StoredDocument> files(CaseReference caseReference, CaseReader reader) {
    return documents.of(caseReference, reader).stream()
        .filter(document -> document.kind() == DocumentKind.SIGNED_CONTRACT && !document.isGone())
        .toList();
  }

  /**
   * Confirms that a file shows both signatures. The same once more changes nothing.
   *
   * @param signed what was signed
   * @param file that shows it
   * @param signatory who signed for the municipality
   * @param compared whether whoever confirms it held the file against the letter
   * @throws ProofRefusedException if something is missing, or somebody else was faster
   */
  public void confirm(
      CaseReference caseReference,
      long signed,
      @Nullable UUID file,
      String signatory,
      boolean compared,
      CaseReader reader)
      throws ProofRefusedException {
    Optional<OpenedDocument> opened =
        Optional.ofNullable(file)
            .filter(id -> files(caseReference, reader).stream().anyMatch(it -> it.id().equals(id)))
            .flatMap(id -> documents.open(caseReference, id, reader));
    if (opened.isEmpty()) {
      throw new ProofRefusedException("file");
    }
    Optional<String> name = TypedText.wordsUpTo(signatory, LONGEST_NAME);
    if (name.isEmpty()) {
      throw new ProofRefusedException("signatory");
    }
    if (!compared) {
      throw new ProofRefusedException("compared");
    }
    String digest = method.examine(opened.get());
    if (of(caseReference, reader).stream().noneMatch(it -> it.id() == signed)) {
      throw new ProofRefusedException("meanwhile");
    }
    jdbc.sql(
            """
            insert into posiv.signature_proof (case_reference, contract_signatures, method,
              document, digest, signatory, confirmed_by, confirmed_on)
            values (:case, :signed, :method, :document, :digest, :signatory, :by, :today)
            on conflict (contract_signatures) where withdrawn_on is null do nothing
            """)
        .param("case", caseReference.value())
        .param("signed", signed)
        .param("method", method.id())
        .param("document", file)
        .param("digest", digest)
        .param("signatory", name.get())
        .param("by", reader.user().value())
        .param("today", clock.today())
        .update();
    boolean mine =
        of(caseReference, reader).stream()
            .filter(it -> it.id() == signed)
            .map(Signed::proof)
            .anyMatch(
                proof ->
                    proof != null
                        && proof.document().equals(file)
                        && proof.signatory().equals(name.get()));
    if (!mine) {
      throw new ProofRefusedException("meanwhile");
    }
  }

  /**
   * Takes a confirmation back that was a mistake. That it was there, and why it is not, stays.
   *
   * @throws ProofRefusedException if no reason is given
   */
  public void withdraw(CaseReference caseReference, long proof, String reason, UserId by)
      throws ProofRefusedException {
    Optional<String> because = TypedText.wordsUpTo(reason, LONGEST_REASON);
    if (because.isEmpty()) {
      throw new ProofRefusedException("reason");
    }
    jdbc.sql(
            """
            update posiv.signature_proof
            set withdrawn_on = :today, withdrawn_by = :by, withdrawn_because = :reason
            where id = :proof and case_reference = :case and withdrawn_on is null
            """)
        .param("today", clock.today())
        .param("by", by.value())
        .param("reason", because.get())
        .param("proof", proof)
        .param("case", caseReference.value())
        .update();
  }

  /** Proofs of files whose term is over: they prove nothing without them. */
  List<Long> over() {
    return jdbc.sql(
            """
            select p.id from posiv.signature_proof p
            join posiv.stored_document d on d.id = p.document
            where d.gone_by = 'system' order by p.id
            """)
        .query(Long.class)
        .list();
  }

  void erase(Long proof) {
    jdbc.sql("delete from posiv.signature_proof where id = :proof").param("proof", proof).update();
  }

  private Signed signed(ResultSet row, CaseReference caseReference, CaseReader reader)
      throws SQLException {
    return new Signed(
        row.getLong("id"),
        row.getLong("contract_id"),
        row.getObject("signed_by_official_on", LocalDate.class),
        row.getObject("signed_by_municipality_on", LocalDate.class),
        row.getObject("start_date", LocalDate.class),
        row.getObject("end_date", LocalDate.class),
        row.getObject("proof") == null ? null : proof(row, caseReference, reader));
  }

  private Signed.Proof proof(ResultSet row, CaseReference caseReference, CaseReader reader)
      throws SQLException {
    UUID document = row.getObject("document", UUID.class);
    String digest = row.getString("digest");
    return new Signed.Proof(
        row.getLong("proof"),
        row.getString("method"),
        document,
        digest,
        row.getString("signatory"),
        new UserId(row.getString("confirmed_by")),
        row.getObject("confirmed_on", LocalDate.class),
        state(caseReference, document, digest, reader));
  }

  private Signed.State state(
      CaseReference caseReference, UUID document, String digest, CaseReader reader) {
    Optional<OpenedDocument> opened = documents.open(caseReference, document, reader);
    if (opened.isEmpty()) {
      return Signed.State.GONE;
    }
    try {
      return method.examine(opened.get()).equals(digest) ? Signed.State.SAME : Signed.State.OTHER;
    } catch (ProofRefusedException showsNone) {
      return Signed.State.OTHER;
    }
  }
}
