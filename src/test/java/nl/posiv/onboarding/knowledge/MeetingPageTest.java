package nl.posiv.onboarding.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A meeting on its page, over HTTP. */
class MeetingPageTest extends CaseTest {

  private static final String HR = "hr-utrecht";

  @LocalServerPort private int port;
  @Autowired private Meetings meetings;

  private CaseReference reference;
  private String page;

  @BeforeEach
  void meetingIsPlanned() {
    reference = meetings.ask("Water en wonen", new UserId("posiv")).caseReference();
    meetings.plan(
        reference,
        "Water en wonen",
        new MeetingPlan(
            clock.today(), LocalTime.of(14, 0), Duration.ofHours(1), "Zaal 2", "1. ${7*7}"),
        List.of(new UserId(HR)));
    page = "/knowledge/meetings/" + reference;
  }

  @Test
  void everybodyWhoTakesPartReadsItAndOnlyGuestsReadWhoIsInvited() {
    for (String reader : List.of("official-arnhem", "clerk-utrecht", "manager-utrecht")) {
      TasklistUser user = TasklistUser.signIn(port, reader);
      assertThat(user.page("/knowledge").body()).as(reader).contains("Water en wonen", page);
      assertThat(user.page(page).body())
          .as(reader)
          .contains("1. ${7*7}", "Zaal 2")
          .doesNotContain("HR Utrecht", "/actions");
    }
    assertThat(TasklistUser.signIn(port, HR).page(page).body()).contains("HR Utrecht");
    for (String other : List.of("privacy", "admin")) {
      assertThat(TasklistUser.signIn(port, other).page(page).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void officialsAmongTheGuestsAreNamedToNobodyAndGetNothingToDo() {
    meetings.plan(
        reference,
        "Water en wonen",
        new MeetingPlan(clock.today(), LocalTime.of(14, 0), Duration.ofHours(1), "Zaal 2", "1."),
        List.of(new UserId("official-utrecht")));
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");

    assertThat(posiv.page(page).body())
        .contains("HR Utrecht, ambtenaren uit Oekraïne")
        .doesNotContain("Official Utrecht", "official-utrecht");
    assertThat(give(posiv, Map.of("who", "official-utrecht")).statusCode()).isEqualTo(400);
    assertThat(TasklistUser.signIn(port, "official-utrecht").page(page).body())
        .contains("HR Utrecht");
  }

  @Test
  void mailAndTaskLeadToItByItsReference() {
    HttpResponse<String> answer = TasklistUser.signIn(port, HR).page("/knowledge/" + reference);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page);
  }

  @Test
  void whatIsToDoStandsOnTheHomeOfWhoDoesItUntilItIsDone() {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    assertThat(give(posiv, Map.of("what", " ")).statusCode()).isEqualTo(400);
    assertThat(give(posiv, Map.of("who", "mentor-arnhem")).statusCode()).isEqualTo(400);
    assertThat(give(posiv, Map.of("due", "2026-12-07")).statusCode()).isEqualTo(400);
    assertThat(give(posiv, Map.of()).statusCode()).isEqualTo(302);

    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(hr.page("/home").body()).contains("nog iets te doen");
    assertThat(hr.page("/knowledge").body()).contains("De lijst delen");
    assertThat(TasklistUser.signIn(port, "hr-arnhem").page("/home").body())
        .doesNotContain("nog iets te doen");
    assertThat(press(hr, "done").statusCode()).isEqualTo(302);
    assertThat(hr.page(page).body()).contains("gedaan op 8 december 2026");
    assertThat(hr.page("/home").body()).doesNotContain("nog iets te doen");
  }

  @Test
  void programmeLeadTakesAwayWhatWasEnteredByMistake() {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    give(posiv, Map.of());

    assertThat(press(posiv, "removal").statusCode()).isEqualTo(302);

    assertThat(posiv.page(page).body()).doesNotContain("De lijst delen");
  }

  @Test
  void nobodyElseSaysThatItIsDone() {
    give(TasklistUser.signIn(port, "posiv"), Map.of());
    long id = meetings.actions(reference).get(0).id();
    TasklistUser other = TasklistUser.signIn(port, "hr-arnhem");
    Map<String, String> fields =
        new HashMap<>(PageForm.in(other.page("/account").body()).get(0).fields());
    fields.put("action", String.valueOf(id));

    assertThat(other.sendForm(page + "/actions/done", fields).statusCode()).isEqualTo(404);
    assertThat(other.sendForm(page + "/actions/removal", fields).statusCode()).isEqualTo(403);
    assertThat(meetings.actions(reference).get(0).doneOn()).isNull();
  }

  private HttpResponse<String> give(TasklistUser posiv, Map<String, String> typed) {
    PageForm form = formTo(posiv, "/actions");
    Map<String, String> right =
        Map.of("what", "De lijst delen", "who", HR, "due", clock.today().plusDays(7).toString());
    return posiv.sendForm(form.action(), form.with(right).with(typed).fields());
  }

  private HttpResponse<String> press(TasklistUser user, String button) {
    PageForm form = formTo(user, "/actions/" + button);
    return user.sendForm(form.action(), form.fields());
  }

  private PageForm formTo(TasklistUser user, String path) {
    return PageForm.in(user.page(page).body()).stream()
        .filter(form -> form.action().equals(page + path))
        .findFirst()
        .orElseThrow();
  }
}
