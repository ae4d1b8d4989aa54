package nl.posiv.onboarding.engine.task;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Absence;
import nl.posiv.onboarding.access.Absences;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the tasks of somebody who is away to the stand-in, and back afterwards. Such a task names
 * the person it belongs to as its owner. Terms stay as they are.
 *
 * <p>A mentor's tasks go to the deputy of the case. A task of a group stays with the group, unless
 * all who could take it are away. Nobody gets a task from which its form bars them.
 */
@Component
@Order(1)
public class StandIns implements DatedWork {

  private static final String WORK = "stand-ins";

  private final Absences absences;
  private final People people;
  private final List<CaseParticipant> participants;
  // Looked up late: whom a form bars, the phases say, and they tell people by their mail.
  private final ObjectProvider<BarredPeople> barred;
  private final TaskService tasks;
  private final ManagementService management;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;

  StandIns(
      Absences absences,
      People people,
      List<CaseParticipant> participants,
      ObjectProvider<BarredPeople> barred,
      TaskService tasks,
      ManagementService management,
      ProgrammeClock clock,
      OneByOne oneByOne) {
    this.absences = absences;
    this.people = people;
    this.participants = participants;
    this.barred = barred;
    this.tasks = tasks;
    this.management = management;
    this.clock = clock;
    this.oneByOne = oneByOne;
  }

  /** Who does what, as far as it matters here. */
  private record Work(
      String task,
      CaseReference caseReference,
      @Nullable MunicipalityId tenant,
      @Nullable UserId assignee,
      Set<String> groups) {}

  /**
   * Who does a person's part of a case today: the person, or whoever stands in.
   *
   * @return empty if the person is away and nobody stands in
   */
  public Optional<UserId> presentFor(UserId userId, @Nullable CaseReference caseReference) {
    if (!absences.isAbsent(userId, clock.today())) {
      return Optional.of(userId);
    }
    return Stream.ofNullable(caseReference)
        .flatMap(reference -> deputies(userId, reference))
        .filter(deputy -> !people.posts(deputy).isEmpty())
        .filter(deputy -> !absences.isAbsent(deputy, clock.today()))
        .findFirst()
        .or(() -> absences.standInOf(userId));
  }

  private Stream<UserId> deputies(UserId userId, CaseReference caseReference) {
    return participants.stream()
        .filter(who -> who.userId(caseReference).filter(userId::equals).isPresent())
        .flatMap(who -> who.deputy(caseReference).stream());
  }

  /** A task that is being made goes to the stand-in at once. */
  void atCreation(DelegateTask task) {
    Work work =
        new Work(
            task.getTaskDefinitionKey(),
            CaseVariables.caseOf(task),
            MunicipalityId.of(task.getTenantId()),
            UserId.of(task.getAssignee()),
            groups(task.getCandidates()));
    UserId owner = work.assignee() == null ? absentOf(work) : work.assignee();
    if (owner != null && absences.isAbsent(owner, clock.today())) {
      doer(work, owner)
          .ifPresent(
              doer -> {
                task.setOwner(owner.value());
                task.setAssignee(doer.value());
              });
    }
  }

  @Override
  public void workOff() {
    each(absences.beginning(), this::handOver);
    each(absences.running(), this::handOverPersonal);
    each(absences.running(), this::takeOverForGroups);
    handedOver().forEach(task -> alone(task, () -> review(task)));
  }

  @Override
  public Optional<Instant> nextAfter(Instant time) {
    return absences
        .nextChange(clock.today())
        .map(day -> day.atStartOfDay(ProgrammeClock.ZONE).toInstant())
        .filter(time::isBefore);
  }

  /**
   * An absence begins: what the person has taken, or was given, goes to the stand-in; what cannot
   * go now is tried again.
   */
  private void handOver(Absence absence) {
    boolean all =
        oneByOne.each(
            WORK,
            tasks.createTaskQuery().taskAssignee(absence.userId().value()).list(),
            Task::getId,
            this::caseOf,
            task ->
                give(
                    task,
                    Objects.requireNonNullElse(UserId.of(task.getOwner()), absence.userId())));
    if (all) {
      absences.begun(absence);
    }
  }

  /** A task of one person can come to somebody who is away already, from a colleague who left. */
  private void handOverPersonal(Absence absence) {
    tasks
        .createTaskQuery()
        .taskAssignee(absence.userId().value())
        .withoutCandidateGroups()
        .list()
        .stream()
        .filter(task -> task.getOwner() == null)
        .forEach(task -> alone(task, () -> giveIfPossible(task, absence.userId())));
  }

