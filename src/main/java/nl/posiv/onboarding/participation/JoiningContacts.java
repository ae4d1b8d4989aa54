package nl.posiv.onboarding.participation;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of municipalities whose way ended before they took part, or that left: the contact, who it
 * was before a correction, those who were named, and the accounts of those who did its steps. What
 * was decided stays, and says that they were erased.
 */
@Service
@Transactional
class JoiningContacts {

  /**
   * Whatever is recorded of a municipality shows that somebody is in touch with it, and so does a
   * contract with one that left: its cases go on to their end.
   */
  private static final String OVER =
      """
      p.stage = 'ended' and p.contact_email <> ''
      and p.stage_since <= :last
      and not exists (select from posiv.participation_step s
                      where s.case_reference = p.case_reference and s.recorded_on > :last)
      and not exists (select from posiv.contract k
                      where k.municipality = p.tenant
                        and (k.ended_by is null or k.ended_on > :last))
      """;

  private final JdbcClient jdbc;
  private final Participations participations;
  private final Invitations invitations;
  private final People people;
  private final Rules rules;
  private final ProgrammeClock clock;

  JoiningContacts(
      JdbcClient jdbc,
      Participations participations,
      Invitations invitations,
      People people,
      Rules rules,
      ProgrammeClock clock) {
    this.invitations = invitations;
    this.people = people;
    this.jdbc = jdbc;
    this.participations = participations;
    this.rules = rules;
    this.clock = clock;
  }

  /** Of which municipalities the contact is to be erased. */
  @Transactional(readOnly = true)
  List<CaseReference> over() {
    return jdbc.sql("select p.case_reference from posiv.participation p where " + OVER)
        .param("last", last())
        .query((row, number) -> new CaseReference(row.getString(1)))
        .list();
  }

  /** Erases it, unless the way goes on, or it was corrected, meanwhile. */
  void eraseIfOver(CaseReference reference) {
    boolean isOver =
        jdbc.sql(
                    """
                update posiv.participation p set contact_name = '', contact_email = ''
                where p.case_reference = :reference and\s"""
                        + OVER)
                .param("reference", reference.value())
                .param("last", last())
                .update()
            > 0;
    if (isOver) {
      jdbc.sql(
              """
              update posiv.participation_step set contact_before = null
              where case_reference = :reference
              """)
          .param("reference", reference.value())
          .update();
      participations.forgetNamed(reference);
      closeAccounts(participations.of(reference).tenant());
      participations.record(reference, NewStep.of(Step.CONTACT_ERASED, Step.BY_ITSELF));
    }
  }

  /**
   * Those who were invited to do steps of a municipality that never took part need no access;
   * whoever has a role elsewhere too keeps the account, and loses this role in its yearly review.
   */
  private void closeAccounts(MunicipalityId municipality) {
    jdbc.sql(
            """
            select distinct r.user_id
            from posiv.account_role r
              join posiv.account a using (user_id)
              join posiv.municipality m on m.id = r.municipality
            where m.id = :municipality and m.participating_since is null
              and (a.left_on is null or a.left_on > :today)
              and not exists (select from posiv.account_role o
                where o.user_id = r.user_id and o.municipality is distinct from r.municipality)
            """)
        .param("municipality", municipality.value())
        .param("today", clock.today())
        .query((row, number) -> new UserId(row.getString(1)))
        .list()
        .forEach(
            user -> {
              if (invitations.find(user).isPresent()) {
                invitations.withdraw(user);
              } else {
                people.leave(user, clock.today());
              }
            });
  }

  /** The last day on which an end is long enough ago. */
  private LocalDate last() {
    return clock.today().minus(rules.period(Rule.PARTICIPATION_CONTACT_RETENTION));
  }
}
