package nl.posiv.onboarding.practicalhelp;

import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of the checklist, with what a municipality asks for before the start. */
@Component
class HelpItems {

  private final JdbcClient jdbc;

  HelpItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In their fixed order. A municipality's own requirement goes before the one for all. */
  List<HelpItem> of(MunicipalityId municipality) {
    return jdbc.sql(
            """
            select item.id, item.done_in,
              coalesce(own.before_start, general.before_start, false) as before_start
            from posiv.help_item item
            left join posiv.help_requirement general
              on general.item = item.id and general.municipality is null
            left join posiv.help_requirement own
              on own.item = item.id and own.municipality = :municipality
            order by item.position
            """)
        .param("municipality", municipality.value())
        .query(HelpItem.class)
        .list();
  }

  /**
   * Records what a municipality asks for itself of what is ticked; what it asked before is over.
   *
   * @param ids those of other things are left out
   */
  void require(MunicipalityId municipality, Set<String> ids) {
    List<String> known = of(municipality).stream().map(HelpItem::id).filter(ids::contains).toList();
    jdbc.sql(
            """
            insert into posiv.help_requirement (item, municipality, before_start, source)
            select id, :municipality, id = any(string_to_array(:ids, ',')), 'Choice of the municipality'
            from posiv.help_item where done_in is null
            order by id
            on conflict (item, municipality) do update set before_start = excluded.before_start
            """)
        .param("municipality", municipality.value())
        .param("ids", String.join(",", known))
        .update();
  }
}
