package nl.posiv.onboarding.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Failed steps that people have been told of, until they are solved. */
@Component
class FailedStepStore {

  private static final String OPEN = "select * from posiv.failed_step where solved_at is null ";

  private final JdbcClient jdbc;

  FailedStepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FailedStep> open() {
    return jdbc.sql(OPEN + "order by since, id").query(FailedStepStore::step).list();
  }

  Optional<FailedStep> findOpen(UUID id) {
    return jdbc.sql(OPEN + "and id = :id").param("id", id).query(FailedStepStore::step).optional();
  }

  /**
   * Keeps a step.
   *
   * @return whether it is new
   */
  boolean add(FailedStep step) {
    return jdbc.sql(
                """
                insert into posiv.failed_step
                  (id, kind, source, case_reference, municipality, tenant, process, step, since, error)
                values
                  (:id, :kind, :source, :case, :municipality, :tenant, :process, :step, :since, :error)
                on conflict (source) where solved_at is null do nothing
                """)
            .param("id", step.id())
            .param("kind", step.kind())
            .param("source", step.source())
            .param("case", Objects.toString(step.caseReference(), null))
            .param("municipality", Objects.toString(step.municipality(), null))
            .param("tenant", Objects.toString(step.tenant(), null))
            .param("process", step.process())
            .param("step", step.step())
            .param("since", step.since().atOffset(ZoneOffset.UTC))
            .param("error", step.error())
            .update()
        > 0;
  }

  /** The error of the last try. */
  void failedAgain(UUID id, String error) {
    jdbc.sql("update posiv.failed_step set error = :error where id = :id and error <> :error")
        .param("id", id)
        .param("error", error)
        .update();
  }

  void solve(UUID id, Instant at) {
    jdbc.sql("update posiv.failed_step set solved_at = :at where id = :id")
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static FailedStep step(ResultSet row, int rowNumber) throws SQLException {
    return new FailedStep(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("source"),
        // One that cannot be read must not hide the others.
        CaseReference.find(row.getString("case_reference")).orElse(null),
        MunicipalityId.of(row.getString("municipality")),
        MunicipalityId.of(row.getString("tenant")),
        row.getString("process"),
        row.getString("step"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getString("error"));
  }
}
