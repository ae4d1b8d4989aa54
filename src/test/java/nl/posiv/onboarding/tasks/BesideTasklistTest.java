package nl.posiv.onboarding.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What our scripts ask the server for, to show it in Tasklist. */
class BesideTasklistTest extends JourneyTest {

  @LocalServerPort private int port;

  @BeforeEach
  void givenSomebodyAtWork() {
    reach("take-oath");
  }

  @Test
  void nameIsToldToThoseWhoOpenTheCaseAndReadNames() {
    for (String reader : List.of("ro3kvit", HR, MANAGER, MENTOR)) {
      assertThat(whose(reader).path(reference.value()).asString())
          .as(reader)
          .isEqualTo("Olena Testenko");
    }
    assertThat(whose("official-utrecht").path(reference.value()).asString())
        .isEqualTo("Ваша справа");
    for (String reader :
        List.of("posiv", "hr-arnhem", "mentor-arnhem", "official2-utrecht", "clerk-utrecht")) {
      assertThat(whose(reader).isEmpty()).as(reader).isTrue();
    }
    assertThat(TasklistUser.stranger(port).get("/tasks/whose?of=" + reference).statusCode())
        .isIn(302, 401);
  }

  @Test
  void whatIsNoReferenceIsNobodysAndMuchIsCut() {
    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(hr.read(hr.get("/tasks/whose?of=Olena&of=%27%3B--")).isEmpty()).isTrue();
    String many = "&of=POSIV-2027-".repeat(3) + "&of=POSIV-2099-0001".repeat(200);
    assertThat(hr.get("/tasks/whose?of=" + reference + many).statusCode()).isEqualTo(200);
    assertThat(hr.read(hr.get("/tasks/whose")).isEmpty()).isTrue();
  }

  @Test
  void whoSawNamesIsOnRecordAsWithTheListOfOnesOwnTasks() {
    whose(HR);
    assertThat(
            jdbc.sql(
                    """
                    select action || ' ' || object from posiv.audit
                    where actor = :hr order by id desc limit 1
                    """)
                .param("hr", HR)
                .query(String.class)
                .single())
        .isEqualTo("page-opened /tasks/whose");
  }

  @Test
  void headerSaysAsWhatOneIsSignedInAndWhoMaySearch() {
    JsonNode hr = reader(HR);
    assertThat(hr.path("as").asString()).isEqualTo("HR, Utrecht");
    assertThat(hr.path("search").path("by").asString())
        .isEqualTo("Naam, kenmerk, mailadres of telefoon");
    assertThat(reader("posiv").path("search").path("by").asString())
        .isEqualTo("Kenmerk van de zaak");
    JsonNode official = reader("official-utrecht");
    assertThat(official.path("as").asString()).contains("Utrecht");
    assertThat(official.path("search").isNull()).isTrue();
  }

  private JsonNode whose(String user) {
    TasklistUser session = TasklistUser.signIn(port, user);
    return session.read(session.get("/tasks/whose?of=" + reference));
  }

  private JsonNode reader(String user) {
    TasklistUser session = TasklistUser.signIn(port, user);
    return session.read(session.get("/tasks/reader"));
  }
}
