package nl.posiv.onboarding.reference;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists that people keep. Each method is one transaction. */
@Service
@Transactional
public class ItemLists {

  /** Who wrote what the programme came with. */
  static final String PROGRAMME = "system";

  private static final String ITEMS =
      """
      select i.id, i.list, i.municipality, v.id as version, v.nl, v.en, v.uk, v.first_day,
        v.last_day, v.sets, v.year, v.running_too, v.community, v.oblast, v.project, v.source,
        v.reason, v.written_by, v.written_on
      from posiv.list_item i
      """;

  private static final String AS_SAID_LAST =
      ITEMS
          + """
          join lateral (select * from posiv.list_item_version v where v.item = i.id
                        order by v.id desc limit 1) v on true
          where i.list = :list order by i.position
          """;

  /** As people knew it on a day, and as they were told since that it holds for what runs too. */
  private static final String FOR_WHAT_BEGAN =
      ITEMS
          + """
          join lateral (select * from posiv.list_item_version v
                        where v.item = i.id and (v.written_on <= :began or v.running_too)
                        order by v.id desc limit 1) v on true
          where i.list = :list and (i.municipality is null or i.municipality = :municipality)
            and case when v.running_too then :today else :began end
              between v.first_day and coalesce(v.last_day, 'infinity')
          order by i.position
          """;

