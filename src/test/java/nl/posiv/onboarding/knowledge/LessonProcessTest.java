package nl.posiv.onboarding.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.SameMoment;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lesson on its way: published, sent back, refused, corrected, taken back, erased. */
class LessonProcessTest extends CaseTest {

  private static final String MENTOR = "mentor-utrecht";
  private static final String RO3KVIT = "ro3kvit";
  private static final String POSIV = "posiv";
  private static final LessonText CLEAN =
      new LessonText("water", "Een eigen bureau op dag één", "Dat scheelt weken.");

  @Autowired private Lessons lessons;
  @Autowired private KnowledgeReaders readers;
  @Autowired private LessonsThatAreOver over;
  @Autowired private Municipalities municipalities;
  @Autowired private JdbcClient jdbc;

  private ProcessInstance journey;
  private CaseReference reference;

  @ParameterizedTest
  @ValueSource(strings = {MENTOR, "hr-utrecht", RO3KVIT, POSIV})
  void lessonIsProposedMadeAnonymousAndPublished(String proposer) {
    propose(proposer, CLEAN);
    assertThat(reference).hasToString("KEN-2026-0001");
    assertThat(openTasks(reference)).containsExactly("anonymise-lesson");
    assertThat(task(reference, "anonymise-lesson").getTenantId()).isNull();

    makeAnonymous(CLEAN, false);
    assertThat(openTasks(reference)).containsExactly("review-lesson");
    review("publish");

    assertThat(journey).isEnded().hasPassed("end_published");
    assertThat(lessons.of(reference))
        .returns(LessonStage.PUBLISHED, Lesson::stage)
        .returns(clock.today(), Lesson::publishedOn)
        .returns(CLEAN, Lesson::text);
    assertThat(told("lesson-published")).containsExactly(proposer);
  }

  @Test
  void whatWasProposedIsNotKeptOnceItIsAnonymous() {
    propose(MENTOR, new LessonText("water", "Bureau voor Anna", "Anna kreeg pas na weken een."));

    makeAnonymous(CLEAN, false);

    assertThat(lessons.of(reference).text()).isEqualTo(CLEAN);
    assertThat(everythingKept()).doesNotContain("Anna");
    assertThat(values()).as("process").doesNotContain("Bureau", "scheelt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Met Олена Тестенко ging het goed.",
        "Met Olena ging het goed.",
        "In Utrecht ging het goed.",
        "Zie POSIV-2026-0001.",
        "Bel 06 12345678 maar.",
        "Schrijf naar olena@example.org."
      })
  void whatMayRecogniseSomebodyIsAskedAboutOnce(String sentence) {
    nominatedCase("utrecht");
    propose(MENTOR, CLEAN);
    LessonText risky = new LessonText("water", "Een bureau", sentence);

    assertThat(refusal(RO3KVIT, reference, "anonymise-lesson", anonymous(risky, false)))
        .contains("looked at it")
        .doesNotContain("Olena", "Олена", "0001", "12345678");
    assertThat(lessons.of(reference).text()).isEqualTo(CLEAN);
    makeAnonymous(risky, true);
    assertThat(shown(POSIV, "review-lesson").get("wordsShown").toString()).isNotBlank();
  }

  @Test
  void ordinaryWordsAreNotAskedAbout() {
    nominatedCase("utrecht");
    propose(MENTOR, CLEAN);

    makeAnonymous(
        new LessonText(
            "water",
            "Begin met een taalmaatje",
            "Op 2026-03-01 begon het met 24 uur per week, en na 3 maanden ging het vanzelf."),
        false);
  }

  @Deviation(
      of = "A lesson is not anonymous enough",
      when = Deviation.When.ANY_TIME,
      learns = "Ro3kvit, with the reason",
      undone = "nothing: it is made anonymous and read once more")
  @Test
  void lessonInWhichSomebodyIsRecognisedGoesBackWithTheReason() {
    propose(MENTOR, CLEAN);
    makeAnonymous(CLEAN, false);
    submit(
        POSIV,
        reference,
        "review-lesson",
        Map.of("outcome", "send-back", "reason", "Er is maar één zo iemand."));

    assertThat(lessons.of(reference).stage()).isEqualTo(LessonStage.PROPOSED);
    assertThat(shown(RO3KVIT, "anonymise-lesson"))
        .containsEntry("sentBackShown", "Er is maar één zo iemand.");
    makeAnonymous(CLEAN, false);
    review("publish");
    assertThat(journey).isEnded().hasPassed("end_published");
  }

