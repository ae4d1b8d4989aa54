package nl.posiv.onboarding.nomination;

import nl.posiv.onboarding.records.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out case references, in order within a year. */
@Component
class CaseNumbers {

  private final JdbcClient jdbc;

  CaseNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next reference of a year, such as POSIV-2026-0001. */
  CaseReference next(int year) {
    int number =
        jdbc.sql(
                """
                insert into posiv.case_number as c (year, last_number) values (:year, 1)
                on conflict (year) do update set last_number = c.last_number + 1
                returning last_number
                """)
            .param("year", year)
            .query(Integer.class)
            .single();
    return CaseReference.numbered(year, number);
  }
}
