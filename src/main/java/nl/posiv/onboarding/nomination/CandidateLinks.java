package nl.posiv.onboarding.nomination;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links by which candidates, who have no account, open the page of their case. Each mail brings
 * a new one, so that the page stays within reach as long as there is something to tell. Kept are
 * only hashes: whoever reads the database cannot open a page.
 */
@Service
@Transactional
public class CandidateLinks {

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  CandidateLinks(JdbcClient jdbc, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Makes a link for the candidate of a case.
   *
   * @return its token, which is told to nobody else; empty when the case is not kept any more
   */
  public Optional<String> issue(CaseReference caseReference) {
    String token = LinkToken.fresh();
    int issued =
        jdbc.sql(
                """
                insert into posiv.candidate_link (token_hash, case_reference, issued_on, expires_on)
                select :hash, case_reference, :today, :last
                from posiv.nomination where case_reference = :case
                """)
            .param("hash", LinkToken.hash(token))
            .param("case", caseReference.value())
            .param("today", clock.today())
            .param("last", rules.after(Rule.CANDIDATE_LINK, clock.today()))
            .update();
    return issued == 0 ? Optional.empty() : Optional.of(token);
  }

  /** The case whose page a link opens today; empty for a link that is none, is old or revoked. */
  @Transactional(readOnly = true)
  public Optional<CaseReference> caseOf(String token) {
    return jdbc.sql(
            """
            select case_reference from posiv.candidate_link
            where token_hash = :hash and revoked_on is null and expires_on >= :today
            """)
        .param("hash", LinkToken.hash(token))
        .param("today", clock.today())
        .query(String.class)
        .optional()
        .map(CaseReference::of);
  }

  /** The cases that a link opens today. */
  @Transactional(readOnly = true)
  public Set<CaseReference> openCases() {
    return jdbc
        .sql(
            """
            select distinct case_reference from posiv.candidate_link
            where revoked_on is null and expires_on >= :today
            """)
        .param("today", clock.today())
        .query(String.class)
        .list()
        .stream()
        .map(CaseReference::of)
        .collect(Collectors.toSet());
  }

  /** Closes all links of a case. */
  public void revoke(CaseReference caseReference) {
    jdbc.sql(
            """
            update posiv.candidate_link set revoked_on = :today
            where case_reference = :case and revoked_on is null
            """)
        .param("today", clock.today())
        .param("case", caseReference.value())
        .update();
  }
}
