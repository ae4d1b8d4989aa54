package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.BarredPeople;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of their tasks: when there is one, halfway to its last day, and once that has
 * passed; each only once.
 */
@Service
@Transactional
public class TaskNotices {

  private final Outbox outbox;
  private final OpenTasks tasks;
  private final People people;
  private final BarredPeople barred;
  private final ProgrammeClock clock;

  TaskNotices(
      Outbox outbox, OpenTasks tasks, People people, BarredPeople barred, ProgrammeClock clock) {
    this.outbox = outbox;
    this.tasks = tasks;
    this.people = people;
    this.barred = barred;
    this.clock = clock;
  }

  /** Tells those whose task it is that there is one; again, after somebody gave it back. */
  public void tellOpened(OpenTask task) {
    tell(Notice.TASK_OPEN, task, readers(task));
  }

  /** Reminds of the tasks that have waited long; managers hear of those that are overdue. */
  public void remind() {
    Instant now = clock.instant();
    tasks.remindedBefore(now).forEach(task -> tell(Notice.TASK_REMINDER, task, readers(task)));
    for (OpenTask task : tasks.dueBefore(now)) {
      Set<String> readers = readers(task);
      tell(Notice.TASK_OVERDUE, task, readers);
      if (task.tenant() != null) {
        Set<String> managers =
            members(Role.MANAGER, task)
                .filter(manager -> !readers.contains(manager))
                .collect(Collectors.toSet());
        tell(Notice.TASK_ESCALATED, task, managers);
      }
    }
  }

  private void tell(Notice notice, OpenTask task, Set<String> readers) {
    readers.forEach(reader -> outbox.add(Mail.asking(notice, task, reader), task.id()));
  }

  private Set<String> readers(OpenTask task) {
    if (task.assignee() != null) {
      return Set.of(task.assignee());
    }
    return Arrays.stream(Role.values())
        .filter(role -> task.groups().contains(role.group()))
        .flatMap(role -> members(role, task))
        .filter(user -> !barred.isBarred(task.key(), task.caseReference(), user))
        .collect(Collectors.toSet());
  }

  private Stream<String> members(Role role, OpenTask task) {
    return people.withRole(role, task.tenant()).stream().map(Person::userId);
  }
}
