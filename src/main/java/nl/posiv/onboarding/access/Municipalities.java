package nl.posiv.onboarding.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities of the programme. */
@Service
public class Municipalities {

  private static final String SELECT =
      "select id, name, inhabitants, inhabitants_on, participating_since from posiv.municipality ";

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Municipalities(
      JdbcClient jdbc, Rules rules, ProgrammeClock clock, ApplicationEventPublisher events) {
    this.events = events;
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** All of them, in order of name. */
  public List<Municipality> all() {
    return jdbc.sql(SELECT + "order by name").query(Municipality.class).list();
  }

  /**
   * Those that take part today and are large enough (R01), or for which an exception was recorded,
   * in order of name.
   */
  public List<Municipality> participating() {
    int minimum = rules.count(Rule.MUNICIPALITY_MINIMUM_INHABITANTS);
    return jdbc.sql(
            SELECT
                + """
                where participating_since <= :today and (left_on is null or left_on > :today)
                  and (inhabitants >= :minimum or small_allowed)
                order by name
                """)
        .param("today", clock.today())
        .param("minimum", minimum)
        .query(Municipality.class)
        .list();
  }

  /** One municipality. */
  public Optional<Municipality> find(MunicipalityId id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(Municipality.class)
        .optional();
  }

  /**
   * A municipality on its way has its own people do their steps: it has a tenant from now on, and
   * does not take part. The same once more changes nothing.
   */
  @Transactional
  public void prepare(Municipality municipality) {
    boolean isNew =
        jdbc.sql(
                    """
                    insert into posiv.municipality
                      (id, name, inhabitants, inhabitants_on, added_on)
                    values (:id, :name, :inhabitants, :on, :today) on conflict do nothing
                    """)
                .param("id", municipality.id().value())
                .param("name", municipality.name())
                .param("inhabitants", municipality.inhabitants())
                .param("on", municipality.inhabitantsOn())
                .param("today", clock.today())
                .update()
            > 0;
    if (isNew) {
      events.publishEvent(new MunicipalityOpened(municipality));
    }
  }

  /**
   * A municipality takes part, or takes part again: people can be nominated to it from now on. Its
   * first day stays the first.
   *
   * @param smallAllowed whether an exception to the smallest number of inhabitants was recorded
   */
  @Transactional
  public void open(Municipality municipality, boolean smallAllowed) {
    jdbc.sql(
            """
            insert into posiv.municipality as m
              (id, name, inhabitants, inhabitants_on, participating_since, small_allowed, added_on)
            values (:id, :name, :inhabitants, :on, :since, :small, :today)
            on conflict (id) do update
            set name = excluded.name, inhabitants = excluded.inhabitants,
              inhabitants_on = excluded.inhabitants_on, small_allowed = excluded.small_allowed,
              participating_since = coalesce(m.participating_since, excluded.participating_since),
              left_on = null
            """)
        .param("id", municipality.id().value())
        .param("name", municipality.name())
        .param("inhabitants", municipality.inhabitants())
        .param("on", municipality.inhabitantsOn())
        .param("since", municipality.participatingSince())
        .param("small", smallAllowed)
        .param("today", clock.today())
        .update();
    events.publishEvent(new MunicipalityOpened(municipality));
  }

  /** What is known of a municipality was wrong; its id stays. */
  @Transactional
  public void correct(MunicipalityId id, String name, int inhabitants, LocalDate inhabitantsOn) {
    jdbc.sql(
            """
            update posiv.municipality
            set name = :name, inhabitants = :inhabitants, inhabitants_on = :on where id = :id
            """)
        .param("id", id.value())
        .param("name", name)
        .param("inhabitants", inhabitants)
        .param("on", inhabitantsOn)
        .update();
  }

  /** Nobody is nominated to a municipality from today on; its cases go on to their end. */
  public void leave(MunicipalityId id) {
    jdbc.sql("update posiv.municipality set left_on = :today where id = :id")
        .param("id", id.value())
        .param("today", clock.today())
        .update();
  }

  /** The name of a municipality that exists. */
  public String nameOf(MunicipalityId id) {
    return find(id)
        .map(Municipality::name)
        .orElseThrow(() -> new IllegalArgumentException("No municipality " + id));
  }
}
