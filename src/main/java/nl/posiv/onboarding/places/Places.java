package nl.posiv.onboarding.places;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places of municipalities, and who was put forward for one. Each method is one transaction.
 */
@Service
@Transactional
public class Places {

  /** Who wrote that somebody began to work there. */
  static final UserId PROGRAMME = new UserId("system");

  private static final String SAID =
      """
      select p.id, p.municipality, v.number, v.state, v.themes, v.languages, v.hours,
        v.earliest_start, v.housing, v.partner, v.about, v.reason, v.written_by, v.written_on
      from posiv.place p
      """;

  private static final String NOW =
      SAID
          + """
          join lateral (select * from posiv.place_version v where v.place = p.id
                        order by v.number desc limit 1) v on true
          """;

  private final JdbcClient jdbc;
  private final Municipalities municipalities;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  Places(
      JdbcClient jdbc,
      Municipalities municipalities,
      Rules rules,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.municipalities = municipalities;
    this.rules = rules;
    this.clock = clock;
    this.events = events;
  }

  /** All that are known, the latest first. */
  @Transactional(readOnly = true)
  public List<Place> all() {
    return jdbc.sql(NOW + "order by p.id desc").query(Places::place).list();
  }

  /** Those for which somebody can be put forward today, the earliest first. */
  @Transactional(readOnly = true)
  public List<Place> open() {
    Set<MunicipalityId> takePart =
        municipalities.participating().stream().map(Municipality::id).collect(Collectors.toSet());
    return jdbc
        .sql(NOW + "where v.state = 'open' order by p.id")
        .query(Places::place)
        .list()
        .stream()
        .filter(place -> takePart.contains(place.municipality()))
        .toList();
  }

  /** One place, as it is now. */
  @Transactional(readOnly = true)
  public Optional<Place> find(long id) {
    return jdbc.sql(NOW + "where p.id = :id").param("id", id).query(Places::place).optional();
  }

  /** All that was ever said of a place, the last first. */
  @Transactional(readOnly = true)
  List<Place> versions(long id) {
    return jdbc.sql(
            SAID
                + "join posiv.place_version v on v.place = p.id where p.id = :id"
                + " order by v.number desc")
        .param("id", id)
        .query(Places::place)
        .list();
  }

  /** Adds an open place. The same once more on the same day changes nothing. */
  void add(MunicipalityId municipality, Wanted wanted, UserId writer) {
    jdbc.sql("select id from posiv.municipality where id = :id for update")
        .param("id", municipality.value())
        .query(String.class)
        .single();
    boolean known =
        all().stream()
            .filter(place -> place.municipality().equals(municipality))
            .filter(place -> place.writtenBy().equals(writer))
            .filter(place -> place.writtenOn().equals(clock.today()))
            .anyMatch(place -> place.says(wanted, Place.State.OPEN));
    if (known) {
      return;
    }
    long id =
        jdbc.sql("insert into posiv.place (municipality) values (:municipality) returning id")
            .param("municipality", municipality.value())
            .query(Long.class)
            .single();
    write(id, 1, Place.State.OPEN, wanted, null, writer);
    events.publishEvent(new PlaceOpened(find(id).orElseThrow()));
  }

  /**
   * Says something else of a place, or that it is filled, closed or open again. The same once more
   * changes nothing.
   *
   * @param seen number of the version on which the writer built
   * @return false if another came since
   */
  boolean change(
      long id, Wanted wanted, Place.State state, String reason, int seen, UserId writer) {
    Place now = locked(id).orElseThrow();
    if (now.says(wanted, state)) {
      return true;
    }
    if (now.number() != seen) {
      return false;
    }
    write(id, seen + 1, state, wanted, reason, writer);
    if (state == Place.State.OPEN && !now.isOpen()) {
      events.publishEvent(new PlaceOpened(find(id).orElseThrow()));
    }
    return true;
  }

