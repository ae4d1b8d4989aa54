package nl.posiv.onboarding.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The directory of people with an account. It is ours, not the engine's, so that it stays the same
 * whoever checks the passwords.
 */
@Service
public class People {

  private static final String SELECT =
      "select a.user_id, a.name, a.email, a.language from posiv.account a ";

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person behind a user id. */
  public Optional<Person> find(String userId) {
    return jdbc.sql(SELECT + "where user_id = :user")
        .param("user", userId)
        .query(People::person)
        .optional();
  }

  /**
   * Everybody with a role, in order of name.
   *
   * @param municipality only people of this municipality; ignored for a role of the whole programme
   */
  public List<Person> withRole(Role role, String municipality) {
    return jdbc.sql(
            SELECT
                + """
                join posiv.account_role r using (user_id)
                where r.role = :role and (not :municipal or r.municipality = :municipality)
                order by a.name
                """)
        .param("role", role.group())
        .param("municipal", role.isMunicipal())
        .param("municipality", municipality)
        .query(People::person)
        .list();
  }

  /** Whether a person has a role, in a municipality if the role is municipal. */
  public boolean hasRole(String userId, Role role, String municipality) {
    return withRole(role, municipality).stream().anyMatch(p -> p.userId().equals(userId));
  }

  /** The roles that a person has, in whatever municipality. */
  public Set<Role> roles(String userId) {
    Set<String> groups =
        jdbc.sql("select distinct role from posiv.account_role where user_id = :user")
            .param("user", userId)
            .query(String.class)
            .set();
    return Arrays.stream(Role.values())
        .filter(role -> groups.contains(role.group()))
        .collect(Collectors.toSet());
  }

  /** Adds a person, or replaces what was known of them. */
  public void save(Person person) {
    jdbc.sql(
            """
            insert into posiv.account (user_id, name, email, language)
            values (:userId, :name, :email, :language)
            on conflict (user_id)
            do update set name = excluded.name, email = excluded.email, language = excluded.language
            """)
        .param("userId", person.userId())
        .param("name", person.name())
        .param("email", person.email())
        .param("language", person.language().code())
        .update();
  }

  /**
   * Gives a person a role.
   *
   * @param municipality for a municipal role, otherwise null
   */
  public void grant(String userId, Role role, String municipality) {
    jdbc.sql(
            """
            insert into posiv.account_role (user_id, role, municipality)
            values (:user, :role, :municipality) on conflict do nothing
            """)
        .param("user", userId)
        .param("role", role.group())
        .param("municipality", municipality)
        .update();
  }

  /** Takes all roles of a person away. */
  public void revokeAll(String userId) {
    jdbc.sql("delete from posiv.account_role where user_id = :user").param("user", userId).update();
  }

  private static Person person(ResultSet row, int rowNumber) throws SQLException {
    return new Person(
        row.getString("user_id"),
        row.getString("name"),
        row.getString("email"),
        Language.of(row.getString("language")));
  }
}