  @Deviation(
      of = "A lesson is not one for others",
      when = Deviation.When.ANY_TIME,
      learns = "whoever proposed it; the reason stands on its page",
      undone = "the lesson, which is erased after some months")
  @Test
  void lessonThatCannotBeAnonymousIsRefusedAndToldToWhoProposedIt() {
    propose(MENTOR, CLEAN);
    submit(
        RO3KVIT,
        reference,
        "anonymise-lesson",
        Map.of("outcome", "refuse", "reason", "Dit is over één persoon."));

    assertThat(journey).isEnded().hasPassed("end_notPublished");
    assertThat(told("lesson-refused")).containsExactly(MENTOR);
    assertThat(lessons.of(reference).stage()).isEqualTo(LessonStage.REFUSED);
  }

  @Deviation(
      of = "A programme lead does not publish a lesson",
      when = Deviation.When.ANY_TIME,
      learns = "whoever proposed it; the reason stands on its page",
      undone = "the lesson, which is erased after some months")
  @Test
  void lessonIsRefusedByWhoReadsItLast() {
    propose(MENTOR, CLEAN);
    makeAnonymous(CLEAN, false);
    submit(POSIV, reference, "review-lesson", Map.of("outcome", "refuse", "reason", "Bekend al."));

    assertThat(journey).isEnded().hasPassed("end_notPublished");
    assertThat(told("lesson-refused")).containsExactly(MENTOR);
  }

