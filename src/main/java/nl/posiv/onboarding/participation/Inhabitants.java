package nl.posiv.onboarding.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.MunicipalityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many inhabitants each municipality has, as the office of statistics counts them (CBS, table
 * 70748ned). The list is replaced as a whole.
 */
@Component
@Transactional
public class Inhabitants {

  private final JdbcClient jdbc;

  Inhabitants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A line of the list.
   *
   * @param countedOn the day for which it was counted
   */
  public record Count(String name, int inhabitants, LocalDate countedOn) {}

  /** The number of a municipality, if the list has it. */
  @Transactional(readOnly = true)
  public Optional<Count> find(MunicipalityId municipality) {
    return jdbc.sql(
            "select name, inhabitants, counted_on from posiv.inhabitants"
                + " where municipality = :municipality")
        .param("municipality", municipality.value())
        .query(Count.class)
        .optional();
  }

  /** How long the list is, of which day and where it is from; empty while there is none. */
  @Transactional(readOnly = true)
  public Optional<About> about() {
    return jdbc.sql(
            """
            select count(*) as lines, max(counted_on) as counted_on, min(source) as source
            from posiv.inhabitants having count(*) > 0
            """)
        .query(About.class)
        .optional();
  }

  /** What can be said of the list as a whole. */
  public record About(int lines, LocalDate countedOn, String source) {}

  /** Puts a list in place of the one of before. Numbers that were taken from that one stay. */
  public void replace(List<Count> counts, String source) {
    // Of two at once, one list stays, not half of each.
    jdbc.sql("lock table posiv.inhabitants in exclusive mode").update();
    jdbc.sql("delete from posiv.inhabitants").update();
    counts.forEach(
        count ->
            jdbc.sql(
                    """
                    insert into posiv.inhabitants
                      (municipality, name, inhabitants, counted_on, source)
                    values (:municipality, :name, :inhabitants, :on, :source)
                    """)
                .param("municipality", MunicipalityId.named(count.name()).orElseThrow().value())
                .param("name", count.name())
                .param("inhabitants", count.inhabitants())
                .param("on", count.countedOn())
                .param("source", source)
                .update());
  }
}
