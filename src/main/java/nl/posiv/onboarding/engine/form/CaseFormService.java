package nl.posiv.onboarding.engine.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.ConcernedTask;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.Conflicts;
import nl.posiv.onboarding.engine.task.ClaimGuard;
import nl.posiv.onboarding.engine.task.TaskRefusals;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine's form service, with forms that are filled from our records, in the reader's language,
 * so that nothing about a person has to become a variable of the engine. The engine's own checks of
 * rights come first everywhere.
 */
@Component
public class CaseFormService extends FormServiceImpl {

  /** What is handed in is a start form. */
  private static final @Nullable String NO_TASK = null;

  /** The engine's word for a task of another municipality. */
  private static final String NO_TENANT = "ENGINE-13034";

  // Looked up late: the phases behind the guard need the engine that is being built with this
  // service.
  private final ObjectProvider<FormGuard> guard;
  private final People people;
  private final TaskRefusals refusals;
  private final AuditLog audit;
  private final ProgrammeClock clock;
  private final JsonMapper json;
  private final StartClicks clicks;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<Drafts> drafts;

  /** Of each process as it was deployed, the files of the forms that were handed in. */
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  CaseFormService(
      ObjectProvider<FormGuard> guard,
      People people,
      TaskRefusals refusals,
      AuditLog audit,
      ProgrammeClock clock,
      JsonMapper json,
      StartClicks clicks,
      ApplicationEventPublisher events,
      ObjectProvider<Drafts> drafts) {
    this.guard = guard;
    this.people = people;
    this.refusals = refusals;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.clicks = clicks;
    this.events = events;
    this.drafts = drafts;
  }

  @Override
  public InputStream getDeployedTaskForm(String taskId) {
    byte[] file = read(super.getDeployedTaskForm(taskId));
    return new ByteArrayInputStream(guard.getObject().present(file, taskContext(taskId)));
  }

  @Override
  public InputStream getDeployedStartForm(String processDefinitionId) {
    byte[] file = read(super.getDeployedStartForm(processDefinitionId));
    FormContext context = startContext();
    byte[] form =
        guard
            .getObject()
            .withTyped(
                guard.getObject().present(file, context),
                drafts
                    .getObject()
                    .find(Draft.Of.start(context.userId(), key(processDefinitionId))));
    // It may name the people whom its reader can choose among.
    seen(key(processDefinitionId), context);
    clicks.opened(processDefinitionId);
    return new ByteArrayInputStream(form);
  }

  @Override
  public VariableMap getTaskFormVariables(String taskId) {
    return getTaskFormVariables(taskId, null, true);
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
    byte[] file = read(super.getDeployedTaskForm(taskId));
    FormContext context = taskContext(taskId);
    VariableMap variables = Variables.createVariables();
    Map<String, Object> values = guard.getObject().values(file, context);
    // What a form links to leads back to it: in Tasklist, unless our own pages ask.
    values.put("taskId", taskId);
    values.put("door", TaskDoor.TASKLIST.code());
    drafts
        .getObject()
        .find(Draft.Of.task(context.userId(), taskId))
        .ifPresent(draft -> guard.getObject().putTyped(file, draft, values));
    seen(
        commandExecutor.execute(
            command -> command.getTaskManager().findTaskById(taskId).getTaskDefinitionKey()),
        context);
    values.forEach(
        (name, value) -> {
          if (value != null && (names == null || names.contains(name))) {
            variables.put(name, engineValue(value));
          }
        });
    return variables;
  }

  @Override
  public VariableMap getStartFormVariables(String processDefinitionId) {
    return Variables.createVariables();
  }

  @Override
  public VariableMap getStartFormVariables(
      String processDefinitionId, Collection<String> names, boolean deserializeValues) {
    return Variables.createVariables();
  }

  @Override
  public ProcessInstance submitStartForm(
      String processDefinitionId, Map<String, Object> properties) {
    return start(
        processDefinitionId,
        properties,
        () -> super.submitStartForm(processDefinitionId, properties));
  }

