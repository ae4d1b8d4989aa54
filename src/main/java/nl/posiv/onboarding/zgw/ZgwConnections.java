package nl.posiv.onboarding.zgw;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.documents.SealedSecrets;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which municipalities have their case system connected. */
@Service
@Transactional
class ZgwConnections {

  private final SealedSecrets secrets;
  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  ZgwConnections(SealedSecrets secrets, JdbcClient jdbc, ProgrammeClock clock) {
    this.secrets = secrets;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What an administrator says of it. */
  record Said(
      URI cases, URI documents, URI caseType, URI documentType, String rsin, String clientId) {}

  @Transactional(readOnly = true)
  List<ZgwConnection> all() {
    return jdbc.sql("select * from posiv.zgw_connection order by municipality")
        .query(ZgwConnections::connection)
        .list();
  }

  @Transactional(readOnly = true)
  Optional<ZgwConnection> of(MunicipalityId municipality) {
    return all().stream().filter(it -> it.municipality().equals(municipality)).findFirst();
  }

  /**
   * Whether nothing else was said of it since; it stays so until the transaction ends, so that
   * nothing of an old system is remembered as being in a new one.
   */
  boolean isStill(ZgwConnection connection) {
    return jdbc.sql(
            "select * from posiv.zgw_connection where municipality = :municipality for share")
        .param("municipality", connection.municipality().value())
        .query(ZgwConnections::connection)
        .optional()
        .equals(Optional.of(connection));
  }

  /**
   * Connects it, or says something else of it. In another system nothing is known to be there.
   *
   * @param secret empty if the one that is there stays
   */
  void set(MunicipalityId municipality, Said said, String secret, UserId by) {
    boolean sameSystem =
        jdbc.sql("select * from posiv.zgw_connection where municipality = :municipality for update")
            .param("municipality", municipality.value())
            .query(ZgwConnections::connection)
            .optional()
            .filter(
                it ->
                    it.cases().equals(said.cases())
                        && it.documents().equals(said.documents())
                        && it.rsin().equals(said.rsin()))
            .isPresent();
    jdbc.sql(
            """
            insert into posiv.zgw_connection
              (municipality, cases, documents, case_type, document_type, rsin, client_id, secret,
               set_by, set_on)
            values (:municipality, :cases, :documents, :caseType, :documentType, :rsin, :client,
              case when :secret = ''
                then (select secret from posiv.zgw_connection where municipality = :municipality)
                else :secret end,
              :by, :today)
            on conflict (municipality) do update
            set cases = excluded.cases, documents = excluded.documents,
              case_type = excluded.case_type, document_type = excluded.document_type,
              rsin = excluded.rsin, client_id = excluded.client_id,
              secret = excluded.secret, set_by = excluded.set_by, set_on = excluded.set_on
            """)
        .param("municipality", municipality.value())
        .param("cases", said.cases().toString())
        .param("documents", said.documents().toString())
        .param("caseType", said.caseType().toString())
        .param("documentType", said.documentType().toString())
        .param("rsin", said.rsin())
        .param("client", said.clientId())
        .param(
            "secret",
            secret.isEmpty()
                ? ""
                : secrets.seal(purpose(municipality), secret.getBytes(StandardCharsets.UTF_8)))
        .param("by", by.value())
        .param("today", clock.today())
        .update();
    if (!sameSystem) {
      forgetAddresses(municipality);
    }
  }

  /**
   * Nothing is sent any more; what is there stays there, and is found again by what it is called.
   */
  void end(MunicipalityId municipality) {
    jdbc.sql("delete from posiv.zgw_connection where municipality = :municipality")
        .param("municipality", municipality.value())
        .update();
    forgetAddresses(municipality);
  }

  private void forgetAddresses(MunicipalityId municipality) {
    for (String table : List.of("zgw_document", "zgw_case")) {
      jdbc.sql("delete from posiv.%s where municipality = :municipality".formatted(table))
          .param("municipality", municipality.value())
          .update();
    }
  }

  /** What signs. Where it does not open, what is under way goes on. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  byte[] secretOf(ZgwConnection connection) {
    return secrets.open(purpose(connection.municipality()), connection.secret());
  }

  private static String purpose(MunicipalityId municipality) {
    return "zgw " + municipality;
  }

  private static ZgwConnection connection(ResultSet row, int number) throws SQLException {
    return new ZgwConnection(
        new MunicipalityId(row.getString("municipality")),
        URI.create(row.getString("cases")),
        URI.create(row.getString("documents")),
        URI.create(row.getString("case_type")),
        URI.create(row.getString("document_type")),
        row.getString("rsin"),
        row.getString("client_id"),
        row.getString("secret"),
        new UserId(row.getString("set_by")),
        row.getObject("set_on", LocalDate.class));
  }
}
