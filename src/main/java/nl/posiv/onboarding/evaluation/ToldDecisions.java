package nl.posiv.onboarding.evaluation;

import java.util.Optional;
import nl.posiv.onboarding.contracts.Contract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an official may read of what follows the year. The manager says it in person; the mail that
 * announces this is written first, so that no page tells the official before anybody does.
 */
@Component
@Transactional(readOnly = true)
public class ToldDecisions {

  /**
   * Of a row of {@code follow_up}. Where nobody decided, that a contract came too late, or not at
   * all, is told by mail at once; that there is no right to work HR says in person, and it is on
   * record by the notice that nothing follows, or by the end itself.
   */
  static final String TOLD =
      """
      (case when follow_up.decided_by = 'system' then
        follow_up.reason in ('too-late', 'not-concluded')
        or exists (
          select 1 from posiv.contract ended
          where ended.id = follow_up.contract_id and ended.ended_by is not null)
        or exists (
          select 1 from posiv.end_notice notice
          where notice.contract_id = follow_up.contract_id and notice.received_on is not null
            and (notice.conditions is null or notice.recorded_on > follow_up.decided_on))
      else exists (
        select 1 from posiv.outbox mail
        where mail.case_reference = follow_up.case_reference
          and mail.notice = 'follow-up-decided' and mail.about_reader
          and (mail.created_at at time zone 'Europe/Amsterdam')::date >= follow_up.decided_on)
      end)
      """;

  private final Evaluations evaluations;
  private final JdbcClient jdbc;

  ToldDecisions(Evaluations evaluations, JdbcClient jdbc) {
    this.evaluations = evaluations;
    this.jdbc = jdbc;
  }

  /** What follows a contract, once that is decided and the official was written to. */
  public Optional<FollowUp> followUp(Contract contract) {
    return evaluations.followUp(contract).filter(this::isTold);
  }

  /** Whether the official was written to about a decision. */
  public boolean isTold(FollowUp decision) {
    return jdbc.sql("select count(*) from posiv.follow_up where id = :id and " + TOLD)
            .param("id", decision.id())
            .query(Long.class)
            .single()
        > 0;
  }
}
