package nl.posiv.onboarding.knowledge;

import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.YearlyNumbers;
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
    return CaseReference.knowledge(year, YearlyNumbers.next(jdbc, "posiv.knowledge_number", year));
  }
}
