package nl.posiv.onboarding.participation;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of municipalities whose way ended before they took part: the contact, who it was before a
 * correction, and those who were named. What was decided stays, and says that they were erased.
 */
@Service
@Transactional
class JoiningContacts {

  /** Whatever is recorded of a municipality shows that somebody is in touch with it. */
  private static final String OVER =
      """
      p.stage = 'ended' and p.end_reason <> 'left' and p.contact_email <> ''
      and p.stage_since <= :last
      and not exists (select from posiv.participation_step s
                      where s.case_reference = p.case_reference and s.recorded_on > :last)
      """;

  private final JdbcClient jdbc;
  private final Participations participations;
  private final Rules rules;
  private final ProgrammeClock clock;

  JoiningContacts(
      JdbcClient jdbc, Participations participations, Rules rules, ProgrammeClock clock) {
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
      participations.record(reference, NewStep.of(Step.CONTACT_ERASED, Step.BY_ITSELF));
    }
  }

  /** The last day on which an end is long enough ago. */
  private LocalDate last() {
    return clock.today().minus(rules.period(Rule.PARTICIPATION_CONTACT_RETENTION));
  }
}
