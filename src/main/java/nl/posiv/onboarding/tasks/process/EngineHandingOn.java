package nl.posiv.onboarding.tasks.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Absences;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.Conflicts;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.engine.task.BarredPeople;
import nl.posiv.onboarding.engine.task.TaskHand;
import nl.posiv.onboarding.engine.task.TaskHands;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.tasks.HandingOn;
import nl.posiv.onboarding.tasks.TaskDesk;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands on as the programme, after what the reader may do has been asked as the reader. */
@Component
class EngineHandingOn implements HandingOn {

  private final TaskDesk desk;
  private final TaskService tasks;
  private final IdentityService identities;
  private final TaskHands hands;
  private final People people;
  private final Absences absences;
  private final BarredPeople barred;
  private final ProgrammeClock clock;
  private final AsProgramme asProgramme;
  private final TransactionTemplate transaction;

  EngineHandingOn(
      TaskDesk desk,
      ProcessEngine engine,
      TaskHands hands,
      People people,
      Absences absences,
      BarredPeople barred,
      ProgrammeClock clock,
      AsProgramme asProgramme,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.tasks = engine.getTaskService();
    this.identities = engine.getIdentityService();
    this.hands = hands;
    this.people = people;
    this.absences = absences;
    this.barred = barred;
    this.clock = clock;
    this.asProgramme = asProgramme;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Optional<TaskDesk.Work> find(String taskId) {
    return desk.find(taskId)
        .or(
            () ->
                desk.ofColleagues().stream().filter(work -> work.id().equals(taskId)).findFirst());
  }

  @Override
  public List<Person> colleagues(String taskId) {
    return find(taskId)
        .flatMap(work -> asProgramme.call(() -> task(taskId)).map(task -> colleagues(work, task)))
        .orElse(List.of());
  }

  private List<Person> colleagues(TaskDesk.Work work, Task task) {
    UserId present = work.assignee() == null ? reader() : work.assignee();
    MunicipalityId tenant = MunicipalityId.of(task.getTenantId());
    return groups(task).stream()
        .flatMap(group -> people.withRole(Role.ofGroup(group), tenant).stream())
        .distinct()
        .filter(person -> !person.userId().equals(present))
        .filter(person -> !absences.isAbsent(person.userId(), clock.today()))
        .filter(person -> !isBarred(work, person.userId()))
        .toList();
  }

  private boolean isBarred(TaskDesk.Work work, UserId userId) {
    return work.caseReference() != null
        && barred.isBarred(work.key(), work.caseReference(), userId);
  }

  private Set<String> groups(Task task) {
    return asProgramme.call(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Optional<Task> task(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
  }

  @Override
  public Result handOn(String taskId, UserId colleague, String why) {
    return Objects.requireNonNull(
        Conflicts.retried(() -> transaction.execute(status -> handOnOnce(taskId, colleague, why))));
  }

  @Override
  public AllHandedOn handOnAll(UserId colleague, String why) {
    return Objects.requireNonNull(
        Conflicts.retried(() -> transaction.execute(status -> handOnAllOnce(colleague, why))));
  }

  /** In one step, so that the colleague gets one mail about all of them. */
  private AllHandedOn handOnAllOnce(UserId colleague, String why) {
    UserId reader = reader();
    Map<Boolean, Long> went =
        desk.open().stream()
            .filter(work -> work.forGroup() && reader.equals(work.assignee()))
            .map(work -> handOnOnce(work.id(), colleague, why))
            // Done meanwhile, or somebody else's: neither given nor kept.
            .filter(result -> result != Result.GONE)
            .collect(
                Collectors.partitioningBy(result -> result == Result.DONE, Collectors.counting()));
    return new AllHandedOn(count(went, true), count(went, false));
  }

  private static int count(Map<Boolean, Long> went, boolean given) {
    return Objects.requireNonNull(went.get(given)).intValue();
  }

  private Result handOnOnce(String taskId, UserId colleague, String why) {
    Optional<TaskDesk.Work> work = find(taskId);
    if (work.isEmpty()) {
      return hasHandedOn(taskId, colleague) ? Result.DONE : Result.GONE;
    }
    if (colleagues(taskId).stream().noneMatch(person -> person.userId().equals(colleague))) {
      return hasHandedOn(taskId, colleague) ? Result.DONE : Result.NOT_THEIRS;
    }
    ConcernedCase.remember(work.get().caseReference());
    asProgramme.run(() -> give(taskId, colleague));
    hands.handedOn(taskId, reader(), colleague, why);
    return Result.DONE;
  }

  /** A second click: the first has done what was asked for. */
  private boolean hasHandedOn(String taskId, UserId colleague) {
    List<TaskHand> before = hands.of(taskId);
    return !before.isEmpty()
        && before.get(before.size() - 1).change() == TaskHand.Change.HANDED_ON
        && reader().equals(before.get(before.size() - 1).doer())
        && colleague.equals(before.get(before.size() - 1).receiver());
  }

  /** It does not come back to somebody who is away: whoever stood in has passed it on. */
  private void give(String taskId, UserId colleague) {
    task(taskId)
        .ifPresent(
            task -> {
              if (task.getOwner() != null) {
                tasks.deleteUserIdentityLink(taskId, task.getOwner(), IdentityLinkType.OWNER);
              }
              tasks.setAssignee(taskId, colleague.value());
            });
  }

  @Override
  public List<Load> loads(Role role, @Nullable MunicipalityId municipality) {
    return asProgramme.call(
        () ->
            people.withRole(role, municipality).stream()
                .map(person -> load(person, role, municipality))
                .toList());
  }

  private Load load(Person person, Role role, @Nullable MunicipalityId municipality) {
    TaskQuery query = tasks.createTaskQuery().taskAssignee(person.userId().value());
    TaskQuery ofRole =
        municipality == null ? query.withoutTenantId() : query.tenantIdIn(municipality.value());
    List<LocalDate> due =
        ofRole.taskDefinitionKeyIn(tasksOf(role)).list().stream()
            .map(task -> LocalDate.ofInstant(task.getDueDate().toInstant(), ProgrammeClock.ZONE))
            .sorted()
            .toList();
    LocalDate today = clock.today();
    return new Load(
        person,
        due.size(),
        (int) due.stream().filter(day -> day.isBefore(today)).count(),
        due.isEmpty() ? null : due.get(0));
  }

  /** Not those of the group: a mentor's are for one person, and no group has them. */
  private static String[] tasksOf(Role role) {
    return Rights.of(Right.Kind.TASK).stream()
        .filter(right -> right.roles().contains(role))
        .map(Right::task)
        .distinct()
        .toArray(String[]::new);
  }

  private UserId reader() {
    return new UserId(identities.getCurrentAuthentication().getUserId());
  }
}
