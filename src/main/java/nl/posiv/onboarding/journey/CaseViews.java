package nl.posiv.onboarding.journey;

import java.util.List;
import nl.posiv.onboarding.records.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of cases that somebody gave a name, for themselves alone. */
@Component
@Transactional
class CaseViews {

  /** More than anybody finds their way in. */
  static final int MOST = 20;

  private final JdbcClient jdbc;

  CaseViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A list with a name.
   *
   * @param query what stands in its address, see {@link Listing#query()}
   */
  record View(String name, String query) {}

  @Transactional(readOnly = true)
  List<View> of(UserId owner) {
    return jdbc.sql(
            "select name, query from posiv.case_view where user_id = :owner order by lower(name), name")
        .param("owner", owner.value())
        .query(View.class)
        .list();
  }

  /**
   * Keeps a list under a name; one that has the name already is replaced.
   *
   * @return whether there was room for it
   */
  boolean keep(UserId owner, String name, Listing listing) {
    return jdbc.sql(
                """
                insert into posiv.case_view (user_id, name, query)
                select :owner, :name, :query
                where (select count(*) from posiv.case_view where user_id = :owner and name <> :name) < :most
                on conflict (user_id, name) do update set query = excluded.query
                """)
            .param("owner", owner.value())
            .param("name", name)
            .param("query", listing.query())
            .param("most", MOST)
            .update()
        > 0;
  }

  void remove(UserId owner, String name) {
    jdbc.sql("delete from posiv.case_view where user_id = :owner and name = :name")
        .param("owner", owner.value())
        .param("name", name)
        .update();
  }
}
