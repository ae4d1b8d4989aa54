package nl.posiv.onboarding.farewell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * With whom Ro3kvit may keep in touch after the work. The consent is a person's, whichever case it
 * was given in. Each method is one transaction, or part of the caller's.
 */
@Service
@Transactional
public class Alumni {

  /** The cases of the person of a case. */
  private static final String OF_SAME_PERSON =
      """
      case_reference in (
        select n.case_reference from posiv.nomination n
        join posiv.candidate c on c.id = n.candidate_id
        where c.person_id = (select own.person_id from posiv.candidate own
                             join posiv.nomination given on given.candidate_id = own.id
                             where given.case_reference = :case))
      """;

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  Alumni(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Everybody with whom Ro3kvit may keep in touch, each once, by name. */
  @Transactional(readOnly = true)
  public List<Alumnus> list() {
    return jdbc.sql(
            """
            select * from (
              select distinct on (c.person_id) a.case_reference, c.given_name, c.family_name,
                c.email, m.name as place, a.given_on
              from posiv.alumni_consent a
              join posiv.nomination n on n.case_reference = a.case_reference
              join posiv.candidate c on c.id = n.candidate_id
              join posiv.municipality m on m.id = n.municipality
              order by c.person_id, a.given_on desc, a.case_reference desc
            ) alumni order by lower(family_name), lower(given_name), case_reference
            """)
        .query(
            (row, number) ->
                new Alumnus(
                    new CaseReference(row.getString("case_reference")),
                    (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                    row.getString("email"),
                    row.getString("place"),
                    row.getObject("given_on", LocalDate.class)))
        .list();
  }

  /** Records that Ro3kvit may keep in touch. */
  void consent(CaseReference reference) {
    jdbc.sql(
            """
            insert into posiv.alumni_consent (case_reference, given_on)
            values (:case, :today) on conflict do nothing
            """)
        .param("case", reference.value())
        .param("today", clock.today())
        .update();
  }

  /** Since when Ro3kvit may keep in touch with the person of a case; empty if it may not. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> since(CaseReference reference) {
    return jdbc.sql("select max(given_on) from posiv.alumni_consent where " + OF_SAME_PERSON)
        .param("case", reference.value())
        .query(LocalDate.class)
        .optional();
  }

  /**
   * The person of a case takes the consent back, in every case of theirs. Nothing is kept of it.
   *
   * @return false if there is none
   */
  boolean forget(CaseReference reference) {
    return jdbc.sql("delete from posiv.alumni_consent where " + OF_SAME_PERSON)
            .param("case", reference.value())
            .update()
        > 0;
  }

  /**
   * Records that the person of a case took the consent back, by phone or by mail.
   *
   * @return false if there is none any more
   */
  public boolean takeBack(CaseReference reference, LocalDate withdrawnOn, UserId recorder) {
    boolean consented = forget(reference);
    if (consented) {
      jdbc.sql(
              """
              insert into posiv.alumni_withdrawal
                (case_reference, withdrawn_on, recorded_by, recorded_on)
              values (:case, :day, :recorder, :today)
              """)
          .param("case", reference.value())
          .param("day", withdrawnOn)
          .param("recorder", recorder.value())
          .param("today", clock.today())
          .update();
    }
    return consented;
  }

  /** What Ro3kvit recorded of consents that were taken back, the latest first. */
  @Transactional(readOnly = true)
  public List<AlumniWithdrawal> withdrawals() {
    return jdbc.sql(
            """
            select case_reference, withdrawn_on, recorded_by from posiv.alumni_withdrawal
            order by withdrawn_on desc, id desc
            """)
        .query(
            (row, number) ->
                new AlumniWithdrawal(
                    new CaseReference(row.getString("case_reference")),
                    row.getObject("withdrawn_on", LocalDate.class),
                    new UserId(row.getString("recorded_by"))))
        .list();
  }
}
