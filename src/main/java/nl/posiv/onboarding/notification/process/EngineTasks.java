package nl.posiv.onboarding.notification.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.SetAside;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.notification.OpenTask;
import nl.posiv.onboarding.notification.OpenTasks;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tasks of cases as the engine knows them. It shows everything only to a thread on which nobody is
 * signed in; the mailroom has such a thread.
 */
@Component
class EngineTasks implements OpenTasks {

  private static final String WORK = "tasks";

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final AsProgramme asProgramme;
  private final JdbcClient jdbc;
  private final OneByOne oneByOne;
  private final TransactionTemplate ownTransaction;

  EngineTasks(
      TaskService tasks,
      RuntimeService runtime,
      HistoryService history,
      AsProgramme asProgramme,
      JdbcClient jdbc,
      OneByOne oneByOne,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.history = history;
    this.asProgramme = asProgramme;
    this.jdbc = jdbc;
    this.oneByOne = oneByOne;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Optional<OpenTask> find(String taskId) {
    return list(tasks.createTaskQuery().taskId(taskId)).stream().findFirst();
  }

  @Override
  public List<OpenTask> ofCase(CaseReference caseReference, String key) {
    return list(
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(caseReference.value())
            .taskDefinitionKey(key));
  }

  @Override
  public Optional<String> nameOf(String taskId) {
    return asProgramme.call(
        () ->
            Optional.ofNullable(
                    history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
                .map(HistoricTaskInstance::getName));
  }

  @Override
  public List<OpenTask> remindedBefore(Instant time) {
    return before("follow_up_date_", time);
  }

  @Override
  public List<OpenTask> dueBefore(Instant time) {
    return before("due_date_", time);
  }

  /**
   * All at once and of the tables themselves: every round asks, and the engine would be asked about
   * the variables and the groups of each task by itself.
   */
  private List<OpenTask> before(String date, Instant time) {
    return jdbc
        .sql(
            """
            select t.id_, t.task_def_key_, t.name_, reference.text_ as reference,
              municipality.text_ as municipality, t.tenant_id_, t.assignee_, t.due_date_,
              array(select link.group_id_ from act_ru_identitylink link
                where link.task_id_ = t.id_ and link.group_id_ is not null) as groups
            from act_ru_task t
            join act_ru_variable reference on reference.execution_id_ = t.proc_inst_id_
              and reference.task_id_ is null and reference.name_ = :reference
            left join act_ru_variable municipality on municipality.execution_id_ = t.proc_inst_id_
              and municipality.task_id_ is null and municipality.name_ = :municipality
            where t.%s < :time and t.due_date_ is not null and t.suspension_state_ = :active
            order by t.id_
            """
                .formatted(date))
        .param("reference", CaseVariables.CASE_REFERENCE)
        .param("municipality", CaseVariables.MUNICIPALITY)
        .param("time", Timestamp.from(time))
        .param("active", SuspensionState.ACTIVE.getStateCode())
        .query((row, number) -> readOrAside(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** One that cannot be read must not hide the others. */
  private Optional<OpenTask> readOrAside(ResultSet row) throws SQLException {
    String id = row.getString("id_");
    try {
      return Optional.of(
          new OpenTask(
              id,
              row.getString("task_def_key_"),
              row.getString("name_"),
              new CaseReference(row.getString("reference")),
              MunicipalityId.of(row.getString("municipality")),
              MunicipalityId.of(row.getString("tenant_id_")),
              UserId.of(row.getString("assignee_")),
              Set.of((String[]) row.getArray("groups").getArray()),
              day(row.getTimestamp("due_date_"))));
    } catch (RuntimeException e) {
      oneByOne.setAside(new SetAside(WORK, id, null, OneByOne.error(e)));
      return Optional.empty();
    }
  }

  /** A task at the moment at which the engine makes it. */
  static OpenTask openTask(DelegateTask task) {
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        CaseVariables.caseOf(task),
        CaseVariables.municipalityOf(task),
        MunicipalityId.of(task.getTenantId()),
        UserId.of(task.getAssignee()),
        groups(task.getCandidates()),
        day(task.getDueDate()));
  }

  private List<OpenTask> list(TaskQuery query) {
    return query.list().stream().flatMap(task -> openTask(task).stream()).toList();
  }

  /**
   * Empty when the task was finished while it was being read. In a transaction of its own, because
   * a read that fails would otherwise take the mail that is being sent with it.
   */
  private Optional<OpenTask> openTask(Task task) {
    try {
      return Optional.of(ownTransaction.execute(status -> read(task)));
    } catch (NullValueException | NullPointerException finished) {
      // The engine fails in either way when a task ends between two of its questions.
      return Optional.empty();
    }
  }

  private OpenTask read(Task task) {
    Map<String, String> variables = caseVariables(task.getProcessInstanceId());
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        new CaseReference(Objects.requireNonNull(variables.get(CaseVariables.CASE_REFERENCE))),
        MunicipalityId.of(variables.get(CaseVariables.MUNICIPALITY)),
        MunicipalityId.of(task.getTenantId()),
        UserId.of(task.getAssignee()),
        groups(tasks.getIdentityLinksForTask(task.getId())),
        day(task.getDueDate()));
  }

  /**
   * Asked of the variables themselves: reading them through a task makes the engine update its
   * execution, which can get in the way of whoever completes that task at the same moment.
   */
  private Map<String, String> caseVariables(String processInstanceId) {
    return runtime
        .createVariableInstanceQuery()
        .activityInstanceIdIn(processInstanceId)
        .variableNameIn(CaseVariables.CASE_REFERENCE, CaseVariables.MUNICIPALITY)
        .list()
        .stream()
        .collect(
            Collectors.toMap(VariableInstance::getName, variable -> (String) variable.getValue()));
  }

  private static Set<String> groups(Collection<? extends IdentityLink> links) {
    return links.stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ProgrammeClock.ZONE);
  }
}
