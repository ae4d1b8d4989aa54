package nl.posiv.onboarding.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearScript;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions of the learning platform, and who was there, over HTTP. */
class LearningPageTest extends YearTest {

  private static final String LIST = "/knowledge/sessions";
  private static final LocalDate DAY = LocalDate.parse("2027-02-01");

  @LocalServerPort private int port;
  @Autowired private LearningSessions sessions;
  @Autowired private SessionsThatAreOver over;

  private CaseReference reference;
  private UUID id;
  private String page;

  @BeforeEach
  void somebodyWorksAndThereIsASession() {
    reference = working();
    id = UUID.randomUUID();
    sessions.add(
        new LearningSession(id, "Herstel van steden", DAY, "https://example.org/1", 1),
        new UserId("posiv"));
    page = LIST + "/" + id;
  }

  @Test
  void programmeLeadAddsCorrectsAndErasesASession() {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    PageForm add = PageForm.in(posiv.page(LIST).body()).get(0);
    for (Map<String, String> wrong :
        List.of(
            Map.of("title", " ", "day", "2027-02-01", "link", "https://example.org/2"),
            Map.of("title", "Water", "day", "soon", "link", "https://example.org/2"),
            Map.of("title", "Water", "day", "2027-02-01", "link", "javascript:alert(1)"))) {
      assertThat(posiv.sendForm(add.action(), add.with(wrong).fields()).statusCode())
          .isEqualTo(400);
    }
    Map<String, String> right =
        add.with(Map.of("title", "Water", "day", "2027-02-01", "link", "https://example.org/2"))
            .fields();
    for (int click = 0; click < 2; click++) {
      assertThat(posiv.sendForm(add.action(), right).statusCode()).isEqualTo(302);
    }
    assertThat(sessions.all())
        .extracting(LearningSession::title)
        .containsExactlyInAnyOrder("Water", "Herstel van steden");

    assertThat(send(posiv, "/correction", Map.of("title", "Huizen")).statusCode()).isEqualTo(302);
    assertThat(sessions.find(id)).map(LearningSession::title).contains("Huizen");
    assertThat(send(posiv, "/removal", Map.of()).statusCode()).isEqualTo(302);
    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void anotherSessionFromTheSameFormTakesThePlaceOfNone() {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    PageForm first =
        PageForm.in(posiv.page(LIST).body())
            .get(0)
            .with(Map.of("title", "Water", "day", "2027-02-01", "link", "https://example.org/2"));
    posiv.sendForm(first.action(), first.fields());

    HttpResponse<String> back =
        posiv.sendForm(first.action(), first.with(Map.of("title", "Bodem")).fields());
    assertThat(back.statusCode()).isEqualTo(400);
    assertThat(back.body()).contains("Uit dit formulier is al een sessie bewaard");
    PageForm again = PageForm.in(back.body()).get(0);
    assertThat(posiv.sendForm(again.action(), again.fields()).statusCode()).isEqualTo(302);

    assertThat(sessions.all())
        .extracting(LearningSession::title)
        .containsExactlyInAnyOrder("Water", "Bodem", "Herstel van steden");
  }

  @Test
  void correctionThatHasNotSeenAnotherOneChangesNothing() {
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    PageForm seen = form(posiv, "/correction");
    Map<String, String> first = seen.with(Map.of("title", "Huizen")).fields();
    Map<String, String> second = seen.with(Map.of("title", "Wegen")).fields();
    for (int click = 0; click < 2; click++) {
      assertThat(posiv.sendForm(seen.action(), first).statusCode()).isEqualTo(302);
    }

    HttpResponse<String> late = posiv.sendForm(seen.action(), second);
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("heeft deze sessie intussen veranderd", "Huizen", "Wegen");
    assertThat(sessions.find(id)).map(LearningSession::title).contains("Huizen");

    sessions.erase(id);
    assertThat(posiv.sendForm(seen.action(), second).statusCode()).isEqualTo(404);
    assertThat(sessions.correct(new LearningSession(id, "Wegen", DAY, "https://example.org/1", 1)))
        .isFalse();
    assertThat(sessions.find(id)).as("what is erased does not come back").isEmpty();
  }

  @Test
  void sessionIsErasedAfterItsTermOnceNoCaseSaysThatSomebodyWasThere() {
    UUID attended = UUID.randomUUID();
    UserId posiv = new UserId("posiv");
    sessions.add(new LearningSession(attended, "Water", DAY, "https://example.org/2", 1), posiv);
    sessions.attended(attended, reference, posiv);

    workOffOn(DAY.plusYears(5));
    assertThat(sessions.find(id)).isPresent();
    workOffOn(DAY.plusYears(5).plusDays(1));
    assertThat(sessions.all()).extracting(LearningSession::id).containsExactly(attended);

    sessions.notAttended(attended, reference);
    over.workOff();
    assertThat(sessions.all()).isEmpty();
  }

  @Test
  void officialSaysItAndTakesItBack() {
    TasklistUser official = TasklistUser.signIn(port, "official-utrecht");
    assertThat(send(official, "/attendance", Map.of()).statusCode()).isEqualTo(302);
    assertThat(sessions.isAttended(id, reference)).isTrue();
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/cases/" + reference).body())
        .contains("Herstel van steden");

    assertThat(send(official, "/attendance/removal", Map.of()).statusCode()).isEqualTo(302);
    assertThat(sessions.isAttended(id, reference)).isFalse();
  }

  @Test
  void mentorSaysItForWhomTheyGuideAndAProgrammeLeadByTheCase() {
    TasklistUser mentor = TasklistUser.signIn(port, "mentor-utrecht");
    assertThat(send(mentor, "/attendance", Map.of()).statusCode()).isEqualTo(302);
    assertThat(sessions.isAttended(id, reference)).isTrue();

    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    assertThat(posiv.page(page).body()).doesNotContain("Testenko");
    Map<String, String> typed = ownForm(posiv, Map.of("reference", reference.value()));
    assertThat(posiv.sendForm(page + "/attendance/removal", typed).statusCode()).isEqualTo(302);
    assertThat(sessions.isAttended(id, reference)).isFalse();
    assertThat(posiv.sendForm(page + "/attendance", typed).statusCode()).isEqualTo(302);
    assertThat(sessions.isAttended(id, reference)).isTrue();
    assertThat(
            posiv
                .sendForm(
                    page + "/attendance", ownForm(posiv, Map.of("reference", "POSIV-2026-9999")))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void nobodySaysItForSomebodyElse() {
    for (String other : List.of("mentor-arnhem", "official-arnhem", "official2-utrecht")) {
      TasklistUser user = TasklistUser.signIn(port, other);
      assertThat(
              user.sendForm(
                      page + "/attendance", ownForm(user, Map.of("reference", reference.value())))
                  .statusCode())
          .as(other)
          .isEqualTo(400);
    }
    for (String other : List.of("hr-utrecht", "ro3kvit", "clerk-utrecht")) {
      TasklistUser user = TasklistUser.signIn(port, other);
      assertThat(
              user.sendForm(
                      page + "/attendance", ownForm(user, Map.of("reference", reference.value())))
                  .statusCode())
          .as(other)
          .isEqualTo(403);
    }
    assertThat(sessions.people(id)).isZero();
  }

  @Test
  void figurePointsAtNobody() {
    TasklistUser manager = TasklistUser.signIn(port, "manager-arnhem");
    assertThat(manager.page(LIST).body()).contains("Nog niemand");

    sessions.attended(id, reference, new UserId("official-utrecht"));

    assertThat(manager.page(LIST).body()).contains("minder dan 5 ambtenaren");
    assertThat(manager.page(page).body())
        .contains("minder dan 5 ambtenaren")
        .doesNotContain("Testenko", reference.value());
  }

  private CaseReference working() {
    return walk(YearScript.at("utrecht", LocalDate.parse("2027-02-15")), "log-check-in");
  }

  private HttpResponse<String> send(TasklistUser user, String path, Map<String, String> typed) {
    PageForm form = form(user, path);
    return user.sendForm(form.action(), form.with(typed).fields());
  }

  private PageForm form(TasklistUser user, String path) {
    return PageForm.in(user.page(page).body()).stream()
        .filter(it -> it.action().equals(page + path))
        .findFirst()
        .orElseThrow();
  }

  private void workOffOn(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(ChronoUnit.DAYS.between(ClockOfTests.FIRST_DAY, day)));
    over.workOff();
  }

  /** A form that somebody else saw, with the token of one's own session. */
  private static Map<String, String> ownForm(TasklistUser user, Map<String, String> typed) {
    Map<String, String> fields =
        new HashMap<>(PageForm.in(user.page("/account").body()).get(0).fields());
    fields.putAll(typed);
    return fields;
  }
}