  private final JdbcClient jdbc;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  ItemLists(JdbcClient jdbc, ProgrammeClock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** Something was written in a list. */
  record Changed() {}

  /** All items of a list, in their order: those in use, coming and past. */
  @Transactional(readOnly = true)
  public List<Item> all(ItemList list) {
    return jdbc.sql(AS_SAID_LAST).param("list", list.id()).query(ItemLists::item).list();
  }

  /** What can be chosen from a list of the whole programme today, in its order. */
  @Transactional(readOnly = true)
  public List<Item> choices(ItemList list) {
    return all(list).stream()
        .filter(item -> item.municipality() == null)
        .filter(item -> item.wording().on(clock.today()) == Wording.State.CURRENT)
        .toList();
  }

  /** What is of one municipality, and in use today, in its order. */
  @Transactional(readOnly = true)
  public List<Item> inUse(ItemList list, MunicipalityId municipality) {
    return all(list).stream()
        .filter(item -> municipality.equals(item.municipality()))
        .filter(item -> item.wording().on(clock.today()) == Wording.State.CURRENT)
        .toList();
  }

  /**
   * What holds for something that began on a day: what was in use then, and what was said since of
   * all that runs.
   */
  @Transactional(readOnly = true)
  public List<Item> forWhatBegan(ItemList list, MunicipalityId municipality, LocalDate began) {
    return jdbc.sql(FOR_WHAT_BEGAN)
        .param("list", list.id())
        .param("municipality", municipality.value())
        .param("began", began)
        .param("today", clock.today())
        .query(ItemLists::item)
        .list();
  }

  /** One item, as it was said last. */
  @Transactional(readOnly = true)
  public Optional<Item> find(ItemList list, String id) {
    return versions(list, id).stream().findFirst();
  }

  /** All that was ever said of an item, the last first. */
  @Transactional(readOnly = true)
  public List<Item> versions(ItemList list, String id) {
    return jdbc.sql(
            ITEMS
                + """
                join posiv.list_item_version v on v.item = i.id
                where i.list = :list and i.id = :id order by v.id desc
                """)
        .param("list", list.id())
        .param("id", id)
        .query(ItemLists::item)
        .list();
  }

  /**
   * Adds an item at the end of a list. The same once more changes nothing.
   *
   * @param municipality whose own it is; null for the whole programme
   * @return its id
   * @throws WordingRefusedException if there is a mistake in it
   */
  public String add(
      ItemList list, @Nullable MunicipalityId municipality, Wording wording, UserId writer) {
    oneAtATime(list);
    Optional<Item> same =
        all(list).stream()
            .filter(item -> Objects.equals(item.municipality(), municipality))
            .filter(item -> item.wording().equals(wording) && item.writtenBy().equals(writer))
            .findFirst();
    if (same.isPresent()) {
      return same.get().id();
    }
    check(list, null, municipality, wording);
    String id =
        jdbc.sql(
                """
                insert into posiv.list_item (id, list, position, municipality)
                select :key || '-' || coalesce(max(position), 0) + 1, :list,
                  coalesce(max(position), 0) + 1, :municipality
                from posiv.list_item where list = :list
                returning id
                """)
            .param("key", list.key())
            .param("list", list.id())
            .param("municipality", Objects.toString(municipality, null))
            .query(String.class)
            .single();
    write(id, wording, writer);
    return id;
  }

  /**
   * Says something else of an item. The same once more changes nothing.
   *
   * @param seen the version that the writer has seen
   * @throws WordingRefusedException if there is a mistake in it, or if another version came since
   */
  public void change(Item item, Wording wording, long seen, UserId writer) {
    oneAtATime(item.list());
    Item last = find(item.list(), item.id()).orElseThrow();
    if (last.wording().equals(wording)) {
      return;
    }
    if (last.version() != seen) {
      throw new WordingRefusedException(
          new Wording.Mistake("reason", "reference.mistake.meanwhile"));
    }
    check(item.list(), last, item.municipality(), wording);
    write(item.id(), wording, writer);
  }

  /**
   * Takes back an item that has not begun.
   *
   * @return false if it has
   */
  public boolean takeBack(Item item, String reason, UserId writer) {
    oneAtATime(item.list());
    Wording last = find(item.list(), item.id()).orElseThrow().wording();
    if (last.on(clock.today()) != Wording.State.COMING) {
      return false;
    }
    write(item.id(), last.takenBack(reason), writer);
    return true;
  }

  /** Forgets all that people have written; what the programme came with stays. */
  public void removeWritten() {
    jdbc.sql("delete from posiv.list_item_version where written_by <> 'system'").update();
    jdbc.sql(
            """
            delete from posiv.list_item i
            where not exists (select from posiv.list_item_version v where v.item = i.id)
            """)
        .update();
    events.publishEvent(new Changed());
  }

  private void check(
      ItemList list, @Nullable Item item, @Nullable MunicipalityId owner, Wording wording) {
    List<Wording> others =
        all(list).stream()
            .filter(other -> item == null || !other.id().equals(item.id()))
            .filter(other -> other.municipality() == null || other.municipality().equals(owner))
            .map(Item::wording)
            .toList();
    wording
        .mistake(list, item == null ? null : item.wording(), owner, others, clock.today())
        .ifPresent(
            mistake -> {
              throw new WordingRefusedException(mistake);
            });
  }

  private void oneAtATime(ItemList list) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext(:list))")
        .param("list", "list " + list.id())
        .query(rows -> {});
  }

  private void write(String id, Wording wording, UserId writer) {
    Optional<Partner> partner = Optional.ofNullable(wording.partner());
    jdbc.sql(
            """
            insert into posiv.list_item_version (item, nl, en, uk, first_day, last_day, sets, year,
              running_too, community, oblast, project, source, reason, written_by, written_on)
            values (:item, :nl, :en, :uk, :firstDay, :lastDay, :sets, :year, :runningToo,
              :community, :oblast, :project, :source, :reason, :writer, :today)
            """)
        .param("item", id)
        .param("nl", wording.words().nl())
        .param("en", wording.words().en())
        .param("uk", wording.words().uk())
        .param("firstDay", wording.firstDay())
        .param("lastDay", wording.lastDay())
        .param("sets", wording.sets().toArray(String[]::new))
        .param("year", wording.year())
        .param("runningToo", wording.runningToo())
        .param("community", partner.map(Partner::community).orElse(null))
        .param("oblast", partner.map(Partner::oblast).orElse(null))
        .param("project", partner.map(Partner::project).orElse(null))
        .param("source", partner.map(Partner::source).orElse(null))
        .param("reason", wording.reason())
        .param("writer", writer.value())
        .param("today", clock.today())
        .update();
    events.publishEvent(new Changed());
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    String municipality = row.getString("municipality");
    String source = row.getString("source");
    Array sets = row.getArray("sets");
    return new Item(
        row.getString("id"),
        WithId.of(ItemList.class, row.getString("list")),
        municipality == null ? null : new MunicipalityId(municipality),
        row.getLong("version"),
        new Wording(
            new Words(row.getString("nl"), row.getString("en"), row.getString("uk")),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            List.of((String[]) sets.getArray()),
            row.getObject("year", Integer.class),
            row.getBoolean("running_too"),
            source == null
                ? null
                : new Partner(
                    row.getString("community"),
                    row.getString("oblast"),
                    row.getString("project"),
                    source),
            row.getString("reason")),
        new UserId(row.getString("written_by")),
        row.getObject("written_on", LocalDate.class));
  }
}
