package nl.posiv.onboarding.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A municipality registers itself, without an account. */
class JoinPageTest extends CaseTest {

  @LocalServerPort private int port;
  @Autowired private Participations participations;

  @Test
  void municipalityRegistersItselfAndNothingThatWasTypedGoesToTheAddress() {
    TasklistUser anybody = TasklistUser.anonymous(port);
    assertThat(anybody.page("/join").body()).contains("Meedoen aan POSIV");

    assertThat(send(anybody, Map.of()).statusCode()).isEqualTo(302);

    Participation joining = participations.named("Groningen").orElseThrow();
    assertThat(joining.registeredBy()).isNull();
    assertThat(openTasks(joining.caseReference())).containsExactly("record-council-decision");
    programme.moveTo(programme.now());
    List<JsonNode> mails =
        TasklistUser.signIn(port, "posiv")
            .read(TasklistUser.signIn(port, "posiv").get("/demo/mail"))
            .values()
            .stream()
            .toList();
    Optional<JsonNode> toContact =
        mails.stream()
            .filter(mail -> mail.path("to").toString().contains("t.tester@example.org"))
            .findFirst();
    assertThat(toContact).isPresent();
    assertThat(toContact.get().path("text").asString())
        .contains("Fijn dat uw gemeente")
        .doesNotContain("Groningen", "T. Tester", "/municipalities");
    assertThat(mails)
        .filteredOn(mail -> mail.path("notice").asString().equals("participation-registered"))
        .filteredOn(mail -> !mail.path("to").toString().contains("t.tester"))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.path("text").asString())
                    .contains("Groningen", "/municipalities/" + joining.caseReference()));
  }

  @Test
  void nobodyLearnsWhichMunicipalitiesAreKnown() {
    TasklistUser anybody = TasklistUser.anonymous(port);
    HttpResponse<String> first = send(anybody, Map.of());
    HttpResponse<String> again = send(anybody, Map.of("municipalityName", "GRONINGEN"));
    HttpResponse<String> takesPart = send(anybody, Map.of("municipalityName", "Utrecht"));

    for (HttpResponse<String> answer : List.of(again, takesPart)) {
      assertThat(answer.statusCode()).isEqualTo(first.statusCode());
      assertThat(answer.headers().firstValue("Location"))
          .isEqualTo(first.headers().firstValue("Location"));
    }
    assertThat(participations.all()).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsKept() {
    HttpResponse<String> refused =
        send(
            TasklistUser.anonymous(port),
            Map.of(
                "contactEmail", "nobody", "inhabitantsOn", clock.today().plusDays(1).toString()));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("id=\"contactEmail-error\"", "id=\"inhabitantsOn-error\"");
    assertThat(participations.all()).isEmpty();
  }

  @Test
  void strangersCannotFillTheList() {
    TasklistUser anybody = TasklistUser.anonymous(port);
    for (char letter = 'a'; letter < 'a' + 10; letter++) {
      send(anybody, Map.of("municipalityName", "Gemeente " + letter));
    }
    HttpResponse<String> refused = send(anybody, Map.of("municipalityName", "Gemeente z"));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Gemeente z");
    assertThat(participations.all()).hasSize(10);
  }

  private static HttpResponse<String> send(TasklistUser visitor, Map<String, String> otherwise) {
    Map<String, String> answers =
        new HashMap<>(
            Map.of(
                "municipalityName", "Groningen",
                "inhabitants", "243.768",
                "inhabitantsOn", "2026-01-01",
                "contactName", "T. Tester",
                "contactEmail", "t.tester@example.org"));
    answers.putAll(otherwise);
    return visitor.sendForm("/join", answers);
  }
}
