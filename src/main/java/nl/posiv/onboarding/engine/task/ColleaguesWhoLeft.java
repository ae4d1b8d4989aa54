package nl.posiv.onboarding.engine.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.DirectoryChanged;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over from people who left or lost a role. What they had claimed goes back to the group; the
 * cases of a mentor hear that the mentor left; a task of one person that nobody can take over is
 * published, so that somebody is told.
 */
@Component
@Order(2)
class ColleaguesWhoLeft implements DatedWork {

  private static final String WORK = "people-who-left";

  /** The message that the root process of a case waits for. */
  private static final String MENTOR_LEFT = "mentor-left";

  private final People people;
  private final List<CaseParticipant> participants;
  private final RunningCases runningCases;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final IdentityService identities;
  private final AsProgramme asProgramme;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final ProgrammeClock clock;
  private final OneByOne oneByOne;
  private final TransactionTemplate transaction;

  ColleaguesWhoLeft(
      People people,
      List<CaseParticipant> participants,
      RunningCases runningCases,
      TaskService tasks,
      RuntimeService runtime,
      IdentityService identities,
      AsProgramme asProgramme,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      ProgrammeClock clock,
      OneByOne oneByOne,
      PlatformTransactionManager transactions) {
    this.people = people;
    this.participants = participants;
    this.runningCases = runningCases;
    this.tasks = tasks;
    this.runtime = runtime;
    this.identities = identities;
    this.asProgramme = asProgramme;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
    this.oneByOne = oneByOne;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A case whose mentor left. */
  private record Departure(UserId mentor, CaseReference caseReference) {}

  @Override
  public void workOff() {
    mentorsWhoLeft();
    oneByOne.each(
        WORK,
        tasksToLookAt(),
        Task::getId,
        task ->
            CaseReference.of(
                (String) tasks.getVariable(task.getId(), CaseVariables.CASE_REFERENCE)),
        this::look);
  }

  /**
   * All that somebody has whose right to it is not plain at once. Every round asks, and nearly all
   * tasks are of people who are still there.
   */
  private List<Task> tasksToLookAt() {
    List<String> ids =
        jdbc.sql(
                """
                with present as (
                  select r.user_id, r.role, r.municipality
                  from posiv.account_role r join posiv.account a using (user_id)
                  where a.left_on is null or a.left_on > :today),
                candidate as (
                  select task_id_, group_id_ from act_ru_identitylink
                  where group_id_ is not null and task_id_ is not null)
                select t.id_ from act_ru_task t
                where t.assignee_ is not null and not case
                  when exists (select from candidate c where c.task_id_ = t.id_) then
                    t.owner_ is not null or exists (
                      select from candidate c
                      join present p on p.role = c.group_id_ and p.user_id = t.assignee_
                        and p.municipality is not distinct from t.tenant_id_
                      join act_id_membership m on m.user_id_ = p.user_id and m.group_id_ = p.role
                      where c.task_id_ = t.id_)
                  else exists (select from present p where p.user_id = t.assignee_)
                    and exists (select from act_id_user u where u.id_ = t.assignee_)
                  end
                """)
            .param("today", clock.today())
            .query(String.class)
            .list();
    return ids.isEmpty()
        ? List.of()
        : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list();
  }

  /** Who is a mentor now, for us and for the engine. */
  private Set<UserId> presentMentors() {
    return jdbc
        .sql(
            """
            select r.user_id from posiv.account_role r
            join posiv.account a using (user_id)
            join act_id_membership m on m.user_id_ = r.user_id and m.group_id_ = r.role
            where r.role = :mentor and (a.left_on is null or a.left_on > :today)
            """)
        .param("mentor", Role.MENTOR.group())
        .param("today", clock.today())
        .query(String.class)
        .list()
        .stream()
        .map(UserId::new)
        .collect(Collectors.toSet());
  }

  /** Keeps the engine's groups no larger than the directory's: a lost role is lost there too. */
  @EventListener
  void followDirectory(DirectoryChanged changed) {
    asProgramme.run(() -> follow(changed.userId()));
  }

  private void follow(UserId user) {
    Set<String> groups = new HashSet<>();
    Set<String> tenants = new HashSet<>();
    for (Post post : people.posts(user)) {
      groups.add(post.role().group());
      if (post.municipality() != null) {
        tenants.add(post.municipality().value());
      }
    }
    // A person who leaves later keeps everything until then; a person who left cannot sign in.
    if (people.hasLeft(user)) {
      return;
    }
    for (Group group : identities.createGroupQuery().groupMember(user.value()).list()) {
      if (!groups.contains(group.getId())) {
        identities.deleteMembership(user.value(), group.getId());
      }
    }
    for (Tenant tenant : identities.createTenantQuery().userMember(user.value()).list()) {
      if (!tenants.contains(tenant.getId())) {
        identities.deleteTenantUserMembership(tenant.getId(), user.value());
      }
    }
  }

  private void look(Task task) {
    UserId user = new UserId(task.getAssignee());
    Set<String> groups = StandIns.groups(tasks.getIdentityLinksForTask(task.getId()));
    if (groups.isEmpty()) {
      if (people.posts(user).isEmpty() || !hasAccount(user)) {
        events.publishEvent(new TaskWithoutPerson(task.getId()));
      }
    } else if (task.getOwner() == null
        && groups.stream()
            .noneMatch(group -> isMember(user, group, MunicipalityId.of(task.getTenantId())))) {
      tasks.setAssignee(task.getId(), null);
    }
  }

  private void mentorsWhoLeft() {
    for (CaseParticipant mentors : participants) {
      if (mentors.role() == Role.MENTOR) {
        // Of each mentor first only which cases: one that cannot be told must not undo the others.
        List<Departure> departures = new ArrayList<>();
        Set<UserId> present = presentMentors();
        oneByOne.each(
            WORK,
            mentors.everybody().stream().filter(mentor -> !present.contains(mentor)).toList(),
            UserId::value,
            mentor -> departures.addAll(departures(mentors, mentor)));
        oneByOne.each(
            WORK,
            departures,
            departure -> departure.mentor() + " " + departure.caseReference(),
            Departure::caseReference,
            departure -> tell(departure.mentor(), departure.caseReference()));
      }
    }
  }

  private List<Departure> departures(CaseParticipant mentors, UserId mentor) {
    return isNoMentor(mentor)
        ? mentors.casesOf(mentor).stream()
            .filter(
                reference ->
                    Stream.of(mentors.userId(reference), mentors.askedUserId(reference))
                        .flatMap(Optional::stream)
                        .anyMatch(mentor::equals))
            .filter(runningCases::isRunning)
            .map(reference -> new Departure(mentor, reference))
            .toList()
        : List.of();
  }

  private boolean isNoMentor(UserId user) {
    return people.posts(user).stream().noneMatch(post -> post.role() == Role.MENTOR)
        || !inGroup(user, Role.MENTOR.group());
  }

  /** In one transaction, so that a case hears it once, and again if it could not go on. */
  private void tell(UserId mentor, CaseReference caseReference) {
    transaction.executeWithoutResult(
        status -> {
          int isNew =
              jdbc.sql(
                      """
                        insert into posiv.departure_told (user_id, case_reference)
                        values (:user, :case) on conflict do nothing
                        """)
                  .param("user", mentor.value())
                  .param("case", caseReference.value())
                  .update();
          if (isNew == 0
              || runtime
                  .createMessageCorrelation(MENTOR_LEFT)
                  .processInstanceBusinessKey(caseReference.value())
                  .correlateAllWithResult()
                  .isEmpty()) {
            status.setRollbackOnly();
          }
        });
  }

  private boolean isMember(UserId user, String group, @Nullable MunicipalityId tenant) {
    return people.hasRole(user, Role.ofGroup(group), tenant) && inGroup(user, group);
  }

  /** The administrator can take a group or an account away in the engine's own pages too. */
  private boolean inGroup(UserId user, String group) {
    return identities.createGroupQuery().groupMember(user.value()).groupId(group).count() > 0;
  }

  private boolean hasAccount(UserId user) {
    return identities.createUserQuery().userId(user.value()).count() > 0;
  }
}
