package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who looks for what the engine should not have must be able to find it. */
@PosivTest
class EngineTablesTest {

  @Autowired private JdbcClient jdbc;

  @Test
  @Transactional
  void findsTextsInColumnsAndDocumentsWhateverTheirCase() {
    jdbc.sql("insert into act_ru_meter_log (id_, name_) values ('looked-for', 'says Testenko''s')")
        .update();
    jdbc.sql("insert into act_ge_bytearray (id_, bytes_) values ('looked-for', :document)")
        .param("document", "somewhere Олена".getBytes(StandardCharsets.UTF_8))
        .update();
    EngineTables tables = new EngineTables(jdbc);

    assertThat(tables.placesOf(List.of("testenko's", "Олена", "Petrova-Nowhere")))
        .containsExactlyInAnyOrder("act_ru_meter_log: testenko's", "act_ge_bytearray: Олена");
    assertThat(tables.placesInCases(List.of("Testenko", "Олена")))
        .containsExactly("act_ru_meter_log: Testenko");
  }
}
