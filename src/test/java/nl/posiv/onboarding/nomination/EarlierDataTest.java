package nl.posiv.onboarding.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with cases from before persons and results were kept takes them over. */
class EarlierDataTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final List<String> EARLIER =
      List.of("V01__rules.sql", "V02__access.sql", "V10__nomination.sql", "V20__approval.sql");

  @TempDir Path earlier;

  @Test
  void eachCandidateIsAPersonAndEachAnswerAResult() throws IOException {
    for (String file : EARLIER) {
      Files.copy(MIGRATIONS.resolve(file), earlier.resolve(file));
    }
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start()) {
      migrate(server.getPostgresDatabase(), earlier);
      JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
      nominate(jdbc, "POSIV-2026-0001");
      nominate(jdbc, "POSIV-2026-0002");
      jdbc.sql(
              """
              insert into posiv.review
                (case_reference, municipality, outcome, reviewed_by, reviewed_on)
              values ('POSIV-2026-0001', 'utrecht', 'not-suitable', 'hr', '2026-05-04'),
                     ('POSIV-2026-0001', 'arnhem', 'suitable', 'hr', '2026-05-20');
              insert into posiv.offer_reply
                (case_reference, municipality, outcome, recorded_by, recorded_on)
              values ('POSIV-2026-0001', 'arnhem', 'accepted', 'hr', '2026-06-01')
              """)
          .update();

      migrate(server.getPostgresDatabase(), MIGRATIONS);

      assertThat(
              jdbc.sql("select count(distinct person_id) from posiv.candidate")
                  .query(Integer.class)
                  .single())
          .isEqualTo(2);
      assertThat(
              jdbc.sql(
                      """
                      select municipality || ' ' || result || ' ' || recorded_on
                      from posiv.nomination_result order by id
                      """)
                  .query(String.class)
                  .list())
          .containsExactly("utrecht NOT_SELECTED 2026-05-04", "arnhem ACCEPTED 2026-06-01");
    }
  }

  private static void nominate(JdbcClient jdbc, String reference) {
    jdbc.sql(
            """
            with candidate as (
              insert into posiv.candidate values (gen_random_uuid(), 'Olena', 'Testenko',
                'olena.testenko@example.org', '+380', 'uk', 'Testove', 'Testska', 'Head', '{uk}')
              returning id)
            insert into posiv.nomination
            select :reference, 0, id, 'utrecht', '{water}', 'Because', 'eu', null, date '2026-06-01',
              date '2026-04-01', null, null, 'ro3kvit', date '2026-04-01', 'WILLING' from candidate
            """)
        .param("reference", reference)
        .update();
  }

  private static void migrate(DataSource database, Path files) {
    Flyway.configure()
        .dataSource(database)
        .defaultSchema("posiv")
        .createSchemas(true)
        .outOfOrder(true)
        .locations("filesystem:" + files)
        .placeholders(Map.of("app_role", "postgres"))
        .load()
        .migrate();
  }
}
