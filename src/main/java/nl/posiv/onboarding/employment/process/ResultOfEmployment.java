package nl.posiv.onboarding.employment.process;

import java.util.ArrayList;
import java.util.List;
import nl.posiv.onboarding.employment.ConductOutcome;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.TransientFacts;
import nl.posiv.onboarding.records.CaseReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the journey how the phase ended, at the moment at which it asks. The last step may come
 * long after the one that decided it, so the records are asked; the engine would otherwise keep in
 * between what came of the certificate. No step of the diagram, because cases that began under an
 * earlier one need it too.
 */
@Component
class ResultOfEmployment extends AbstractProcessEnginePlugin {

  private final ObjectProvider<Employments> employments;

  ResultOfEmployment(ObjectProvider<Employments> employments) {
    this.employments = employments;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    if (listeners == null) {
      listeners = new ArrayList<>();
      configuration.setCustomPostBPMNParseListeners(listeners);
    }
    listeners.add(
        new AbstractBpmnParseListener() {
          @Override
          public void parseProcess(Element element, ProcessDefinitionEntity process) {
            if (process.getKey().equals(EmploymentProcess.KEY)) {
              ExecutionListener beginning = ResultOfEmployment::tellNothingYet;
              ExecutionListener ending = ResultOfEmployment.this::tell;
              process.addListener(ExecutionListener.EVENTNAME_START, beginning);
              process.addListener(ExecutionListener.EVENTNAME_END, ending);
            }
          }
        });
  }

  /** When practical help begins, the engine hands on what it then has, and would keep that. */
  private static void tellNothingYet(DelegateExecution phase) {
    phase.setVariable(EmploymentProcess.RESULT, TransientFacts.text(null));
  }

  private void tell(DelegateExecution phase) {
    CaseReference reference = CaseVariables.caseOf(phase);
    boolean stopped =
        employments
            .getObject()
            .decisionAfterRefusedCertificate(reference)
            .filter(ConductOutcome.STOP::equals)
            .isPresent();
    phase.setVariable(
        EmploymentProcess.RESULT,
        TransientFacts.text(stopped ? EmploymentProcess.STOPPED : EmploymentProcess.READY));
  }
}
