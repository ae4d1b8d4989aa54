package nl.posiv.onboarding.council;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who worked for a municipality, straight in the records. Nobody here exists. */
final class Officials {

  private final JdbcClient jdbc;
  private int people;

  Officials(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Some people at work from a day on, all with these hours in the month of that day. */
  void work(String municipality, int number, LocalDate from, int local, int ukraine) {
    for (int i = 0; i < number; i++) {
      work(municipality, from, from.plusYears(1), local, ukraine);
    }
  }

  /** Somebody at work from one day until another. */
  void work(String municipality, LocalDate from, LocalDate until, int local, int ukraine) {
    people++;
    String reference = "POSIV-%d-%04d".formatted(from.getYear(), 8000 + people);
    jdbc.sql(
            """
            with p as (insert into posiv.person (id) values (:id)),
            c as (insert into posiv.candidate (id, person_id, given_name, family_name, email, phone,
                    preferred_language, home_municipality, oblast, current_position, languages, name_keys)
                  values (:id, :id, 'Olena', 'Testenko', 'o@example.org', '+380 50', 'uk', 'T', 'T', 'T', '{}', '{}')),
            n as (insert into posiv.nomination (case_reference, version, candidate_id, municipality, expertise,
                    motivation, where_now, privacy_notice_given_on, nominated_by, nominated_on, status)
                  values (:case, 0, :id, :municipality, '{water}', 'T', 'eu', :from, 'ro3kvit', :from, 'AT_WORK')),
            k as (insert into posiv.contract (version, case_reference, municipality, kind, planned_first_day,
                    planned_last_day, begun_on, recorded_by, recorded_on)
                  values (0, :case, :municipality, 'first', :from, :until, :from, 'hr', :from) returning id)
            insert into posiv.logged_hours (case_reference, contract_id, month_from, month_until, hours_local,
              hours_ukraine, themes, logged_by, logged_on)
            select :case, id, :from, (:from::date + interval '27 days')::date, :local, :ukraine, '{water}', 'official', :from from k
            """)
        .param("id", UUID.randomUUID())
        .param("case", reference)
        .param("municipality", municipality)
        .param("from", from)
        .param("until", until)
        .param("local", local)
        .param("ukraine", ukraine)
        .update();
  }
}
