package nl.posiv.onboarding.engine.rights;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.MunicipalityOpened;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.AsProgramme;
import nl.posiv.onboarding.engine.CaseVariables;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Groups, tenants, rights and task lists of the programme, made at every start where they are
 * missing, and the tenant of a municipality when it joins. Rights are given by process definition
 * and group, as the table of rights says; the tenant narrows them to one municipality.
 */
@Component
@Order(ProgrammeRights.ORDER)
public class ProgrammeRights implements ApplicationRunner {

  /** Comes before everything that needs groups and tenants. */
  public static final int ORDER = 10;

  private final IdentityService identities;
  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;
  private final Municipalities municipalities;
  private final AsProgramme asProgramme;

  ProgrammeRights(
      IdentityService identities,
      AuthorizationService authorizations,
      FilterService filters,
      TaskService tasks,
      Municipalities municipalities,
      AsProgramme asProgramme) {
    this.asProgramme = asProgramme;
    this.identities = identities;
    this.authorizations = authorizations;
    this.filters = filters;
    this.tasks = tasks;
    this.municipalities = municipalities;
  }

  @Override
  public void run(ApplicationArguments args) {
    municipalities.all().forEach(this::tenant);
    List<String> taskLists = List.of(myTasks(), teamTasks());
    for (Role role : Role.values()) {
      group(role);
      if (role != Role.ADMIN) {
        grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        taskLists.forEach(list -> grant(role, Resources.FILTER, list, Permissions.READ));
      }
    }
    for (Role role : Role.values()) {
      Set<String> starts = Rights.startedBy(role);
      Set<String> works = Rights.workedOnBy(role);
      Stream.concat(starts.stream(), works.stream())
          .distinct()
          .forEach(
              process ->
                  grant(
                      role,
                      Resources.PROCESS_DEFINITION,
                      process,
                      rights(works.contains(process), starts.contains(process))));
      if (!starts.isEmpty()) {
        grant(role, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
      }
    }
    // For Cockpit and Admin. Forms, and with them personal data, are closed to administrators too.
    for (Resource resource : Resources.values()) {
      grant(Role.ADMIN, resource, Authorization.ANY, Permissions.ALL);
    }
  }

  /** Rights are given by group, so that its tenant is all that a new municipality needs. */
  @EventListener
  void open(MunicipalityOpened opened) {
    asProgramme.run(() -> tenant(opened.municipality()));
  }

  private static Permission[] rights(boolean works, boolean starts) {
    List<Permission> rights = new ArrayList<>(List.of(ProcessDefinitionPermissions.READ));
    if (works) {
      rights.add(ProcessDefinitionPermissions.READ_INSTANCE);
      rights.add(ProcessDefinitionPermissions.READ_TASK);
      rights.add(ProcessDefinitionPermissions.TASK_WORK);
    }
    if (starts) {
      rights.add(ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    return rights.toArray(Permission[]::new);
  }

  private void tenant(Municipality municipality) {
    if (identities.createTenantQuery().tenantId(municipality.id().value()).count() == 0) {
      Tenant tenant = identities.newTenant(municipality.id().value());
      tenant.setName(municipality.name());
      identities.saveTenant(tenant);
    }
  }

  private void group(Role role) {
    if (identities.createGroupQuery().groupId(role.group()).count() == 0) {
      Group group = identities.newGroup(role.group());
      group.setName(role.group());
      group.setType("WORKFLOW");
      identities.saveGroup(group);
    }
  }

  private String myTasks() {
    return filter(
        "For me",
        1,
        tasks
            .createTaskQuery()
            .or()
            .taskAssigneeExpression("${currentUser()}")
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .endOr());
  }

  private String teamTasks() {
    return filter(
        "All of my team",
        2,
        tasks
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .includeAssignedTasks());
  }

  private String filter(String name, int priority, TaskQuery query) {
    Filter filter = filters.createFilterQuery().filterName(name).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter(name);
    }
    // Without an order of its own: that would come before the one that people choose.
    filter.setQuery(query);
    filter.setProperties(
        Map.of(
            "priority",
            priority,
            "refresh",
            true,
            "variables",
            List.of(Map.of("name", CaseVariables.CASE_REFERENCE, "label", "Case"))));
    return filters.saveFilter(filter).getId();
  }

  private void grant(Role role, Resource resource, String id, Permission... permissions) {
    Authorization authorization =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(role.group())
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    if (authorization == null) {
      authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
      authorization.setGroupId(role.group());
      authorization.setResource(resource);
      authorization.setResourceId(id);
    }
    authorization.setPermissions(permissions);
    authorizations.saveAuthorization(authorization);
  }
}
