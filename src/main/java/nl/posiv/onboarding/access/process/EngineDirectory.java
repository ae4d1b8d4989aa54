package nl.posiv.onboarding.access.process;

import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.EngineAccounts;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.ProviderAccount;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the engine's users, groups and tenants equal to what the identity provider says. Users made
 * here have no password, so the engine's own sign-in never lets them in.
 */
@Component
class EngineDirectory implements EngineAccounts {

  private final ProcessEngine engine;
  private final IdentityService identities;
  private final TaskService tasks;
  private final People people;

  EngineDirectory(
      ProcessEngine engine, IdentityService identities, TaskService tasks, People people) {
    this.engine = engine;
    this.identities = identities;
    this.tasks = tasks;
    this.people = people;
  }

  @Override
  @Transactional
  public void take(ProviderAccount account) {
    Person person = account.person();
    people
        .find(person.userId())
        .ifPresentOrElse(
            // The language is asked of the provider once; later the person's own choice counts.
            known ->
                people.save(
                    new Person(person.userId(), person.name(), person.email(), known.language())),
            () -> people.save(person));
    keep(person, account.roles(), account.municipality());
  }

  @Override
  @Transactional
  public void invite(Person person, Set<Role> roles, @Nullable MunicipalityId municipality) {
    unhindered(
        () -> {
          people.save(person);
          keep(person, roles, municipality);
        });
  }

  private void keep(Person person, Set<Role> roles, @Nullable MunicipalityId municipality) {
    people.revokeAll(person.userId());
    roles.forEach(
        role -> people.grant(person.userId(), role, role.isMunicipal() ? municipality : null));
    user(person);
    belong(
        person.userId().value(),
        roles.stream().map(Role::group).collect(Collectors.toSet()),
        municipality == null ? Set.of() : Set.of(municipality.value()));
  }

  @Override
  @Transactional
  public void remove(UserId userId) {
    unhindered(
        () -> {
          leave(userId);
          identities.deleteUser(userId.value());
        });
  }

  /** Whoever sees to people has no right to do so in the engine's own pages. */
  private void unhindered(Runnable change) {
    Authentication signedIn = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      change.run();
    } finally {
      identities.setAuthentication(signedIn);
    }
  }

  @Override
  @Transactional
  public void leave(UserId userId) {
    people.revokeAll(userId);
    belong(userId.value(), Set.of(), Set.of());
  }

  @Override
  public void open(HttpSession session, UserId userId) {
    UserAuthentication user = AuthenticationUtil.createAuthentication(engine, userId.value());
    AuthenticationUtil.getAuthsFromSession(session).addOrReplace(user);
  }

  private void user(Person person) {
    User user = identities.createUserQuery().userId(person.userId().value()).singleResult();
    if (user == null) {
      user = identities.newUser(person.userId().value());
    }
    user.setFirstName(person.name());
    user.setLastName("");
    user.setEmail(person.email());
    identities.saveUser(user);
  }

  private void belong(String userId, Set<String> groups, Set<String> tenants) {
    groups(userId, groups);
    tenants(userId, tenants);
    giveBack(userId, groups, tenants);
  }

  private void groups(String userId, Set<String> wanted) {
    Set<String> present =
        identities.createGroupQuery().groupMember(userId).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    present.stream()
        .filter(group -> !wanted.contains(group))
        .forEach(group -> identities.deleteMembership(userId, group));
    wanted.stream()
        .filter(group -> !present.contains(group))
        .forEach(group -> identities.createMembership(userId, group));
  }

  private void tenants(String userId, Set<String> wanted) {
    Set<String> present =
        identities.createTenantQuery().userMember(userId).list().stream()
            .map(Tenant::getId)
            .collect(Collectors.toSet());
    present.stream()
        .filter(tenant -> !wanted.contains(tenant))
        .forEach(tenant -> identities.deleteTenantUserMembership(tenant, userId));
    wanted.stream()
        .filter(tenant -> !present.contains(tenant))
        .forEach(tenant -> identities.createTenantUserMembership(tenant, userId));
  }

  /** Tasks of a group are for its members of that municipality. */
  private void giveBack(String userId, Set<String> groups, Set<String> tenants) {
    for (Task task : tasks.createTaskQuery().taskAssignee(userId).list()) {
      Set<String> candidates =
          tasks.getIdentityLinksForTask(task.getId()).stream()
              .map(IdentityLink::getGroupId)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      boolean ofTheirGroup = candidates.stream().anyMatch(groups::contains);
      boolean ofTheirPlace = task.getTenantId() == null || tenants.contains(task.getTenantId());
      // What somebody does as a stand-in goes back by itself.
      boolean standsIn = task.getOwner() != null;
      if (!candidates.isEmpty() && !standsIn && !(ofTheirGroup && ofTheirPlace)) {
        tasks.setAssignee(task.getId(), null);
      }
    }
  }
}
