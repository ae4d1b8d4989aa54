package nl.posiv.onboarding.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our tables that hold what happened in the programme; the others hold what it is made of. */
final class CaseTables {

  /**
   * What a reset empties, with every table that refers to one of these, as all do that say
   * something of a person or a case. A table that nobody thought of is left alone. The outbox is
   * locked first: whoever is sending mail holds it and reads the others.
   */
  static final List<String> EMPTIED =
      List.of(
          "outbox",
          "absence",
          "case_number",
          "demo_clock",
          "demo_mail",
          "departure_told",
          "failed_step",
          "mentor_profile",
          "person",
          "started_form");

  private CaseTables() {}

  static void empty(JdbcClient jdbc) {
    String tables =
        EMPTIED.stream().map(table -> "posiv." + table).collect(Collectors.joining(", "));
    jdbc.sql("truncate table " + tables + " restart identity cascade").update();
  }
}
