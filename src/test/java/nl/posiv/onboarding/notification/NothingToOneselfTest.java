package nl.posiv.onboarding.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.JourneyTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever has just done a step is not told by mail of what they have to do next: they sit in front
 * of it. Their colleagues are, and reminders go to everybody.
 */
class NothingToOneselfTest extends JourneyTest {

  @Autowired private People people;
  @Autowired private Mailroom mailroom;

  /** Tasks that their doer's own step brought about. */
  private final Set<String> ownNextTasks = new TreeSet<>();

  @BeforeEach
  void givenColleaguesInEachGroup() {
    Colleagues colleagues = new Colleagues(people, engine.getIdentityService());
    colleagues.add("ro3kvit2", Role.RO3KVIT, null);
    colleagues.add("hr2-utrecht", Role.HR, "utrecht");
    colleagues.add("manager2-utrecht", Role.MANAGER, "utrecht");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "supply-information",
        "nominate-from-pool",
        "record-permit-decision",
        "resolve-right-to-work",
        "decide-after-vog",
        "follow-up-bsn",
        "sign-addendum",
        "discuss-time-split",
        "settle-late-notice"
      })
  void eachStepIsToldToAllButItsDoer(String wayTo) {
    reach(wayTo);
    assertThat(done).isNotEmpty();
  }

  @Test
  void manyAStepOfTheYearIsFollowedByOneOfTheSamePerson() {
    reach("complete-offboarding");

    assertThat(ownNextTasks)
        .contains("record-interview", "prepare-offer", "sign-contract", "notify-uwv");
  }

  @Test
  void whoNominatesIsNotAskedByMailWhetherTheCandidateIsWilling() {
    assertThat(toldOf(task(reference, "confirm-willingness").getId()))
        .as("there was nobody else yet")
        .isEmpty();

    CaseReference other =
        follow(
            new CaseReference(nominate(Forms.nomination("utrecht", NOMINATED)).getBusinessKey()));

    assertThat(toldOf(tasks(other, "resolve-duplicate").get(0).getId()))
        .containsExactly("ro3kvit2");
  }

  @Test
  void whoReportsAChangeIsNotToldOfTheirTaskThatFollowsFromIt() {
    reach("take-oath");
    report("hr-utrecht", "residence-changed");

    assertThat(toldOf(task(reference, "collect-right-to-work").getId()))
        .containsExactly("hr2-utrecht");
  }

  @Test
  void whoGivesATaskBackIsNotToldOfIt() {
    reach("record-interview");
    String task = task(reference, "record-interview").getId();
    jdbc.sql("delete from posiv.outbox where task_id = :task").param("task", task).update();
    as("hr-utrecht", () -> engine.getTaskService().claim(task, "hr-utrecht"));
    as("hr-utrecht", () -> engine.getTaskService().setAssignee(task, null));

    assertThat(toldOf(task)).containsExactly("hr2-utrecht");
  }

  @Test
  void remindersGoToWhoeverDidTheStepBefore() {
    reach("record-interview");
    Task interview = task(reference, "record-interview");
    assertThat(toldOf(interview.getId())).containsExactly("hr2-utrecht");

    onMorningOf(
        LocalDate.ofInstant(interview.getDueDate().toInstant(), ProgrammeClock.ZONE).plusDays(1));
    mailroom.sendDue();

    assertThat(readers("task-reminder")).contains("hr-utrecht", "hr2-utrecht");
    assertThat(readers("task-overdue")).contains("hr-utrecht", "hr2-utrecht");
  }

  @Override
  protected void doIt(String key, Map<String, Object> otherwise) {
    String doer = worker(tasks(reference, key).get(0));
    Set<String> before = open().stream().map(Task::getId).collect(Collectors.toSet());
    super.doIt(key, otherwise);
    open().stream()
        .filter(task -> !before.contains(task.getId()))
        .forEach(
            task -> {
              Set<String> concerned = concerned(task);
              if (concerned.remove(doer)) {
                ownNextTasks.add(task.getTaskDefinitionKey());
              }
              assertThat(toldOf(task.getId()))
                  .as("%s after %s by %s", task.getTaskDefinitionKey(), key, doer)
                  .containsExactlyInAnyOrderElementsOf(concerned);
            });
  }

  private List<Task> open() {
    return engine.getTaskService().createTaskQuery().list();
  }

  /** Whose task it is: one person's, or all of a group but the one who may not decide. */
  private Set<String> concerned(Task task) {
    if (task.getAssignee() != null) {
      return new TreeSet<>(Set.of(task.getAssignee()));
    }
    Set<String> groups =
        engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .map(link -> link.getGroupId())
            .collect(Collectors.toSet());
    return Stream.of(Role.values())
        .filter(role -> groups.contains(role.group()))
        .flatMap(role -> people.withRole(role, MunicipalityId.of(task.getTenantId())).stream())
        .map(person -> person.userId().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> toldOf(String task) {
    return jdbc.sql(
            "select recipient from posiv.outbox where task_id = :task and notice = 'task-open'")
        .param("task", task)
        .query(String.class)
        .list();
  }
}
