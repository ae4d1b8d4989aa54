package nl.posiv.onboarding.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.OncePerTransaction;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away, and who stands in. A stand-in has the same role in the same municipality, so that
 * nobody gets a right by it. There is one exception: the only manager of a municipality may name
 * somebody of its HR. Mentors name nobody: the deputy of each case stands in.
 */
@Service
@Transactional
public class Absences {

  private static final String SELECT =
      "select id, user_id, from_on, until_on, stand_in from posiv.absence ";

  private final JdbcClient jdbc;
  private final People people;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;
  private final OncePerTransaction<LocalDate, List<Absence>> onDay =
      new OncePerTransaction<>(this::read);

  Absences(JdbcClient jdbc, People people, ProgrammeClock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.people = people;
    this.clock = clock;
    this.events = events;
  }

  /** Whether somebody is away on a day. */
  @Transactional(readOnly = true)
  public boolean isAbsent(UserId userId, LocalDate on) {
    return on(userId, on).isPresent();
  }

  /** Until which day somebody is away who is away on a day; empty if they are there. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> absentUntil(UserId userId, LocalDate on) {
    return on(userId, on).map(Absence::until);
  }

  /**
   * Who does somebody's work today. If the stand-in is away too, it is the stand-in's stand-in.
   *
   * @return empty if nobody was named who is there and still has a right to stand in
   */
  @Transactional(readOnly = true)
  public Optional<UserId> standInOf(UserId userId) {
    LocalDate today = clock.today();
    @Nullable UserId standIn = userId;
    // Nobody named while away can be named again further on, but dates can be changed meanwhile.
    for (int steps = 0; steps < 5; steps++) {
      UserId absent = standIn;
      standIn = on(absent, today).map(Absence::standIn).orElse(null);
      if (standIn == null || standIn.equals(userId) || !mayStandIn(userId, standIn)) {
        return Optional.empty();
      }
      if (!isAbsent(standIn, today)) {
        return Optional.of(standIn);
      }
    }
    return Optional.empty();
  }

  /** Whether somebody may do another's work while that person is away. */
  @Transactional(readOnly = true)
  public boolean mayStandIn(UserId userId, UserId standIn) {
    return possibleStandIns(userId).stream().anyMatch(p -> p.userId().equals(standIn));
  }

  /** Everybody who may stand in for somebody, in order of name. */
  @Transactional(readOnly = true)
  public List<Person> possibleStandIns(UserId userId) {
    Map<UserId, Person> found = new LinkedHashMap<>();
    for (Post post : people.posts(userId)) {
      List<Person> colleagues =
          switch (post.role()) {
            // The deputy of each case; nobody can log an official's hours.
            case MENTOR, OFFICIAL -> List.of();
            case MANAGER -> managersOrHr(userId, post.municipality());
            default -> people.withRole(post.role(), post.municipality());
          };
      colleagues.stream()
          .filter(colleague -> !colleague.userId().equals(userId))
          .forEach(colleague -> found.put(colleague.userId(), colleague));
    }
    return List.copyOf(found.values());
  }

  /** Somebody's absences of today and later. */
  @Transactional(readOnly = true)
  public List<Absence> of(UserId userId) {
    return jdbc.sql(SELECT + "where user_id = :user and until_on >= :today order by from_on")
        .param("user", userId.value())
        .param("today", clock.today())
        .query(Absences::absence)
        .list();
  }

  /** All absences of today. */
  @Transactional(readOnly = true)
  public List<Absence> running() {
    return onDay.get(clock.today());
  }

  /** Those of today whose tasks have not been handed over. */
  @Transactional(readOnly = true)
  public List<Absence> beginning() {
    return jdbc.sql(
            SELECT + "where from_on <= :today and until_on >= :today and not begun order by id")
        .param("today", clock.today())
        .query(Absences::absence)
        .list();
  }

  /** The tasks of an absence have been handed over. */
  public void begun(Absence absence) {
    change("update posiv.absence set begun = true where id = :id")
        .param("id", absence.id())
        .update();
  }

  /** The first day after another on which somebody goes or comes back. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> nextChange(LocalDate after) {
    return jdbc.sql(
            """
            select min(day) from (
              select from_on as day from posiv.absence
              union all select until_on + 1 from posiv.absence
              union all select left_on from posiv.account
            ) days where day > :after
            """)
        .param("after", after)
        .query(LocalDate.class)
        .optional();
  }

  /**
   * People for whom somebody may enter an absence: a manager for those of the municipality, HR for
   * its only manager, for whom no other could, and a coordinator of Ro3kvit, which has no managers
   * here, for the others.
   */
  @Transactional(readOnly = true)
  public List<Person> colleaguesOf(UserId userId) {
    return people.posts(userId).stream()
        .flatMap(this::seenToBy)
        .filter(person -> !person.userId().equals(userId))
        .distinct()
        .toList();
  }

  private Stream<Person> seenToBy(Post post) {
    Function<Role, Stream<Person>> having =
        role -> people.withRole(role, post.municipality()).stream();
    return switch (post.role()) {
      case MANAGER -> Stream.of(Role.HR, Role.MANAGER, Role.MENTOR).flatMap(having);
      case HR ->
          Stream.of(people.withRole(Role.MANAGER, post.municipality()))
              .filter(managers -> managers.size() == 1)
              .flatMap(List::stream);
      case RO3KVIT -> having.apply(Role.RO3KVIT);
      default -> Stream.empty();
    };
  }