  @Test
  void whoMadeItAnonymousDoesNotPublishItWhicheverGroupsThatPersonIsIn() {
    engine.getIdentityService().createMembership(RO3KVIT, "posiv");
    try {
      propose(MENTOR, CLEAN);
      makeAnonymous(CLEAN, false);

      String task = task(reference, "review-lesson").getId();
      assertThatThrownBy(() -> as(RO3KVIT, () -> engine.getTaskService().claim(task, RO3KVIT)))
          .isInstanceOf(ProcessEngineException.class);
      assertThat(refusal(RO3KVIT, reference, "review-lesson", Map.of("outcome", "publish")))
          .isNotBlank();
    } finally {
      engine.getIdentityService().deleteMembership(RO3KVIT, "posiv");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager-utrecht", "official-utrecht", "clerk-utrecht", "privacy"})
  void othersProposeNone(String user) {
    assertThatThrownBy(() -> start(user, CLEAN)).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void whatIsNotPublishedIsReadByWhoWorksOnItAlone() {
    propose(MENTOR, CLEAN);
    assertThat(readersNow()).containsExactlyInAnyOrder(MENTOR, RO3KVIT);
    makeAnonymous(CLEAN, false);
    assertThat(readersNow()).containsExactlyInAnyOrder(MENTOR, RO3KVIT, POSIV);
    review("publish");
    assertThat(readersNow()).containsExactlyInAnyOrderElementsOf(EVERYBODY);

    lessons.retract(reference, "Toch niet.", new UserId(POSIV));
    assertThat(readersNow()).containsExactlyInAnyOrder(MENTOR, RO3KVIT, POSIV);
  }

  private static final List<String> EVERYBODY =
      List.of(
          RO3KVIT,
          POSIV,
          MENTOR,
          "hr-utrecht",
          "manager-arnhem",
          "official-arnhem",
          "clerk-arnhem",
          "mentor2-utrecht");

  @Deviation(
      of = "A municipality that read the lessons does not take part any more",
      when = Deviation.When.ANY_TIME,
      learns = "its people, on the page of the lessons",
      undone = "they read no lessons; what they proposed goes on")
  @Test
  void municipalityThatLeftReadsNoLessons() {
    propose(MENTOR, CLEAN);
    makeAnonymous(CLEAN, false);
    review("publish");

    municipalities.leave(new MunicipalityId("arnhem"));

    assertThat(readersNow())
        .containsExactlyInAnyOrder(RO3KVIT, POSIV, MENTOR, "hr-utrecht", "mentor2-utrecht");
  }

  @Test
  void twoCorrectionsAtOnceLeaveOne() throws Exception {
    propose(MENTOR, CLEAN);
    makeAnonymous(CLEAN, false);
    review("publish");
    int seen = lessons.of(reference).version();
    UserId lead = new UserId(POSIV);

    List<Boolean> kept =
        SameMoment.of(
            Stream.of("Een stoel", "Een kast")
                .<Callable<Boolean>>map(
                    title ->
                        () ->
                            lessons.correct(
                                reference,
                                new LessonText("water", title, "Zo is het."),
                                seen,
                                "Duidelijker",
                                lead))
                .toList());

    assertThat(kept).containsExactlyInAnyOrder(true, false);
    assertThat(lessons.of(reference).version()).isEqualTo(seen + 1);
    assertThat(everythingKept()).as("what it said before").doesNotContain("scheelt");
  }

  @Test
  void lessonIsErasedFiveYearsAfterItWasPublishedAndARefusedOneAfterThreeMonths() {
    published();
    CaseReference first = reference;
    propose(MENTOR, CLEAN);
    submit(RO3KVIT, reference, "anonymise-lesson", Map.of("outcome", "refuse", "reason", "Nee."));
    CaseReference refused = reference;
    propose(MENTOR, CLEAN);
    CaseReference waiting = reference;

    workOffOn(LocalDate.parse("2027-03-08"));
    assertThat(lessons.find(refused)).isPresent();
    workOffOn(LocalDate.parse("2027-03-09"));
    assertThat(lessons.find(refused)).isEmpty();
    workOffOn(LocalDate.parse("2031-12-08"));
    assertThat(lessons.find(first)).isPresent();
    workOffOn(LocalDate.parse("2031-12-09"));
    assertThat(lessons.find(first)).isEmpty();
    assertThat(lessons.find(waiting)).as("somebody has to see to it").isPresent();
    assertThat(lessons.steps(first)).isEmpty();
  }

  @Test
  void resetLeavesNoLesson() {
    published();

    programme.reset();

    assertThat(lessons.find(reference)).isEmpty();
    propose(MENTOR, CLEAN);
    assertThat(reference).hasToString("KEN-2026-0001");
  }

  private void published() {
    propose(MENTOR, CLEAN);
    makeAnonymous(CLEAN, false);
    review("publish");
  }

  private List<String> readersNow() {
    return EVERYBODY.stream()
        .filter(user -> readers.isOpenTo(new UserId(user), reference))
        .toList();
  }

  private void propose(String user, LessonText text) {
    journey = start(user, text);
    reference = new CaseReference(journey.getBusinessKey());
  }

  private ProcessInstance start(String user, LessonText text) {
    ProcessInstance[] started = new ProcessInstance[1];
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("knowledge-exchange")
            .latestVersion()
            .singleResult()
            .getId();
    Map<String, Object> answers =
        Map.of(
            "theme",
            text.theme(),
            "source",
            "check-in",
            "title",
            text.title(),
            "lesson",
            text.lesson());
    as(
        user,
        () ->
            started[0] =
                engine.getFormService().submitStartForm(definition, asTasklistSends(answers)));
    return started[0];
  }

  private void makeAnonymous(LessonText text, boolean lookedAt) {
    submit(RO3KVIT, reference, "anonymise-lesson", anonymous(text, lookedAt));
  }

  private static Map<String, Object> anonymous(LessonText text, boolean lookedAt) {
    return Map.of(
        "outcome",
        "anonymous",
        "theme",
        text.theme(),
        "title",
        text.title(),
        "lesson",
        text.lesson(),
        "lookedAt",
        lookedAt);
  }

  private void review(String outcome) {
    submit(POSIV, reference, "review-lesson", Map.of("outcome", outcome));
  }

  private Map<String, Object> shown(String user, String task) {
    String id = task(reference, task).getId();
    Map<String, Object>[] values = new Map[1];
    as(user, () -> values[0] = engine.getFormService().getTaskFormVariables(id));
    return values[0];
  }

  /** All that our tables keep of lessons, as text. */
  private String everythingKept() {
    return String.join(
        "\n",
        jdbc.sql(
                "select l::text || coalesce(s::text, '') from posiv.lesson l"
                    + " left join posiv.lesson_step s using (case_reference)")
            .query(String.class)
            .list());
  }

  /** All that the engine keeps of variables, as text. */
  private String values() {
    return String.join(
        "\n",
        jdbc.sql("select coalesce(text_, '') from act_hi_varinst").query(String.class).list());
  }

  private void workOffOn(LocalDate day) {
    ClockOfTests.backTo(
        clock, Duration.ofDays(ChronoUnit.DAYS.between(ClockOfTests.FIRST_DAY, day)));
    over.workOff();
  }

  private List<String> told(String notice) {
    return jdbc.sql(
            "select recipient from posiv.outbox where case_reference = :case and notice = :notice")
        .param("case", reference.value())
        .param("notice", notice)
        .query(String.class)
        .list();
  }
}
