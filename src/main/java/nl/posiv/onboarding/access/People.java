package nl.posiv.onboarding.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.OncePerTransaction;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of people with an account. It is ours, not the engine's, so that it stays the same
 * whoever checks the passwords.
 */
@Service
public class People {

  /**
   * Id of the engine's user who is nobody: without password, and in no directory. In production its
   * webapps would otherwise ask everybody to make a first administrator.
   */
  public static final String NOBODY = "nobody";

  /** Whom the tasks of every case are for. */
  private static final Set<Role> NEEDED = Set.of(Role.HR, Role.MANAGER, Role.MENTOR);

  private static final String SELECT =
      """
      select a.user_id, a.name, a.language,
        case when a.email = a.wrong_email then a.right_email else a.email end as email
      from posiv.account a
      """;

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;
  private final OncePerTransaction<Post, List<Person>> withPost =
      new OncePerTransaction<>(this::read);

  People(JdbcClient jdbc, ProgrammeClock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** The person behind a user id, also when that person has left. */
  public Optional<Person> find(UserId userId) {
    return jdbc.sql(SELECT + "where user_id = :user")
        .param("user", userId.value())
        .query(People::person)
        .optional();
  }

  /** What everybody is called who has an account, or had one. */
  public List<String> names() {
    return jdbc.sql("select distinct name from posiv.account").query(String.class).list();
  }

  /** What somebody is called, also when they have left; of whoever is not known, the user id. */
  public String nameOf(UserId userId) {
    return find(userId).map(Person::name).orElse(userId.value());
  }

  /** The language in which somebody reads; Dutch for whoever is not known, or not signed in. */
  public Language languageOf(@Nullable UserId userId) {
    return Optional.ofNullable(userId)
        .flatMap(this::find)
        .map(Person::language)
        .orElse(Language.NL);
  }

  /** Whether somebody has, or had, this user id with other capitals. */
  public boolean hasTwin(UserId userId) {
    return jdbc.sql(
            "select exists (select from posiv.account"
                + " where lower(user_id) = lower(:user) and user_id <> :user)")
        .param("user", userId.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Everybody with a role who has not left, in order of name.
   *
   * @param municipality only people of this municipality; ignored for a role of the whole programme
   */
  public List<Person> withRole(Role role, @Nullable MunicipalityId municipality) {
    return withPost.get(new Post(role, role.isMunicipal() ? municipality : null));
  }

  private List<Person> read(Post post) {
    return jdbc.sql(
            SELECT
                + """
                join posiv.account_role r using (user_id)
                where r.role = :role and (not :municipal or r.municipality = :municipality)
                  and (a.left_on is null or a.left_on > :today)
                order by a.name
                """)
        .param("role", post.role().group())
        .param("municipal", post.role().isMunicipal())
        .param("municipality", Objects.toString(post.municipality(), null))
        .param("today", clock.today())
        .query(People::person)
        .list();
  }

  /** The roles of a person; none once the person has left. */
  public List<Post> posts(UserId userId) {
    return jdbc.sql(
            """
            select r.role, r.municipality
            from posiv.account_role r join posiv.account a using (user_id)
            where user_id = :user and (a.left_on is null or a.left_on > :today)
            order by r.role, r.municipality
            """)
        .param("user", userId.value())
        .param("today", clock.today())
        .query(
            (row, number) ->
                new Post(Role.ofGroup(row.getString(1)), MunicipalityId.of(row.getString(2))))
        .list();
  }

  /** Whether a person had an account and left. */
  public boolean hasLeft(UserId userId) {
    return !jdbc.sql("select 1 from posiv.account where user_id = :user and left_on <= :today")
        .param("user", userId.value())
        .param("today", clock.today())
        .query(Integer.class)
        .list()
        .isEmpty();
  }

  /** How often a person wants mail. */
  public MailFrequency mailFrequency(UserId userId) {
    return jdbc.sql("select mail_frequency from posiv.account where user_id = :user")
        .param("user", userId.value())
        .query(String.class)
        .optional()
        .map(MailFrequency::of)
        .orElse(MailFrequency.AT_ONCE);
  }

  /** What a person reads, and how often. */
  public void prefer(UserId userId, Language language, MailFrequency frequency) {
    change(
            """
            update posiv.account set language = :language, mail_frequency = :frequency
            where user_id = :user
            """)
        .param("user", userId.value())
        .param("language", language.code())
        .param("frequency", frequency.code())
        .update();
  }

  /** Where a person wants tasks to open; empty for whoever has chosen nothing. */
  public Optional<TaskDoor> taskDoor(UserId userId) {
    return jdbc.sql(
            "select task_door from posiv.account where user_id = :user and task_door is not null")
        .param("user", userId.value())
        .query(String.class)
        .optional()
        .flatMap(TaskDoor::find);
  }

  /** Where a person wants tasks to open; null takes the choice back. */
  public void choose(UserId userId, @Nullable TaskDoor door) {
    change("update posiv.account set task_door = :door where user_id = :user")
        .param("door", door == null ? null : door.code())
        .param("user", userId.value())
        .update();
  }

  /** Whether a person has a role, in a municipality if the role is municipal. */
  public boolean hasRole(UserId userId, Role role, @Nullable MunicipalityId municipality) {
    return withRole(role, municipality).stream().anyMatch(p -> p.userId().equals(userId));
  }

  /** The roles that a person has, in whatever municipality. */
  public Set<Role> roles(UserId userId) {
    Set<String> groups =
        jdbc.sql("select distinct role from posiv.account_role where user_id = :user")
            .param("user", userId.value())
            .query(String.class)
            .set();
    return Arrays.stream(Role.values())
        .filter(role -> groups.contains(role.group()))
        .collect(Collectors.toSet());
  }

  /**
   * Adds a person, or replaces what was known of them.
   *
   * @throws IllegalArgumentException if no mail can be sent to the person's address
   */
  @Transactional
  public void save(Person person) {
    requireAddress(person.userId(), person.email());
    Optional<String> before = find(person.userId()).map(Person::email);
    change(
            """
            insert into posiv.account (user_id, name, email, language)
            values (:userId, :name, :email, :language)
            on conflict (user_id)
            do update set name = excluded.name, email = excluded.email, language = excluded.language
            """)
        .param("userId", person.userId().value())
        .param("name", person.name())
        .param("email", person.email())
        .param("language", person.language().code())
        .update();
    if (before.isPresent() && !before.equals(find(person.userId()).map(Person::email))) {
      events.publishEvent(new AddressChanged(person.userId()));
    }
  }

  /**
   * Has mail go elsewhere than to the address that the directory says, until it says another one.
   *
   * @throws IllegalArgumentException if no mail can be sent there
   */
  @Transactional
  public void correctAddress(UserId userId, String email) {
    requireAddress(userId, email);
    change(
            """
            update posiv.account set wrong_email = email, right_email = :email where user_id = :user
            """)
        .param("email", email)
        .param("user", userId.value())
        .update();
    events.publishEvent(new AddressChanged(userId));
  }

  /**
   * Gives a person a role.
   *
   * @param municipality for a municipal role, otherwise null
   */
  public void grant(UserId userId, Role role, @Nullable MunicipalityId municipality) {
    change(
            """
            insert into posiv.account_role (user_id, role, municipality)
            values (:user, :role, :municipality) on conflict do nothing
            """)
        .param("user", userId.value())
        .param("role", role.group())
        .param("municipality", Objects.toString(municipality, null))
        .update();
  }

  /** Takes all roles of a person away. */
  public void revokeAll(UserId userId) {
    change("delete from posiv.account_role where user_id = :user")
        .param("user", userId.value())
        .update();
  }

  /** Takes a role away, in whatever municipality. */
  public void revokeEverywhere(UserId userId, Role role) {
    change("delete from posiv.account_role where user_id = :user and role = :role")
        .param("user", userId.value())
        .param("role", role.group())
        .update();
  }

  /** Takes every role of one municipality away. */
  public void revokeAllOf(UserId userId, MunicipalityId municipality) {
    change("delete from posiv.account_role where user_id = :user and municipality = :municipality")
        .param("user", userId.value())
        .param("municipality", Objects.toString(municipality, null))
        .update();
  }

  /** Forgets where somebody is reached who never came, and is mailed no more. */
  void forgetAddress(UserId userId) {
    change(
            """
            update posiv.account set email = '', wrong_email = null, right_email = null
            where user_id = :user
            """)
        .param("user", userId.value())
        .update();
  }

  /** Which roles nobody has in a municipality, of those that a step there needs. */
  public Set<Role> missingIn(MunicipalityId municipality) {
    Set<String> present =
        jdbc.sql(
                """
                select distinct r.role
                from posiv.account_role r join posiv.account a using (user_id)
                where r.municipality = :municipality and (a.left_on is null or a.left_on > :today)
                """)
            .param("municipality", municipality.value())
            .param("today", clock.today())
            .query(String.class)
            .set();
    Set<Role> missing = EnumSet.copyOf(NEEDED);
    missing.removeIf(role -> present.contains(role.group()));
    return missing;
  }

  /** Whoever left has an account again. */
  public void comeBack(UserId userId) {
    change("update posiv.account set left_on = null where user_id = :user")
        .param("user", userId.value())
        .update();
  }

  /** Takes a role away. The person's claimed tasks of it go back to the group. */
  @Transactional
  public void revoke(UserId userId, Role role, MunicipalityId municipality) {
    change(
            """
            delete from posiv.account_role
            where user_id = :user and role = :role and municipality is not distinct from :municipality
            """)
        .param("user", userId.value())
        .param("role", role.group())
        .param("municipality", Objects.toString(municipality, null))
        .update();
    events.publishEvent(new DirectoryChanged(userId));
  }

  /**
   * Somebody leaves: from that day on the account signs in no more, and its tasks go to others.
   *
   * @param firstDayWithout the first day without the account
   */
  @Transactional
  public void leave(UserId userId, LocalDate firstDayWithout) {
    change("update posiv.account set left_on = :day where user_id = :user")
        .param("user", userId.value())
        .param("day", firstDayWithout)
        .update();
    events.publishEvent(new DirectoryChanged(userId));
  }

  private JdbcClient.StatementSpec change(String sql) {
    withPost.forget();
    return jdbc.sql(sql);
  }

  private static void requireAddress(UserId userId, String email) {
    if (MailAddress.of(email).isEmpty()) {
      throw new IllegalArgumentException("No mail can be sent to the address of " + userId);
    }
  }

  private static Person person(ResultSet row, int rowNumber) throws SQLException {
    return new Person(
        new UserId(row.getString("user_id")),
        row.getString("name"),
        row.getString("email"),
        Language.of(row.getString("language")));
  }
}
