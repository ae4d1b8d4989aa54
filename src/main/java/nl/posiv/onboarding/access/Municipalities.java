package nl.posiv.onboarding.access;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The municipalities of the programme. */
@Service
public class Municipalities {

  private static final String SELECT =
      "select id, name, inhabitants, inhabitants_on, participating_since from posiv.municipality ";

  private final JdbcClient jdbc;
  private final Rules rules;
  private final ProgrammeClock clock;

  Municipalities(JdbcClient jdbc, Rules rules, ProgrammeClock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.clock = clock;
  }

  /** All of them, in order of name. */
  public List<Municipality> all() {
    return jdbc.sql(SELECT + "order by name").query(Municipality.class).list();
  }

  /** Those that take part today and are large enough (R01), in order of name. */
  public List<Municipality> participating() {
    int minimum = rules.count(Rule.MUNICIPALITY_MINIMUM_INHABITANTS);
    return jdbc.sql(
            SELECT
                + "where participating_since <= :today and inhabitants >= :minimum order by name")
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

  /** The name of a municipality that exists. */
  public String nameOf(MunicipalityId id) {
    return find(id)
        .map(Municipality::name)
        .orElseThrow(() -> new IllegalArgumentException("No municipality " + id));
  }
}
