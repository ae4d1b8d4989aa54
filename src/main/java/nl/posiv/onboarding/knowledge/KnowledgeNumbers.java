package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers what belongs to the exchange of knowledge, within a year. */
@Component
class KnowledgeNumbers {

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  KnowledgeNumbers(JdbcClient jdbc, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  CaseReference next() {
    int year = clock.today().getYear();
    int number =
        jdbc.sql(
                """
                insert into posiv.knowledge_number as n (year, last_number) values (:year, 1)
                on conflict (year) do update set last_number = n.last_number + 1
                returning last_number
                """)
            .param("year", year)
            .query(Integer.class)
            .single();
    return CaseReference.knowledge(year, number);
  }
}
