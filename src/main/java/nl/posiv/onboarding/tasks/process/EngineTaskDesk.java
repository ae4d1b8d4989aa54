package nl.posiv.onboarding.tasks.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.form.RefusedForm;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.tasks.TaskDesk;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tasks through the very services that Tasklist uses, as the user who is signed in. */
@Component
class EngineTaskDesk implements TaskDesk {

  /** More open tasks than anybody gets done before the next look. */
  private static final int MOST = 200;

  /** The engine's word for a task that somebody handed in, and did not just end. */
  private static final String COMPLETED = "completed";

  private static final Comparator<Work> MOST_URGENT_FIRST =
      Comparator.comparing(Work::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Work::caseReference, Comparator.nullsLast(Comparator.naturalOrder()));

  private final TaskService tasks;
  private final FormService forms;
  private final RepositoryService repository;
  private final IdentityService identities;
  private final HistoryService history;
  private final AsProgramme asProgramme;
  private final JsonMapper json;

  EngineTaskDesk(ProcessEngine engine, AsProgramme asProgramme, JsonMapper json) {
    // Those of the engine itself, which are ours; Camunda's starter has others of the same type.
    this.tasks = engine.getTaskService();
    this.forms = engine.getFormService();
    this.repository = engine.getRepositoryService();
    this.identities = engine.getIdentityService();
    this.history = engine.getHistoryService();
    this.asProgramme = asProgramme;
    this.json = json;
  }

  @Override
  public List<Work> open() {
    Authentication reader = identities.getCurrentAuthentication();
    List<Task> found =
        new ArrayList<>(list(tasks.createTaskQuery().taskAssignee(reader.getUserId())));
    Set<String> takenFromGroup = takenFromGroup(reader.getUserId());
    if (!reader.getGroupIds().isEmpty()) {
      found.addAll(list(tasks.createTaskQuery().taskCandidateGroupIn(reader.getGroupIds())));
    }
    return found.stream()
        .flatMap(
            task ->
                workUnlessDone(
                    task, task.getAssignee() == null || takenFromGroup.contains(task.getId()))
                    .stream())
        .sorted(MOST_URGENT_FIRST)
        .toList();
  }

  /** The engine answers with what the reader may see, which ends at the municipality. */
  @Override
  public List<Work> ofColleagues() {
    Authentication reader = identities.getCurrentAuthentication();
    return reader.getGroupIds().isEmpty()
        ? List.of()
        : list(
                tasks
                    .createTaskQuery()
                    .taskCandidateGroupIn(reader.getGroupIds())
                    .includeAssignedTasks()
                    .taskAssigned())
            .stream()
            .filter(task -> !reader.getUserId().equals(task.getAssignee()))
            .flatMap(task -> workUnlessDone(task, true).stream())
            .sorted(MOST_URGENT_FIRST)
            .toList();
  }

  /** A task that somebody finishes while the list is made is left out. */
  private Optional<Work> workUnlessDone(Task task, boolean forGroup) {
    try {
      return Optional.of(work(task, forGroup));
    } catch (NullValueException | NullPointerException doneMeanwhile) {
      return Optional.empty();
    }
  }

  /** Somebody else of the group can do these, too. */
  private Set<String> takenFromGroup(String reader) {
    return list(
            tasks
                .createTaskQuery()
                .taskAssignee(reader)
                .withCandidateGroups()
                .includeAssignedTasks())
        .stream()
        .map(Task::getId)
        .collect(Collectors.toSet());
  }

  private static List<Task> list(TaskQuery query) {
    return query.initializeFormKeys().orderByDueDate().asc().listPage(0, MOST);
  }

  @Override
  public Optional<Work> find(String taskId) {
    try {
      return read(taskId);
    } catch (NullValueException | NullPointerException doneMeanwhile) {
      // The engine fails in either way when a task ends between two of its questions.
      return Optional.empty();
    }
  }

  private Optional<Work> read(String taskId) {
    Authentication reader = identities.getCurrentAuthentication();
    List<IdentityLink> links = candidates(taskId);
    return tasks.createTaskQuery().taskId(taskId).list().stream()
        .map(task -> work(task, !links.isEmpty()))
        .filter(
            work ->
                work.assignee() == null
                    ? links.stream()
                        .anyMatch(link -> reader.getGroupIds().contains(link.getGroupId()))
                    : work.assignee().value().equals(reader.getUserId()))
        .findFirst();
  }

  @Override
  public Optional<Done> done(String taskId) {
    String reader = identities.getCurrentAuthentication().getUserId();
    return asProgramme.call(
        () ->
            history.createHistoricTaskInstanceQuery().taskId(taskId).finished().list().stream()
                .filter(task -> reader.equals(task.getAssignee()))
                // One that was called off is over too, and nothing of it was kept.
                .filter(task -> COMPLETED.equals(task.getDeleteReason()))
                .map(
                    task ->
                        new Done(task.getTaskDefinitionKey(), task.getName(), caseOf(task.getId())))
                .findFirst());
  }

  private @Nullable CaseReference caseOf(String taskId) {
    return history
        .createHistoricVariableInstanceQuery()
        .taskIdIn(taskId)
        .variableName(CaseVariables.CASE_REFERENCE)
        .list()
        .stream()
        .map(variable -> CaseReference.of((String) variable.getValue()))
        .findFirst()
        .orElse(null);
  }

