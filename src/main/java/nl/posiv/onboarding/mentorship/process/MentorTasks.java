package nl.posiv.onboarding.mentorship.process;

import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.task.Assignees;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The open tasks that a case has for its mentor, whoever that is. */
@Component
class MentorTasks {

  /** How the diagrams say that a task is the mentor's. */
  private static final String FOR_MENTOR = "assignee.mentor(";

  private final Assignees assignees;
  private final AsProgramme asProgramme;

  MentorTasks(Assignees assignees, AsProgramme asProgramme) {
    this.assignees = assignees;
    this.asProgramme = asProgramme;
  }

  /** Gives the mentor's open tasks of a case to who guides it now. */
  void giveToMentor(DelegateExecution execution) {
    ProcessEngineServices engine = execution.getProcessEngineServices();
    String mentor = assignees.mentor(execution);
    // Whoever reports that a mentor leaves need not see the mentor's tasks.
    asProgramme.run(
        () ->
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(CaseVariables.caseOf(execution).value())
                .list()
                .stream()
                .filter(task -> isForMentor(engine, task))
                .filter(task -> !mentor.equals(task.getAssignee()))
                .forEach(task -> engine.getTaskService().setAssignee(task.getId(), mentor)));
  }

  private static boolean isForMentor(ProcessEngineServices engine, Task task) {
    UserTask drawn =
        engine
            .getRepositoryService()
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    String assignee = drawn.getCamundaAssignee();
    return assignee != null && assignee.contains(FOR_MENTOR);
  }
}
