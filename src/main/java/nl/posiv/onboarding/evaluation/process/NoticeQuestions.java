package nl.posiv.onboarding.evaluation.process;

import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.evaluation.Evaluations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code endNotice} of the diagram: what it asks about the notice of the end. Public
 * because expressions call it.
 */
@Component("endNotice")
public class NoticeQuestions {

  private final Employments employments;
  private final Evaluations evaluations;

  NoticeQuestions(Employments employments, Evaluations evaluations) {
    this.employments = employments;
    this.evaluations = evaluations;
  }

  /**
   * Whether the contract itself holds the notice of its end, which then needs neither sending nor
   * watching (R11).
   */
  public boolean givenInContract(DelegateExecution execution) {
    return employments.endNoticeInContract(CaseVariables.caseOf(execution));
  }

  /** Whether it is on record that the notice was received, or that it was not. */
  public boolean isRecorded(DelegateExecution execution) {
    return evaluations.notice(CaseVariables.caseOf(execution)).isPresent();
  }

  /** Whether payroll knows of the late notice. */
  public boolean isSettled(DelegateExecution execution) {
    return evaluations.payrollInformedOn(CaseVariables.caseOf(execution)).isPresent();
  }

  /** Whether the notice was received late, or not before the contract ended. */
  public boolean isLate(DelegateExecution execution) {
    return evaluations.delay(CaseVariables.caseOf(execution)).isLate();
  }
}