  /**
   * Everybody whom somebody may name to stand in for another. Nobody gives themselves a right that
   * they do not have: HR names a colleague for the manager.
   */
  @Transactional(readOnly = true)
  public List<Person> possibleStandIns(UserId userId, UserId namedBy) {
    boolean gains =
        people.posts(userId).stream()
            .anyMatch(post -> !people.hasRole(namedBy, post.role(), post.municipality()));
    return possibleStandIns(userId).stream()
        .filter(person -> !(gains && person.userId().equals(namedBy)))
        .toList();
  }

  /**
   * Enters an absence: one's own, or that of a colleague.
   *
   * @param standIn null if nobody is to stand in
   * @throws AbsenceRefusedException when a rule is broken
   */
  void enter(
      UserId userId,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable UserId standIn,
      UserId enteredBy) {
    require(mayEnter(userId, enteredBy), "account.not-yours");
    oneAtATime(userId, standIn);
    if (from == null || until == null) {
      throw new AbsenceRefusedException("account.dates-needed");
    }
    require(!from.isBefore(clock.today()), "account.from-past");
    require(!until.isBefore(from), "account.until-before-from");
    require(until.isBefore(from.plusYears(1)), "account.too-long");
    require(overlapping(userId, from, until).isEmpty(), "account.overlap");
    if (standIn != null) {
      require(
          possibleStandIns(userId, enteredBy).stream().anyMatch(p -> p.userId().equals(standIn)),
          "account.no-stand-in");
      require(overlapping(standIn, from, until).isEmpty(), "account.stand-in-away");
    }
    change(
            """
            insert into posiv.absence (user_id, from_on, until_on, stand_in, entered_by)
            values (:user, :from, :until, :standIn, :enteredBy)
            """)
        .param("user", userId.value())
        .param("from", from)
        .param("until", until)
        .param("standIn", Objects.toString(standIn, null))
        .param("enteredBy", enteredBy.value())
        .update();
    events.publishEvent(new DirectoryChanged(userId));
  }

  /**
   * The person is back from today, or does not go at all. An absence that is over already stays as
   * it is.
   */
  void end(long id, UserId endedBy) {
    LocalDate today = clock.today();
    Optional<Absence> found =
        jdbc.sql(SELECT + "where id = :id and until_on >= :today")
            .param("id", id)
            .param("today", today)
            .query(Absences::absence)
            .optional();
    require(
        found.filter(absence -> mayEnter(absence.userId(), endedBy)).isPresent(),
        "account.no-absence");
    change("delete from posiv.absence where id = :id and from_on >= :today")
        .param("id", id)
        .param("today", today)
        .update();
    change("update posiv.absence set until_on = :yesterday where id = :id")
        .param("id", id)
        .param("yesterday", today.minusDays(1))
        .update();
    events.publishEvent(new DirectoryChanged(found.orElseThrow().userId()));
  }

  boolean mayEnter(UserId userId, UserId enteredBy) {
    return canBeAway(userId)
        && (userId.equals(enteredBy)
            || colleaguesOf(enteredBy).stream().anyMatch(p -> p.userId().equals(userId)));
  }

  /** Nobody can do an official's own tasks, so an absence would change nothing. */
  boolean canBeAway(UserId userId) {
    return people.posts(userId).stream().anyMatch(post -> post.role() != Role.OFFICIAL);
  }

  private List<Person> managersOrHr(UserId userId, @Nullable MunicipalityId municipality) {
    List<Person> managers = people.withRole(Role.MANAGER, municipality);
    boolean alone = managers.stream().allMatch(manager -> manager.userId().equals(userId));
    return alone ? people.withRole(Role.HR, municipality) : managers;
  }

  /** Somebody's absences of which a day lies in a period. */
  Collection<Absence> overlapping(UserId userId, LocalDate from, LocalDate until) {
    return jdbc.sql(SELECT + "where user_id = :user and from_on <= :until and until_on >= :from")
        .param("user", userId.value())
        .param("from", from)
        .param("until", until)
        .query(Absences::absence)
        .list();
  }

  /** Whoever enters something for one of these at the same moment waits, and sees it then. */
  private void oneAtATime(UserId userId, @Nullable UserId standIn) {
    jdbc.sql(
            """
            select user_id from posiv.account where user_id in (:user, :standIn)
            order by user_id for no key update
            """)
        .param("user", userId.value())
        .param("standIn", Objects.toString(standIn, null))
        .query(String.class)
        .list();
  }

  private Optional<Absence> on(UserId userId, LocalDate day) {
    return onDay.get(day).stream().filter(absence -> absence.userId().equals(userId)).findFirst();
  }

  private List<Absence> read(LocalDate day) {
    return jdbc.sql(SELECT + "where from_on <= :day and until_on >= :day order by id")
        .param("day", day)
        .query(Absences::absence)
        .list();
  }

  private JdbcClient.StatementSpec change(String sql) {
    onDay.forget();
    return jdbc.sql(sql);
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new AbsenceRefusedException(reason);
    }
  }

  private static Absence absence(ResultSet row, int rowNumber) throws SQLException {
    return new Absence(
        row.getLong("id"),
        new UserId(row.getString("user_id")),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        UserId.of(row.getString("stand_in")));
  }
}
