package nl.posiv.onboarding.practicalhelp;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.reference.Item;
import nl.posiv.onboarding.reference.ItemList;
import nl.posiv.onboarding.reference.ItemLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of the checklist, with what a municipality asks for before the start. */
@Component
class HelpItems {

  private final ItemLists lists;
  private final JdbcClient jdbc;
  private final ProgrammeClock clock;

  HelpItems(ItemLists lists, JdbcClient jdbc, ProgrammeClock clock) {
    this.lists = lists;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that are on the list of a municipality today. */
  List<HelpItem> today(MunicipalityId municipality) {
    return of(municipality, clock.today());
  }

  /**
   * Those of somebody whom the municipality took on on a day, in their order. A municipality's own
   * requirement goes before the one for all.
   */
  List<HelpItem> of(MunicipalityId municipality, LocalDate takenOn) {
    Map<String, String> tasks =
        jdbc
            .sql("select item, task from posiv.help_task")
            .query((row, number) -> Map.entry(row.getString("item"), row.getString("task")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Set<String> beforeStart = beforeStart(municipality);
    return lists.forWhatBegan(ItemList.CHECKLIST, municipality, takenOn).stream()
        .map(Item::id)
        .map(id -> new HelpItem(id, tasks.get(id), beforeStart.contains(id)))
        .toList();
  }

  private Set<String> beforeStart(MunicipalityId municipality) {
    return Set.copyOf(
        jdbc.sql(
                """
                select item from (
                  select distinct on (item) item, before_start from posiv.help_requirement
                  where municipality is null or municipality = :municipality
                  order by item, municipality nulls last
                ) as asked where before_start
                """)
            .param("municipality", municipality.value())
            .query(String.class)
            .list());
  }

  /**
   * Records what a municipality asks for itself of what is ticked; what it asked before is over.
   *
   * @param ids those of other things are left out
   */
  void require(MunicipalityId municipality, Set<String> ids) {
    List<String> ticked =
        today(municipality).stream().filter(HelpItem::isTicked).map(HelpItem::id).toList();
    jdbc.sql(
            """
            insert into posiv.help_requirement (item, municipality, before_start, source)
            select item, :municipality, item = any(string_to_array(:asked, ',')), 'Choice of the municipality'
            from unnest(string_to_array(:ticked, ',')) item
            order by item
            on conflict (item, municipality) do update set before_start = excluded.before_start
            """)
        .param("municipality", municipality.value())
        .param("ticked", String.join(",", ticked))
        .param("asked", String.join(",", ticked.stream().filter(ids::contains).toList()))
        .update();
  }
}