  /** Where everybody of a group is away, its tasks go to a stand-in from outside the group. */
  private void takeOverForGroups(Absence absence) {
    for (Post post : people.posts(absence.userId())) {
      MunicipalityId municipality = post.municipality();
      if (absence.standIn() != null && post.role() == Role.MANAGER && municipality != null) {
        tasks
            .createTaskQuery()
            .taskCandidateGroup(post.role().group())
            .tenantIdIn(municipality.value())
            .taskUnassigned()
            .list()
            .forEach(
                task ->
                    alone(
                        task,
                        () -> {
                          if (absentOf(work(task)) != null) {
                            giveIfPossible(task, absence.userId());
                          }
                        }));
      }
    }
  }

  /** Somebody of the groups of a task, if none of them is there. */
  private @Nullable UserId absentOf(Work work) {
    List<UserId> members =
        work.groups().stream()
            .flatMap(group -> people.withRole(Role.ofGroup(group), work.tenant()).stream())
            .map(Person::userId)
            .toList();
    return members.stream().allMatch(member -> absences.isAbsent(member, clock.today()))
        ? members.stream().findFirst().orElse(null)
        : null;
  }

  /** A task that was handed over: back to its owner, or to whoever stands in now. */
  private void review(Task task) {
    Work work = work(task);
    UserId owner = new UserId(task.getOwner());
    boolean others = work.groups().isEmpty() && !isTheirCase(owner, work);
    if (others) {
      // The case has another mentor meanwhile, who has the task already.
      disown(task);
    } else if (absences.isAbsent(owner, clock.today())) {
      give(task, owner);
    } else {
      if (task.getAssignee() != null) {
        tasks.setAssignee(task.getId(), owner.value());
      }
      disown(task);
    }
  }

  private boolean isTheirCase(UserId userId, Work work) {
    return participants.stream()
        .anyMatch(who -> who.userId(work.caseReference()).filter(userId::equals).isPresent());
  }

  private void give(Task task, UserId owner) {
    Work work = work(task);
    if (!giveIfPossible(task, owner) && !work.groups().isEmpty()) {
      disown(task);
      tasks.setAssignee(task.getId(), null);
    }
  }

  private void disown(Task task) {
    if (task.getOwner() != null) {
      tasks.deleteUserIdentityLink(task.getId(), task.getOwner(), IdentityLinkType.OWNER);
    }
  }

  private boolean giveIfPossible(Task task, UserId owner) {
    Optional<UserId> doer = doer(work(task), owner);
    if (doer.filter(who -> !who.value().equals(task.getAssignee())).isPresent()) {
      tasks.setOwner(task.getId(), owner.value());
      tasks.setAssignee(task.getId(), doer.get().value());
    }
    return doer.isPresent();
  }

  /** Who does a task whose owner is away; empty if nobody may. */
  private Optional<UserId> doer(Work work, UserId owner) {
    return presentFor(owner, work.caseReference())
        .filter(who -> !who.equals(owner))
        .filter(who -> !barred.getObject().isBarred(work.task(), work.caseReference(), who));
  }

  private List<Task> handedOver() {
    return tasks
        .createNativeTaskQuery()
        .sql("select * from " + management.getTableName(Task.class) + " where owner_ is not null")
        .list();
  }

  private Work work(Task task) {
    return new Work(
        task.getTaskDefinitionKey(),
        caseOf(task),
        MunicipalityId.of(task.getTenantId()),
        UserId.of(task.getAssignee()),
        groups(tasks.getIdentityLinksForTask(task.getId())));
  }

  private void each(List<Absence> absent, Consumer<Absence> work) {
    oneByOne.each(WORK, absent, absence -> "absence " + absence.id(), work);
  }

  /** Somebody who completes a task meanwhile goes first. */
  private void alone(Task task, Runnable work) {
    oneByOne.each(WORK, List.of(task), Task::getId, this::caseOf, same -> work.run());
  }

  private CaseReference caseOf(Task task) {
    return new CaseReference(
        (String) tasks.getVariable(task.getId(), CaseVariables.CASE_REFERENCE));
  }

  static Set<String> groups(Collection<? extends IdentityLink> links) {
    Set<String> groups = new HashSet<>();
    links.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).forEach(groups::add);
    return groups;
  }
}