  @Override
  public ProcessInstance submitStartForm(
      String processDefinitionId, String businessKey, Map<String, Object> properties) {
    return start(
        processDefinitionId,
        properties,
        () -> super.submitStartForm(processDefinitionId, businessKey, properties));
  }

  private ProcessInstance start(
      String processDefinitionId,
      Map<String, Object> properties,
      Supplier<ProcessInstance> submission) {
    StartClicks.Click click =
        clicks.arrived(userId(currentUser()), processDefinitionId, properties);
    return untilNobodyIsInBetween(
        NO_TASK,
        () -> {
          ProcessInstance started =
              guard
                      .getObject()
                      .refusesRepeats(read(super.getDeployedStartForm(processDefinitionId)))
                  ? submission.get()
                  : clicks.once(click, submission);
          drafts
              .getObject()
              .close(Draft.Of.start(userId(currentUser()), key(processDefinitionId)), openedPage());
          return started;
        },
        error -> startFailed(processDefinitionId, error));
  }

  /** The page that is handed in; null if that is not said. */
  private static @Nullable OpenedPage openedPage() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? OpenedPage.of(request.getRequest()).orElse(null)
        : null;
  }

  private static String key(String processDefinitionId) {
    return processDefinitionId.split(":")[0];
  }

  /** A process that is not there was never offered to anybody. */
  private void startFailed(String processDefinitionId, String error) {
    Optional.ofNullable(
            commandExecutor.execute(
                command ->
                    command
                        .getProcessDefinitionManager()
                        .findLatestProcessDefinitionById(processDefinitionId)))
        .ifPresent(
            process ->
                events.publishEvent(
                    new StartFailed(process.getKey(), userId(currentUser()), error)));
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    untilNobodyIsInBetween(
        taskId,
        () -> {
          super.submitTaskForm(taskId, properties);
          return null;
        },
        error -> taskFailed(taskId, error));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> properties, boolean deserializeValues) {
    return untilNobodyIsInBetween(
        taskId,
        () -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues),
        error -> taskFailed(taskId, error));
  }

  private void taskFailed(String taskId, String error) {
    events.publishEvent(new FormFailed(taskId, error));
  }

  /**
   * Two people who finish parallel steps of a case in the same moment meet where the steps come
   * together, two clicks meet at the task itself, and a report meets whoever works on its case; one
   * of them is then tried again. A task that is finished by then says so.
   *
   * @param failed what is done with the class of an error that is ours
   */
  private <T> T untilNobodyIsInBetween(
      @Nullable String taskId, Supplier<T> submission, Consumer<String> failed) {
    try {
      return Conflicts.retried(() -> whileOpen(taskId, submission));
    } catch (RuntimeException e) {
      if (isFailure(e)) {
        failed.accept(NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
      }
      throw e;
    }
  }

  private <T> T whileOpen(@Nullable String taskId, Supplier<T> submission) {
    try {
      return submission.get();
    } catch (RuntimeException e) {
      requireOpen(taskId);
      throw e;
    }
  }

  private void requireOpen(@Nullable String taskId) {
    if (taskId != null
        && commandExecutor.execute(command -> command.getTaskManager().findTaskById(taskId))
            == null) {
      throw guard.getObject().taskIsDone(userId(currentUser()));
    }
  }

  /** Whether it is an error of ours, and no refusal. */
  private static boolean isFailure(RuntimeException e) {
    boolean refused =
        e instanceof FormFieldValidationException
            || e instanceof BadUserRequestException
            || e instanceof AuthorizationException
            || e.getCause() instanceof AuthorizationException
            || String.valueOf(e.getMessage()).contains(NO_TENANT);
    return !refused;
  }

  Map<String, Object> acceptTaskForm(TaskEntity task, VariableMap posted) {
    byte[] file =
        files.computeIfAbsent(
            task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(),
            key -> read(super.getDeployedTaskForm(task.getId())));
    Map<String, Object> variables = task.getVariables();
    ConcernedTask.remember(
        task.getId(), task.getTaskDefinitionKey(), CaseVariables.caseOf(variables));
    return guard.getObject().accept(file, context(task, variables), plain(posted));
  }

  Map<String, Object> acceptStartForm(String processDefinitionId, VariableMap posted) {
    byte[] file =
        files.computeIfAbsent(
            processDefinitionId, id -> read(super.getDeployedStartForm(processDefinitionId)));
    return guard.getObject().accept(file, startContext(), plain(posted));
  }

  /** On record before anything is shown: without it, nothing is. */
  private void seen(String form, FormContext context) {
    String origin =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
            ? request.getRequest().getRemoteAddr()
            : AuditEntry.SYSTEM;
    audit.record(
        new AuditEntry(
            Action.FORM_OPENED,
            form,
            context.caseIfAny().orElse(null),
            Result.OK,
            origin,
            context.userId()));
  }

  private FormContext startContext() {
    UserId user = userId(currentUser());
    LocalDate today = clock.today();
    return new FormContext(null, null, user, people.languageOf(user), today, null, Map.of());
  }

  private FormContext taskContext(String taskId) {
    return commandExecutor.execute(
        command -> {
          TaskEntity task = command.getTaskManager().findTaskById(taskId);
          EnsureUtil.ensureNotNull("task", task);
          return context(task, command.runWithoutAuthorization(() -> variables(command, task)));
        });
  }

  /**
   * Asked of the variables themselves: reading them through the task makes the engine update its
   * execution, which can get in the way of whoever completes that task at the same moment. What an
   * input of the task says, such as its month, counts before what the process says by now.
   */
  private static Map<String, Object> variables(CommandContext command, TaskEntity task) {
    RuntimeService runtime = command.getProcessEngineConfiguration().getRuntimeService();
    Map<String, Object> variables = new HashMap<>();
    runtime
        .createVariableInstanceQuery()
        .activityInstanceIdIn(task.getProcessInstanceId())
        .list()
        .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
    runtime
        .createVariableInstanceQuery()
        .executionIdIn(task.getExecutionId())
        .list()
        .forEach(variable -> variables.put(variable.getName(), variable.getValue()));
    return variables;
  }

  private FormContext context(TaskEntity task, Map<String, Object> variables) {
    Authentication user = currentUser();
    requireMayWork(task, user);
    return new FormContext(
        CaseVariables.caseOf(variables),
        CaseVariables.municipalityOf(variables),
        userId(user),
        people.languageOf(userId(user)),
        day(task.getCreateTime()),
        task.getDueDate() == null ? null : day(task.getDueDate()),
        variables);
  }

  /**
   * A right on a process covers all its tasks; that a task is for one group among those with the
   * right, or for one person, is checked here. A stand-in has only the tasks that were handed over:
   * those have an owner.
   */
  private void requireMayWork(TaskEntity task, Authentication user) {
    boolean forSomeGroup = !task.getCandidates().isEmpty();
    boolean mayWork =
        (!forSomeGroup || ClaimGuard.isForGroupOf(user, task) || task.getOwner() != null)
            && (task.getAssignee() == null
                ? forSomeGroup
                : task.getAssignee().equals(user.getUserId()));
    if (!mayWork) {
      throw refusals.notYours(userId(user));
    }
  }

  private Authentication currentUser() {
    Authentication authentication =
        commandExecutor.execute(
            command ->
                command
                    .getProcessEngineConfiguration()
                    .getIdentityService()
                    .getCurrentAuthentication());
    if (authentication == null) {
      throw new AuthorizationException("Sign in first.");
    }
    return authentication;
  }

  private static UserId userId(Authentication user) {
    return new UserId(user.getUserId());
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ProgrammeClock.ZONE);
  }

  private Object engineValue(Object value) {
    if (value instanceof LocalDate date) {
      return date.toString();
    }
    if (value instanceof List<?> list) {
      return SpinValues.jsonValue(json.writeValueAsString(list)).create();
    }
    return value;
  }

  private Map<String, Object> plain(VariableMap posted) {
    Map<String, Object> values = new HashMap<>();
    posted.forEach((name, value) -> values.put(name, plain(value)));
    return values;
  }

  /** A multiple choice arrives as a JSON document. */
  private Object plain(Object value) {
    return value instanceof SpinJsonNode node
        ? json.readValue(node.toString(), Object.class)
        : value;
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