  private boolean isOpen(String taskId) {
    return tasks.createTaskQuery().taskId(taskId).count() > 0;
  }

  private List<IdentityLink> candidates(String taskId) {
    if (!isOpen(taskId)) {
      return List.of();
    }
    return tasks.getIdentityLinksForTask(taskId).stream()
        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
        .filter(link -> link.getGroupId() != null)
        .toList();
  }

  private Work work(Task task, boolean forGroup) {
    return new Work(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        CaseReference.of(
            (String) tasks.getVariableLocal(task.getId(), CaseVariables.CASE_REFERENCE)),
        day(task.getDueDate()),
        UserId.of(task.getAssignee()),
        forGroup);
  }

  @Override
  public List<Start> startable() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .startableInTasklist()
        .startablePermissionCheck()
        .orderByProcessDefinitionName()
        .asc()
        .list()
        .stream()
        .filter(this::mayStart)
        .map(process -> new Start(process.getKey(), process.getName()))
        .toList();
  }

  @Override
  public Form form(String taskId) {
    try {
      Map<String, Object> values = new HashMap<>();
      forms.getTaskFormVariables(taskId).forEach((name, value) -> values.put(name, plain(value)));
      values.put("door", TaskDoor.OWN_PAGES.code());
      return new Form(json.readTree(read(forms.getDeployedTaskForm(taskId))), values);
    } catch (AuthorizationException | NullValueException | NullPointerException notForTheReader) {
      if (notForTheReader instanceof NullPointerException && isOpen(taskId)) {
        throw notForTheReader;
      }
      throw new NotYoursException(notForTheReader);
    }
  }

  @Override
  public Optional<Form> startForm(String process) {
    return definition(process)
        .map(
            definition ->
                new Form(
                    json.readTree(read(forms.getDeployedStartForm(definition.getId()))), Map.of()));
  }

  @Override
  public List<Refusal> submit(String taskId, Map<String, Object> answers) {
    return refusals(
        () -> {
          forms.submitTaskForm(taskId, forEngine(answers));
          return null;
        });
  }

  @Override
  public HandedIn start(String process, Map<String, Object> answers) {
    String definition = definition(process).orElseThrow().getId();
    AtomicReference<ProcessInstance> started = new AtomicReference<>();
    List<Refusal> refusals =
        refusals(
            () -> {
              started.set(forms.submitStartForm(definition, forEngine(answers)));
              return null;
            });
    return new HandedIn(
        refusals,
        Optional.ofNullable(started.get())
            .map(ProcessInstance::getBusinessKey)
            .flatMap(CaseReference::find)
            .orElse(null));
  }

  @Override
  public Optional<Refusal> claim(String taskId) {
    return ifFound(
        taskId,
        () -> {
          tasks.claim(taskId, identities.getCurrentAuthentication().getUserId());
          return null;
        });
  }

  @Override
  public Optional<Refusal> giveBack(String taskId) {
    return ifFound(
        taskId,
        () -> {
          tasks.setAssignee(taskId, null);
          return null;
        });
  }

  /** Of a form, all that is wrong in it. */
  private static List<Refusal> refusals(Supplier<Object> action) {
    try {
      return refusal(action).stream().toList();
    } catch (RefusedForm refused) {
      return refused.mistakes().stream()
          .map(mistake -> new Refusal(mistake.field(), mistake.message()))
          .toList();
    }
  }

  /** A task that the reader may not know of is answered like one that is not there. */
  private Optional<Refusal> ifFound(String taskId, Supplier<Object> action) {
    return find(taskId).isEmpty() ? Optional.of(new Refusal("", "")) : refusal(action);
  }

  private static Optional<Refusal> refusal(Supplier<Object> action) {
    try {
      action.get();
      return Optional.empty();
    } catch (AuthorizationException refused) {
      // The engine's own words name rights and ids; ours are for people.
      boolean ours = refused.getUserId() == null;
      return Optional.of(
          new Refusal("", ours ? Objects.requireNonNullElse(refused.getMessage(), "") : ""));
    } catch (NullValueException gone) {
      return Optional.of(new Refusal("", ""));
    }
  }

  private Optional<ProcessDefinition> definition(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .startableInTasklist()
        .startablePermissionCheck()
        .list()
        .stream()
        .filter(this::mayStart)
        .findFirst();
  }

  /** An administrator has the engine's right to start anything, and is to start nothing. */
  private boolean mayStart(ProcessDefinition process) {
    return Rights.mayStart(process.getKey(), identities.getCurrentAuthentication().getGroupIds());
  }

  /** A multiple choice is a JSON document, as Tasklist sends it. */
  private Map<String, Object> forEngine(Map<String, Object> answers) {
    Map<String, Object> variables = new HashMap<>();
    answers.forEach(
        (key, value) ->
            variables.put(
                key,
                value instanceof List<?> list
                    ? SpinValues.jsonValue(json.writeValueAsString(list)).create()
                    : value));
    return variables;
  }

  private Object plain(Object value) {
    return value instanceof SpinJsonNode node
        ? json.readValue(node.toString(), Object.class)
        : value;
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : LocalDate.ofInstant(date.toInstant(), ProgrammeClock.ZONE);
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
