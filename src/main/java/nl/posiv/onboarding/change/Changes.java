package nl.posiv.onboarding.change;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The changes that were reported. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Changes {

  private final ChangeReportStore reports;
  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  Changes(ChangeReportStore reports, JdbcClient jdbc, ProgrammeClock clock) {
    this.reports = reports;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Lets one report of a case at a time through, until the transaction ends: two people who report
   * the same in the same moment must not both find the case still running.
   */
  public void oneAtATime(String caseReference) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(:case))")
        .param("case", "change " + caseReference)
        .query(rows -> {});
  }

  /**
   * Records a change.
   *
   * @param effectiveOn from when it holds
   * @param reason null if none was given
   */
  public void report(
      String caseReference, Change change, LocalDate effectiveOn, String reason, String reporter) {
    reports.save(
        new ChangeReport(
            null, caseReference, change.id(), effectiveOn, reason, reporter, clock.today()));
  }

  /** The last report of one kind of change in a case. */
  @Transactional(readOnly = true)
  public Optional<ChangeReport> find(String caseReference, String change) {
    return reports.findFirstByCaseReferenceAndChangeOrderByIdDesc(caseReference, change);
  }
}
