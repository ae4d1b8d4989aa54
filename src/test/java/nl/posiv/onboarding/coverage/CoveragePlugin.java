package nl.posiv.onboarding.coverage;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Notes each flow node, sequence flow and row of a decision table that a test enters. The component
 * scan finds it in every application that a test starts, and in no other.
 */
@Component
class CoveragePlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    if (listeners == null) {
      listeners = new ArrayList<>();
      configuration.setCustomPostBPMNParseListeners(listeners);
    }
    listeners.add(new NoteWhatIsEntered());

    DefaultDmnEngineConfiguration tables = configuration.getDmnEngineConfiguration();
    if (tables == null) {
      tables = new DefaultDmnEngineConfiguration();
    }
    tables.setCustomPostDecisionTableEvaluationListeners(List.of(rowsThatFit()));
    configuration.setDmnEngineConfiguration(tables);
  }

  private static DmnDecisionTableEvaluationListener rowsThatFit() {
    return evaluation ->
        evaluation
            .getMatchingRules()
            .forEach(row -> Entered.add(evaluation.getDecision().getKey(), row.getId()));
  }

  private static final class NoteWhatIsEntered extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      note(process.getKey(), process);
    }

    private void note(String key, ScopeImpl scope) {
      for (ActivityImpl activity : scope.getActivities()) {
        activity.addBuiltInListener(
            ExecutionListener.EVENTNAME_START,
            (ExecutionListener) execution -> Entered.add(key, activity.getId()));
        activity.getOutgoingTransitions().stream()
            .map(TransitionImpl.class::cast)
            .forEach(
                flow ->
                    flow.addBuiltInListener(
                        ExecutionListener.EVENTNAME_TAKE,
                        (ExecutionListener) execution -> Entered.add(key, flow.getId())));
        note(key, activity);
      }
    }
  }
}
