package nl.posiv.onboarding.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is where as what, for those who see to them. Who left stays in the list for a year. */
@Component
class Roster {

  private static final String SELECT =
      """
      select a.user_id, r.role, r.municipality, a.left_on, s.first_on, s.last_on,
        i.invited_on, i.mailed_on
      from posiv.account a
        join posiv.account_role r using (user_id)
        left join posiv.account_seen s using (user_id)
        left join posiv.invitation i
          on i.user_id = a.user_id and i.joined_on is null and i.withdrawn_on is null
      """;

  private final JdbcClient jdbc;
  private final People people;
  private final Municipalities municipalities;
  private final ProgrammeClock clock;

  Roster(JdbcClient jdbc, People people, Municipalities municipalities, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  private record Row(
      String userId,
      String role,
      @Nullable String municipality,
      @Nullable LocalDate leftOn,
      @Nullable LocalDate firstOn,
      @Nullable LocalDate lastOn,
      @Nullable LocalDate invitedOn,
      @Nullable LocalDate mailedOn) {}

  /** Whom somebody sees to. */
  Reach reachOf(UserId reader) {
    return Reach.of(people.posts(reader), municipalities.all());
  }

  /** Everybody whom a reader sees to at a place, in order of name. */
  List<Colleague> at(Reach.Place place, Reach reach) {
    return colleagues(
            jdbc.sql(
                    SELECT
                        + """
                        where a.user_id in (select user_id from posiv.account_role
                            where municipality is not distinct from :municipality)
                          and (a.left_on is null or a.left_on > :before)
                        order by a.name, a.user_id, r.role
                        """)
                .param("municipality", Objects.toString(place.municipality(), null))
                .param("before", clock.today().minusYears(1))
                .query(Row.class)
                .list())
        .stream()
        .filter(
            colleague ->
                colleague.posts().stream()
                    .filter(post -> Objects.equals(post.municipality(), place.municipality()))
                    .anyMatch(reach::has))
        .toList();
  }

  /** One whom a reader sees to; empty for everybody else, whether they exist or not. */
  Optional<Colleague> find(UserId userId, Reach reach) {
    return colleagues(
            jdbc.sql(SELECT + "where a.user_id = :user order by r.role")
                .param("user", userId.value())
                .query(Row.class)
                .list())
        .stream()
        .filter(colleague -> colleague.posts().stream().anyMatch(reach::has))
        .findFirst();
  }

  private List<Colleague> colleagues(List<Row> rows) {
    Map<String, List<Post>> posts = new LinkedHashMap<>();
    Map<String, Row> first = new LinkedHashMap<>();
    for (Row row : rows) {
      first.putIfAbsent(row.userId(), row);
      posts
          .computeIfAbsent(row.userId(), user -> new ArrayList<>())
          .add(new Post(Role.ofGroup(row.role()), MunicipalityId.of(row.municipality())));
    }
    return first.values().stream()
        .map(row -> colleague(row, posts.getOrDefault(row.userId(), List.of())))
        .toList();
  }

  private Colleague colleague(Row row, List<Post> posts) {
    Person person = people.find(new UserId(row.userId())).orElseThrow();
    return new Colleague(
        person,
        List.copyOf(posts),
        row.leftOn(),
        row.firstOn(),
        row.lastOn(),
        row.invitedOn(),
        row.mailedOn());
  }
}
