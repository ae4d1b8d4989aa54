package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.placement.Placements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code endNotice} of the diagram: what it asks about the notice of the end. Public
 * because expressions call it.
 */
@Component("endNotice")
public class NoticeQuestions {

  private final Placements placements;
  private final Evaluations evaluations;
  private final CaseContract contract;
  private final ProgrammeClock clock;

  NoticeQuestions(
      Placements placements, Evaluations evaluations, CaseContract contract, ProgrammeClock clock) {
    this.clock = clock;
    this.placements = placements;
    this.evaluations = evaluations;
    this.contract = contract;
  }

  /**
   * Whether the notice needs neither sending nor watching: it stands in the contract, or the law
   * asks for none in a contract that is this short or has no end (R11).
   */
  public boolean isNotNeeded(DelegateExecution execution) {
    return !placements.isEndNoticeNeeded(contract.of(execution));
  }

  /** Whether nobody is warned: no notice is needed, or it is late already, which is said then. */
  public boolean isNoWarningNeeded(DelegateExecution execution) {
    LocalDate deadline = evaluations.noticeDeadline(contract.of(execution));
    return isNotNeeded(execution) || deadline.isBefore(clock.today());
  }

  /** Whether it is on record that the notice was received, or that it was not. */
  public boolean isRecorded(DelegateExecution execution) {
    return evaluations.notice(contract.of(execution)).isPresent();
  }

  /** Whether payroll knows of the late notice. */
  public boolean isSettled(DelegateExecution execution) {
    return evaluations.payrollInformedOn(contract.of(execution)).isPresent();
  }

  /** Whether the notice was received late, or not before the contract ended. */
  public boolean isLate(DelegateExecution execution) {
    return evaluations.delay(contract.of(execution)).isLate();
  }
}
