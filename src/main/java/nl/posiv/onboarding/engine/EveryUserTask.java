package nl.posiv.onboarding.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Does something with each user task as its diagram is read. The starter would publish an event for
 * each step of each execution instead; few of them concern a task.
 */
public class EveryUserTask extends AbstractBpmnParseListener {

  private final Consumer<TaskDefinition> work;

  public EveryUserTask(Consumer<TaskDefinition> work) {
    this.work = work;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    work.accept(((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition());
  }

  /** Before the diagram's own listeners. */
  public void beforeOthers(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreBPMNParseListeners(
        andThis(configuration.getCustomPreBPMNParseListeners()));
  }

  /** After the diagram's own listeners. */
  public void afterOthers(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPostBPMNParseListeners(
        andThis(configuration.getCustomPostBPMNParseListeners()));
  }

  /** The engine has no list as long as nobody gave it one. */
  private List<BpmnParseListener> andThis(List<BpmnParseListener> others) {
    List<BpmnParseListener> listeners =
        new ArrayList<>(Objects.requireNonNullElse(others, List.of()));
    listeners.add(this);
    return listeners;
  }
}
