package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.access.TaskDoors;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says who looks at the overview, and what of it is for them. */
@Component
class Viewers {

  private final People people;
  private final TaskDoors doors;
  private final JdbcClient jdbc;

  Viewers(People people, TaskDoors doors, JdbcClient jdbc) {
    this.people = people;
    this.doors = doors;
    this.jdbc = jdbc;
  }

  /** The reader of a page that the table of rights has opened. */
  Viewer of(HttpServletRequest request) {
    UserId user = new UserId(request.getRemoteUser());
    return viewer(
        user,
        doors.of(user, request),
        Arrays.stream(Role.values())
            .filter(role -> request.isUserInRole(role.group()))
            .collect(Collectors.toSet()));
  }

  /** Somebody who has not signed in, as the directory knows them. */
  Viewer of(UserId user) {
    return viewer(
        user,
        doors.of(user),
        people.posts(user).stream().map(Post::role).collect(Collectors.toSet()));
  }

  private Viewer viewer(UserId user, TaskDoor door, Set<Role> roles) {
    Viewer.Scope scope =
        roles.contains(Role.RO3KVIT)
            ? Viewer.Scope.EVERYTHING
            : roles.contains(Role.POSIV) ? Viewer.Scope.FIGURES : Viewer.Scope.MUNICIPALITY;
    Set<String> groups = roles.stream().map(Role::group).collect(Collectors.toSet());
    return new Viewer(user, people.languageOf(user), scope, groups, municipalities(user), door);
  }

  private List<MunicipalityId> municipalities(UserId user) {
    return jdbc
        .sql(
            """
            select distinct municipality from posiv.account_role
            where user_id = :user and role in ('hr', 'manager') and municipality is not null
            """)
        .param("user", user.value())
        .query(String.class)
        .list()
        .stream()
        .map(MunicipalityId::of)
        .toList();
  }
}
