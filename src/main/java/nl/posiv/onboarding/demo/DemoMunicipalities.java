package nl.posiv.onboarding.demo;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves the municipalities as they were at the start. */
@Component
@Profile("demo")
class DemoMunicipalities {

  /** What a municipality words or asks for itself outlives a reset. */
  private static final List<String> OF_A_MUNICIPALITY = List.of("help_requirement", "list_item");

  private final IdentityService identities;
  private final JdbcClient jdbc;

  DemoMunicipalities(IdentityService identities, JdbcClient jdbc) {
    this.identities = identities;
    this.jdbc = jdbc;
  }

  /** Those that joined are gone, with their tenants; those that left are back. */
  void restore() {
    List<String> joined =
        jdbc.sql("select id from posiv.municipality where added_on is not null")
            .query(String.class)
            .list();
    for (String id : joined) {
      OF_A_MUNICIPALITY.forEach(
          table ->
              jdbc.sql("delete from posiv.%s where municipality = :id".formatted(table))
                  .param("id", id)
                  .update());
      jdbc.sql("delete from posiv.municipality where id = :id").param("id", id).update();
      identities.deleteTenant(id);
    }
    jdbc.sql("update posiv.municipality set left_on = null where left_on is not null").update();
  }
}
