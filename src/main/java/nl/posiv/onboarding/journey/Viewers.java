package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says who looks at the overview, and what of it is for them. */
@Component
class Viewers {

  private final People people;
  private final JdbcClient jdbc;

  Viewers(People people, JdbcClient jdbc) {
    this.people = people;
    this.jdbc = jdbc;
  }

  /** The reader of a page that the table of rights has opened. */
  Viewer of(HttpServletRequest request) {
    Viewer.Scope scope =
        request.isUserInRole(Role.RO3KVIT.group())
            ? Viewer.Scope.EVERYTHING
            : request.isUserInRole(Role.POSIV.group())
                ? Viewer.Scope.FIGURES
                : Viewer.Scope.MUNICIPALITY;
    UserId user = new UserId(request.getRemoteUser());
    Set<String> groups =
        Arrays.stream(Role.values())
            .map(Role::group)
            .filter(request::isUserInRole)
            .collect(Collectors.toSet());
    Language language = people.languageOf(user);
    return new Viewer(user, language, scope, groups, municipalities(user));
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
