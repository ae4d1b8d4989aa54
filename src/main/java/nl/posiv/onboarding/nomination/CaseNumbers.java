package nl.posiv.onboarding.nomination;

import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.YearlyNumbers;
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
    return CaseReference.numbered(year, YearlyNumbers.next(jdbc, "posiv.case_number", year));
  }
}