  /** Says for which place a candidate is put forward; null for none. */
  public void choose(CaseReference caseReference, @Nullable Long place, UserId chooser) {
    if (place == null && chosenFor(caseReference).isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into posiv.place_choice (case_reference, place, chosen_by, chosen_on)
            values (:case, :place, :by, :today)
            """)
        .param("case", caseReference.value())
        .param("place", place)
        .param("by", chooser.value())
        .param("today", clock.today())
        .update();
  }

  /** The place for which the candidate of a case is put forward, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Place> chosenFor(CaseReference caseReference) {
    return jdbc.sql(
            NOW
                + """
                where p.id = (select place from posiv.place_choice where case_reference = :case
                              order by id desc limit 1)
                """)
        .param("case", caseReference.value())
        .query(Places::place)
        .optional();
  }

  /** The cases of those who are put forward for a place. */
  @Transactional(readOnly = true)
  public List<CaseReference> chosen(long place) {
    return jdbc
        .sql(
            """
            select case_reference from (
              select distinct on (case_reference) case_reference, place from posiv.place_choice
              order by case_reference, id desc) last
            where place = :place order by case_reference
            """)
        .param("place", place)
        .query(String.class)
        .list()
        .stream()
        .map(CaseReference::new)
        .toList();
  }

  /** Somebody began to work at a municipality: the place for which they came is filled. */
  public void fill(CaseReference caseReference, MunicipalityId municipality) {
    chosenFor(caseReference)
        .filter(place -> place.municipality().equals(municipality))
        .flatMap(place -> locked(place.id()))
        .filter(Place::isOpen)
        .ifPresent(
            place ->
                write(
                    place.id(),
                    place.number() + 1,
                    Place.State.FILLED,
                    place.wanted(),
                    null,
                    PROGRAMME));
  }

  /** Those that have been filled, closed or left for as long as the rule says. */
  @Transactional(readOnly = true)
  List<Long> over() {
    return jdbc
        .sql(
            NOW
                + """
                join posiv.municipality m on m.id = p.municipality
                where v.state <> 'open' and v.written_on < :first or m.left_on < :first
                order by p.id
                """)
        .param("first", clock.today().minus(rules.period(Rule.PLACE_RETENTION)))
        .query(Places::place)
        .list()
        .stream()
        .map(Place::id)
        .toList();
  }

  /** One that was opened again since it was found stays. */
  void eraseIfOver(long id) {
    if (locked(id).isPresent() && over().contains(id)) {
      jdbc.sql("delete from posiv.place where id = :id").param("id", id).update();
    }
  }

  /** As it is now, for whoever is the only one to change it until the transaction ends. */
  private Optional<Place> locked(long id) {
    jdbc.sql("select id from posiv.place where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional();
    return find(id);
  }

  private void write(
      long id,
      int number,
      Place.State state,
      Wanted wanted,
      @Nullable String reason,
      UserId writer) {
    jdbc.sql(
            """
            insert into posiv.place_version (place, number, state, themes, languages, hours,
              earliest_start, housing, partner, about, reason, written_by, written_on)
            values (:place, :number, :state, :themes, :languages, :hours, :start, :housing, :partner, :about,
              :reason, :by, :today)
            """)
        .param("place", id)
        .param("number", number)
        .param("state", state.id())
        .param("themes", wanted.themes().toArray(String[]::new))
        .param("languages", wanted.languages().toArray(String[]::new))
        .param("hours", wanted.hours())
        .param("start", wanted.earliestStart())
        .param("housing", wanted.housing())
        .param("partner", wanted.partner())
        .param("about", wanted.about())
        .param("reason", reason)
        .param("by", writer.value())
        .param("today", clock.today())
        .update();
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getLong("id"),
        new MunicipalityId(row.getString("municipality")),
        row.getInt("number"),
        WithId.of(Place.State.class, row.getString("state")),
        new Wanted(
            ids(row.getArray("themes")),
            ids(row.getArray("languages")),
            Objects.requireNonNull(row.getBigDecimal("hours")),
            row.getObject("earliest_start", LocalDate.class),
            row.getBoolean("housing"),
            row.getString("partner"),
            row.getString("about")),
        row.getString("reason"),
        new UserId(row.getString("written_by")),
        row.getObject("written_on", LocalDate.class));
  }

  private static List<String> ids(Array ids) throws SQLException {
    return List.of((String[]) ids.getArray());
  }
}
