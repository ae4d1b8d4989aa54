package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.engine.task.BarredPeople;
import nl.posiv.onboarding.engine.task.StandIns;
import nl.posiv.onboarding.engine.task.TaskWithoutPerson;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people of their tasks: when there is one, halfway to its last day, and once that has
 * passed; each only once. What stays open after that is told to the managers of the municipality,
 * and then to the programme leads. Where there is nobody in between, because the task is Ro3kvit's
 * or the managers' own, the programme leads hear it when managers would.
 */
@Service
@Transactional
@Order(3)
public class TaskNotices implements DatedWork {

  private static final String WORK = "reminders";

  private static final Set<Notice> ABOUT_LATE_TASKS =
      EnumSet.of(
          Notice.TASK_REMINDER,
          Notice.TASK_OVERDUE,
          Notice.TASK_ESCALATED,
          Notice.TASK_ESCALATED_PROGRAMME);

  private final Outbox outbox;
  private final OpenTasks tasks;
  private final People people;
  private final StandIns standIns;
  private final BarredPeople barred;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;
  private final TransactionTemplate reading;

  TaskNotices(
      Outbox outbox,
      OpenTasks tasks,
      People people,
      StandIns standIns,
      BarredPeople barred,
      Rules rules,
      ProgrammeClock clock,
      OneByOne oneByOne,
      PlatformTransactionManager transactions) {
    this.outbox = outbox;
    this.tasks = tasks;
    this.people = people;
    this.standIns = standIns;
    this.barred = barred;
    this.rules = rules;
    this.clock = clock;
    this.oneByOne = oneByOne;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Tells those whose task it is that there is one; again, after somebody gave it back. Whoever
   * brought it about knows: their own step led to it, or they gave it back. They are reminded like
   * everybody else.
   *
   * @param doer user id of that person; null if it is nobody's doing, such as a timer's
   */
  public void tellOpened(OpenTask task, @Nullable UserId doer) {
    Set<UserId> readers = readers(task);
    tell(
        Notice.TASK_OPEN,
        task,
        readers.stream().filter(reader -> !reader.equals(doer)).collect(Collectors.toSet()));
    if (readers.isEmpty() && isForNobody(task)) {
      tell(Notice.TASK_WITHOUT_TEAM, task, members(Role.POSIV, task).collect(Collectors.toSet()));
    }
  }

  /** Whether nobody has a role that the task is for, in the municipality whose task it is. */
  private boolean isForNobody(OpenTask task) {
    return task.tenant() != null
        && task.assignee() == null
        && Arrays.stream(Role.values())
            .filter(role -> task.groups().contains(role.group()))
            .allMatch(role -> people.withRole(role, task.tenant()).isEmpty());
  }

  /** Tells a stand-in of a task of somebody who is away. */
  public void tellStandIn(OpenTask task) {
    again(Notice.TASK_STAND_IN, task);
  }

  /** Tells somebody who is back of a task that is still open. */
  public void tellReturned(OpenTask task) {
    again(Notice.TASK_RETURNED, task);
  }

  /** Tells somebody of a task that a colleague handed on to them. */
  public void tellHandedOn(OpenTask task) {
    again(Notice.TASK_HANDED_ON, task);
  }

  /** Tells somebody that a task of theirs was handed on by a colleague: nothing is left to do. */
  public void tellTakenOver(OpenTask task, UserId before) {
    outbox.add(
        Mail.telling(
            Notice.TASK_TAKEN_OVER, task.caseReference(), task.municipality(), before, false),
        task.id() + " " + clock.today());
  }

  /**
   * Tells those whose task it is that its form can be handed in again.
   *
   * @param failure what was repaired; they are told of it once
   */
  public void tellRepaired(OpenTask task, String failure) {
    readers(task)
        .forEach(reader -> outbox.add(Mail.asking(Notice.TASK_REPAIRED, task, reader), failure));
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    Instant now = clock.instant();
    each(tasks.remindedBefore(now), task -> Map.of(Notice.TASK_REMINDER, readers(task)));
    each(tasks.dueBefore(now), task -> overdue(task, now));
  }

  private void each(
      List<OpenTask> open, Function<OpenTask, Map<Notice, Set<UserId>>> whoIsToldWhat) {
    // Somebody may have done one since the list was read.
    oneByOne.each(
        WORK,
        notToldYet(open, whoIsToldWhat),
        OpenTask::id,
        OpenTask::caseReference,
        task ->
            tasks
                .find(task.id())
                .ifPresent(
                    it ->
                        whoIsToldWhat
                            .apply(it)
                            .forEach((notice, readers) -> tell(notice, it, readers))));
  }

  /**
   * Tasks of which somebody has something to hear. A task stays late for days, and every round
   * finds it; who has heard of which is asked once for all of them.
   */
  private List<OpenTask> notToldYet(
      List<OpenTask> open, Function<OpenTask, Map<Notice, Set<UserId>>> whoIsToldWhat) {
    if (open.isEmpty()) {
      return open;
    }
    try {
      return reading.execute(
          status -> {
            Set<Outbox.Told> told =
                outbox.told(open.stream().map(OpenTask::id).toList(), ABOUT_LATE_TASKS);
            return open.stream()
                .filter(
                    task ->
                        whoIsToldWhat.apply(task).entrySet().stream()
                            .anyMatch(
                                to ->
                                    to.getValue().stream()
                                        .map(
                                            reader ->
                                                new Outbox.Told(task.id(), to.getKey(), reader))
                                        .anyMatch(it -> !told.contains(it))))
                .toList();
          });
    } catch (RuntimeException e) {
      // One by one, what cannot be told is set aside, and nothing else.
      return open;
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    Stream<Instant> escalations =
        tasks.dueBefore(time).stream()
            .flatMap(
                task ->
                    Stream.of(Rule.ESCALATION_MANAGER, Rule.ESCALATION_PROGRAMME)
                        .map(rule -> escalation(rule, task)));
    return Stream.concat(escalations, outbox.nextDigestAfter(time).stream())
        .filter(time::isBefore)
        .min(Instant::compareTo);
  }

  /** Nobody does the task by themselves any more, so somebody has to see to it. */
  @EventListener
  void tellOfGap(TaskWithoutPerson gap) {
    tasks
        .find(gap.taskId())
        .ifPresent(
            task ->
                tell(
                    Notice.TASK_WITHOUT_PERSON,
                    task,
                    members(task.tenant() == null ? Role.RO3KVIT : Role.HR, task)
                        .collect(Collectors.toSet())));
  }

  /** Who hears by now that a task is late: those whose it is, then those above them. */
  private Map<Notice, Set<UserId>> overdue(OpenTask task, Instant now) {
    Set<UserId> readers = readers(task);
    Map<Notice, Set<UserId>> told = new EnumMap<>(Map.of(Notice.TASK_OVERDUE, readers));
    if (now.isBefore(escalation(Rule.ESCALATION_MANAGER, task))) {
      return told;
    }
    Set<UserId> managers =
        task.tenant() == null
            ? Set.of()
            : members(Role.MANAGER, task)
                .filter(manager -> !readers.contains(manager))
                .collect(Collectors.toSet());
    told.put(Notice.TASK_ESCALATED, managers);
    if (managers.isEmpty() || !now.isBefore(escalation(Rule.ESCALATION_PROGRAMME, task))) {
      told.put(
          Notice.TASK_ESCALATED_PROGRAMME, members(Role.POSIV, task).collect(Collectors.toSet()));
    }
    return told;
  }

  /** The morning on which those of a rule hear of an overdue task. */
  private Instant escalation(Rule rule, OpenTask task) {
    return Mornings.of(rules.after(rule, task.due()));
  }

  /** A task can change hands more than once; on each day its new doer is told once. */
  private void again(Notice notice, OpenTask task) {
    Optional.ofNullable(task.assignee())
        .ifPresent(
            doer -> outbox.add(Mail.asking(notice, task, doer), task.id() + " " + clock.today()));
  }

  private void tell(Notice notice, OpenTask task, Set<UserId> readers) {
    readers.forEach(reader -> outbox.add(Mail.asking(notice, task, reader), task.id()));
  }

  private Set<UserId> readers(OpenTask task) {
    if (task.assignee() != null) {
      return Set.of(task.assignee());
    }
    return Arrays.stream(Role.values())
        .filter(role -> task.groups().contains(role.group()))
        .flatMap(role -> members(role, task))
        .filter(user -> !barred.isBarred(task.key(), task.caseReference(), user))
        .collect(Collectors.toSet());
  }

  /** Those who have a role and are there, or stand in for one of them. */
  private Stream<UserId> members(Role role, OpenTask task) {
    return people.withRole(role, task.tenant()).stream()
        .map(Person::userId)
        .map(user -> standIns.presentFor(user, task.caseReference()).orElse(user));
  }
}
