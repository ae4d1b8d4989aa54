package nl.posiv.onboarding.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.AnnouncedEndMoved;
import nl.posiv.onboarding.placement.ReportedDays;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The changes that were reported. Each method is one transaction, or part of the caller's. */
@Service
@Transactional
public class Changes implements ReportedDays {

  private final ChangeReportStore reports;
  private final JdbcClient jdbc;
  private final Rules rules;
  private final ApplicationEventPublisher events;
  private final ProgrammeClock clock;

  Changes(
      ChangeReportStore reports,
      JdbcClient jdbc,
      Rules rules,
      ApplicationEventPublisher events,
      ProgrammeClock clock) {
    this.events = events;
    this.rules = rules;
    this.reports = reports;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Lets one report of a case at a time through, until the transaction ends: two people who report
   * the same in the same moment must not both find the case still running.
   */
  public void oneAtATime(CaseReference caseReference) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(:case))")
        .param("case", "change " + caseReference)
        .query(rows -> {});
  }

  /**
   * Records a change.
   *
   * @param effectiveOn the first day on which it holds
   * @param reason null if none was given
   */
  public void report(
      CaseReference caseReference,
      Change change,
      LocalDate effectiveOn,
      @Nullable String reason,
      UserId reporter) {
    record(
        new ChangeReport(
            null,
            caseReference,
            change.id(),
            effectiveOn,
            null,
            null,
            reason,
            reporter,
            clock.today()));
  }

  /** What is timed by the end of the work follows it at once. */
  private void record(ChangeReport report) {
    LocalDate before = end(report.caseReference());
    reports.save(report);
    LocalDate now = end(report.caseReference());
    if (!Objects.equals(before, now)) {
      events.publishEvent(new AnnouncedEndMoved(report.caseReference(), before, now));
    }
  }

  private @Nullable LocalDate end(CaseReference caseReference) {
    return ends(List.of(caseReference)).get(caseReference);
  }

  /**
   * Records that both sides agreed to end the contract.
   *
   * @param effectiveOn the first day without work
   * @param agreedOn the day of the agreement in writing
   * @param reason null if none was given
   */
  public void reportConsent(
      CaseReference caseReference,
      LocalDate effectiveOn,
      LocalDate agreedOn,
      @Nullable String reason,
      UserId reporter) {
    record(
        new ChangeReport(
            null,
            caseReference,
            Change.MUTUAL_CONSENT.id(),
            effectiveOn,
            agreedOn,
            null,
            reason,
            reporter,
            clock.today()));
  }

  /**
   * Records that the official comes back on the agreement to end the contract. Another end that was
   * announced stays.
   *
   * @param reason null if none was given
   */
  public void takeConsentBack(
      CaseReference caseReference, @Nullable String reason, UserId reporter) {
    record(
        new ChangeReport(
            null,
            caseReference,
            Change.LEAVING_CANCELLED.id(),
            clock.today(),
            null,
            Change.MUTUAL_CONSENT.id(),
            reason,
            reporter,
            clock.today()));
  }

  /**
   * The last day on which the official may come back on the agreement to end the contract: a
   * default of the programme, not confirmed as law. Empty if there is none, or it was cancelled.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> reflectionUntil(CaseReference caseReference) {
    return dayOf(caseReference, Change.MUTUAL_CONSENT.id())
        .flatMap(day -> find(caseReference, Change.MUTUAL_CONSENT.id()))
        .map(ChangeReport::agreedOn)
        .map(agreedOn -> rules.after(Rule.REFLECTION_PERIOD, agreedOn));
  }

  @Override
  @Transactional(readOnly = true)
  public LocalDate nextEmergencyLook() {
    return rules.after(Rule.EMERGENCY_LOOK, clock.today());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean heldAtOnce(CaseReference caseReference) {
    return reports.findByCaseReferenceOrderByIdDesc(caseReference).stream()
        .filter(report -> Change.of(report.change()).isLeaving())
        .findFirst()
        .filter(report -> !report.effectiveOn().isAfter(report.reportedOn()))
        .isPresent();
  }

  /** Whether it is known that the person of a case has died: nobody writes to them any more. */
  @Transactional(readOnly = true)
  public boolean hasDied(CaseReference caseReference) {
    return find(caseReference, Change.DEATH.id()).isPresent();
  }

  /** The last report of one kind of change in a case. */
  @Transactional(readOnly = true)
  public Optional<ChangeReport> find(CaseReference caseReference, String change) {
    return reports.findFirstByCaseReferenceAndChangeOrderByIdDesc(caseReference, change);
  }

  /** The report that it does not come to the next contract, unless that was taken back. */
  @Transactional(readOnly = true)
  public Optional<ChangeReport> noNextContract(CaseReference caseReference) {
    Set<String> both = Set.of(Change.NO_NEXT_CONTRACT.id(), Change.NEXT_CONTRACT_COMES.id());
    return reports.findByCaseReferenceOrderByIdDesc(caseReference).stream()
        .filter(report -> both.contains(report.change()))
        .findFirst()
        .filter(report -> report.change().equals(Change.NO_NEXT_CONTRACT.id()));
  }

  /**
   * The first day on which a change holds, by the last report of it. None of an end that was
   * cancelled after it was reported.
   */
  @Override
  @Transactional(readOnly = true)
  public Optional<LocalDate> dayOf(CaseReference caseReference, String change) {
    return dayOf(reports.findByCaseReferenceOrderByIdDesc(caseReference), change);
  }

  /**
   * The same.
   *
   * @param ofTheCase its reports, the last first
   */
  private static Optional<LocalDate> dayOf(List<ChangeReport> ofTheCase, String change) {
    boolean leaving = Change.of(change).isLeaving();
    return ofTheCase.stream()
        .takeWhile(report -> !leaving || !isCancelling(report, change))
        .filter(report -> report.change().equals(change))
        .findFirst()
        .map(ChangeReport::effectiveOn);
  }

  /** The day of a change, if it lies ahead: until then everything goes on. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> laterDayOf(CaseReference caseReference, Change change) {
    return dayOf(caseReference, change.id()).filter(day -> day.isAfter(clock.today()));
  }

  /** The first day without work, if an earlier end is announced. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> announcedEnd(CaseReference caseReference) {
    return Optional.ofNullable(announcedEnds(List.of(caseReference)).get(caseReference));
  }

  /** The same of many cases, without those of which none is announced. */
  @Transactional(readOnly = true)
  public Map<CaseReference, LocalDate> announcedEnds(Collection<CaseReference> references) {
    Map<CaseReference, LocalDate> ends = ends(references);
    ends.values().removeIf(day -> !day.isAfter(clock.today()));
    return ends;
  }

  /** Those of today and before as well. */
  private Map<CaseReference, LocalDate> ends(Collection<CaseReference> references) {
    Map<CaseReference, LocalDate> ends = new HashMap<>();
    jdbc.sql(
            """
            select case_reference, day from posiv.announced_end
            where case_reference = any(string_to_array(:references, ','))
            """)
        .param(
            "references",
            references.stream().map(CaseReference::value).collect(Collectors.joining(",")))
        .query(
            row -> {
              ends.put(
                  new CaseReference(row.getString("case_reference")),
                  row.getObject("day", LocalDate.class));
            });
    return ends;
  }

  private static boolean isCancelling(ChangeReport report, String change) {
    return report.change().equals(Change.LEAVING_CANCELLED.id())
        && (report.cancels() == null || report.cancels().equals(change));
  }
}
