package nl.posiv.onboarding.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lessons on their pages, over HTTP. */
class KnowledgePageTest extends CaseTest {

  private static final LessonText DESK =
      new LessonText("water", "Een eigen bureau op dag één", "Dat scheelt ${7*7} weken.");
  private static final LessonText LANGUAGE =
      new LessonText("energy", "Begin met een taalmaatje", "Twee uur per week is genoeg.");

  @LocalServerPort private int port;
  @Autowired private Lessons lessons;

  @Test
  void lessonsAreFoundByThemeAndByWords() {
    published(DESK);
    published(LANGUAGE);
    TasklistUser official = TasklistUser.signIn(port, "official-arnhem");
    assertThat(official.page("/knowledge").body()).contains(DESK.title(), LANGUAGE.title());

    assertThat(search(official, Map.of("theme", "water")))
        .contains(DESK.title())
        .doesNotContain(LANGUAGE.title());
    assertThat(search(official, Map.of("words", "UUR taalmaatje")))
        .contains(LANGUAGE.title())
        .doesNotContain(DESK.title());
    assertThat(search(official, Map.of("words", "bureau", "theme", "energy")))
        .doesNotContain(DESK.title(), LANGUAGE.title());
  }

  @Test
  void whatWasTypedIsShownAsItIsAndSaysNothingOfHowItCameThere() {
    CaseReference lesson = published(DESK);

    String page = TasklistUser.signIn(port, "clerk-arnhem").page("/knowledge/" + lesson).body();

    assertThat(page)
        .contains("Dat scheelt ${7*7} weken.")
        .doesNotContain("mentor", "check-in", "<form method=\"post\" action=\"/knowledge");
  }

  @Test
  void whoProposedOneReadsOnThePageWhatCameOfItAndNobodyElseDoes() {
    CaseReference lesson = proposed(DESK);
    lessons.refuse(lesson, "Dit is over één persoon.", new UserId("ro3kvit"));
    TasklistUser mentor = TasklistUser.signIn(port, "mentor-utrecht");

    assertThat(mentor.page("/knowledge").body()).contains(DESK.title(), "Niet gepubliceerd");
    assertThat(mentor.page("/knowledge/" + lesson).body()).contains("Dit is over één persoon.");
    for (String other : List.of("hr-utrecht", "mentor2-utrecht", "posiv", "official-utrecht")) {
      TasklistUser stranger = TasklistUser.signIn(port, other);
      assertThat(stranger.page("/knowledge").body()).as(other).doesNotContain(DESK.title());
      assertThat(stranger.page("/knowledge/" + lesson).statusCode()).as(other).isEqualTo(404);
    }
    for (String other : List.of("privacy", "admin")) {
      TasklistUser stranger = TasklistUser.signIn(port, other);
      assertThat(stranger.page("/knowledge").statusCode()).as(other).isEqualTo(403);
    }
  }

