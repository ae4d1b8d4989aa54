package nl.posiv.onboarding.support;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What mail a case has caused, whether it has been sent already or not. */
public final class Outboxes {

  private final JdbcClient jdbc;

  public Outboxes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of the notices to the candidate, in order. */
  public List<String> toCandidate(CaseReference caseReference) {
    return jdbc.sql(
            "select notice from posiv.outbox where case_reference = :case and recipient is null"
                + " order by created_at")
        .param("case", caseReference.value())
        .query(String.class)
        .list();
  }

  /** User ids of the colleagues to whom a notice goes; null for the candidate. */
  public List<String> readers(String notice, CaseReference caseReference) {
    return jdbc.sql(
            "select recipient from posiv.outbox where case_reference = :case and notice = :notice")
        .param("case", caseReference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }

  /** All that is kept of the mails of a case, a text each. */
  public List<String> written(CaseReference caseReference) {
    return jdbc.sql("select o::text from posiv.outbox o where case_reference = :case")
        .param("case", caseReference.value())
        .query(String.class)
        .list();
  }

  /** Ids of the notices to a user, in order. */
  public List<String> to(String user, CaseReference caseReference) {
    return jdbc.sql(
            "select notice from posiv.outbox where case_reference = :case and recipient = :user"
                + " order by created_at")
        .param("case", caseReference.value())
        .param("user", user)
        .query(String.class)
        .list();
  }
}