  @Test
  void programmeLeadCorrectsALessonWithAReasonAndIsAskedAboutNames() {
    CaseReference lesson = published(DESK);
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");

    HttpResponse<String> refused =
        correct(posiv, lesson, Map.of("lesson", "In Arnhem scheelt dat weken.", "reason", "Beter"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("In Arnhem scheelt dat weken.", "lookedAt-error");
    assertThat(correct(posiv, lesson, Map.of("title", "Een bureau")).statusCode()).isEqualTo(400);
    assertThat(correct(posiv, lesson, Map.of("title", " ", "reason", "Beter")).statusCode())
        .isEqualTo(400);
    HttpResponse<String> noNames =
        correct(posiv, lesson, Map.of("title", "Een bureau", "reason", "Korter"));
    assertThat(noNames.statusCode()).as("a refusal tells no names").isEqualTo(400);
    assertThat(noNames.body()).contains("lookedAt-error");
    assertThat(lessons.of(lesson).text()).isEqualTo(DESK);

    assertThat(
            correct(
                    posiv,
                    lesson,
                    Map.of("title", "Een bureau", "reason", "Korter", "lookedAt", "true"))
                .statusCode())
        .isEqualTo(302);
    assertThat(posiv.page("/knowledge/" + lesson).body()).contains("Een bureau", "Korter");
    correct(
        posiv,
        lesson,
        Map.of("lesson", "In Arnhem scheelt dat.", "reason", "Langer", "lookedAt", "true"));
    assertThat(posiv.page("/knowledge/" + lesson).body())
        .as("whose names are known here")
        .contains("In Arnhem scheelt dat.")
        .doesNotContain("te herkennen: ");
    assertThat(TasklistUser.signIn(port, "hr-arnhem").page("/knowledge/" + lesson).body())
        .contains("Een bureau")
        .doesNotContain("Korter");
  }

  @Test
  void newLessonStandsOnTheHomeOfEverybodyWhoReadsIt() {
    TasklistUser hr = TasklistUser.signIn(port, "hr-arnhem");
    assertThat(hr.page("/home").body()).doesNotContain("een les gepubliceerd");
    published(DESK);

    assertThat(hr.page("/home").body()).contains("een les gepubliceerd", "href=\"/knowledge\"");
    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/home").body())
        .contains("опубліковано 1 урок");
    assertThat(TasklistUser.signIn(port, "privacy").page("/home").body())
        .doesNotContain("gepubliceerd", "published since");
    ClockOfTests.backTo(clock, Duration.ofDays(29));
    assertThat(hr.page("/home").body()).doesNotContain("een les gepubliceerd");
  }

  @Test
  void lessonThatIsTakenBackIsNotReadAnyMore() {
    CaseReference lesson = published(DESK);
    TasklistUser posiv = TasklistUser.signIn(port, "posiv");
    TasklistUser hr = TasklistUser.signIn(port, "hr-arnhem");

    assertThat(retract(posiv, lesson, "").statusCode()).isEqualTo(400);
    assertThat(hr.page("/knowledge/" + lesson).statusCode()).isEqualTo(200);
    assertThat(retract(posiv, lesson, "Het klopt niet.").statusCode()).isEqualTo(302);

    assertThat(hr.page("/knowledge").body()).doesNotContain(DESK.title());
    assertThat(hr.page("/knowledge/" + lesson).statusCode()).isEqualTo(404);
    assertThat(posiv.page("/knowledge/" + lesson).body()).contains("Het klopt niet.");
  }

  @Test
  void nobodyElseChangesALesson() {
    CaseReference lesson = published(DESK);
    for (String other : List.of("ro3kvit", "hr-utrecht", "mentor-utrecht", "official-utrecht")) {
      TasklistUser user = TasklistUser.signIn(port, other);
      Map<String, String> fields =
          new HashMap<>(PageForm.in(user.page("/account").body()).get(0).fields());
      fields.put("reason", "Weg");
      assertThat(user.sendForm("/knowledge/" + lesson + "/retraction", fields).statusCode())
          .as(other)
          .isEqualTo(403);
    }
    assertThat(lessons.of(lesson).stage()).isEqualTo(LessonStage.PUBLISHED);
  }

  @Test
  void onlyWhoMayProposeOneIsAskedTo() {
    for (String user : List.of("mentor-utrecht", "hr-arnhem", "ro3kvit", "posiv")) {
      assertThat(TasklistUser.signIn(port, user).page("/knowledge").body())
          .as(user)
          .contains("/tasks/new/knowledge-exchange");
    }
    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/knowledge").body())
        .doesNotContain("/tasks/new/knowledge-exchange");
  }

  private CaseReference published(LessonText text) {
    CaseReference lesson = proposed(text);
    lessons.makeAnonymous(lesson, text, new UserId("ro3kvit"));
    lessons.publish(lesson, new UserId("posiv"));
    return lesson;
  }

  private CaseReference proposed(LessonText text) {
    return lessons
        .propose(text, LessonSource.CHECK_IN, new UserId("mentor-utrecht"))
        .caseReference();
  }

  private static String search(TasklistUser user, Map<String, String> asked) {
    PageForm form = PageForm.in(user.page("/knowledge").body()).get(0);
    return user.sendForm(form.action(), form.with(asked).fields()).body();
  }

  private static HttpResponse<String> correct(
      TasklistUser user, CaseReference lesson, Map<String, String> typed) {
    return send(user, lesson, "correction", typed);
  }

  private static HttpResponse<String> retract(
      TasklistUser user, CaseReference lesson, String reason) {
    return send(user, lesson, "retraction", Map.of("reason", reason));
  }

  private static HttpResponse<String> send(
      TasklistUser user, CaseReference lesson, String what, Map<String, String> typed) {
    PageForm form =
        PageForm.in(user.page("/knowledge/" + lesson).body()).stream()
            .filter(it -> it.action().endsWith(what))
            .findFirst()
            .orElseThrow();
    return user.sendForm(form.action(), form.with(typed).fields());
  }
}
