package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.PoolQuestions;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twice a year somebody in the pool is asked whether they still want it: yes, no, or silence. */
class PoolQuestionTest extends YearTest {

  private static final LocalDate CONSENT = LocalDate.parse("2026-12-20");
  private static final LocalDate ASKED = LocalDate.parse("2027-06-20");
  private static final LocalDate REMINDED = LocalDate.parse("2027-07-04");
  private static final LocalDate CALLED = LocalDate.parse("2027-07-18");

  @LocalServerPort private int port;
  @Autowired private CandidateLinks links;
  @Autowired private PoolQuestions questions;
  @Autowired private List<DatedWork> work;
  @Autowired private JdbcClient jdbc;

  private Outboxes outboxes;
  private ProcessInstance journey;
  private CaseReference reference;

  /** It is Monday 4 January 2027. */
  @BeforeEach
  void givenACandidateInThePool() {
    outboxes = new Outboxes(jdbc);
    journey = inPool(Forms.nomination("utrecht", clock.today()), CONSENT);
    reference = follow(new CaseReference(journey.getBusinessKey()));
  }

  @Test
  void questionComesHalfAYearAfterTheConsentOnceAlsoFromTwoNodes() {
    onNodes(ASKED.minusDays(1));
    assertThat(outboxes.toCandidate(reference)).doesNotContain("still-in-pool");
    assertThat(page()).doesNotContain("/pool\"");
    assertThat(notices().nextAfter(clock.instant()))
        .hasValueSatisfying(
            next -> assertThat(LocalDate.ofInstant(next, ProgrammeClock.ZONE)).isEqualTo(ASKED));

    onNodes(ASKED);
    onNodes(ASKED.plusDays(1));

    assertThat(outboxes.toCandidate(reference)).containsOnlyOnce("still-in-pool");
    assertThat(page()).contains("/pool\"", "20 червня 2027", "20 грудня 2027");
    assertThat(shown("ro3kvit", reference, "nominate-from-pool"))
        .extractingByKey("questionShown")
        .asString()
        .contains("20 June 2027");
  }

  /** Half a year after a question without an answer lies on the last day of the consent. */
  @Test
  void nobodyIsAskedWhenTheConsentEndsBeforeSilenceCouldBeFollowedUp() {
    onNodes(ASKED);
    onNodes(CONSENT.plusYears(1));

    assertThat(outboxes.toCandidate(reference)).containsOnlyOnce("still-in-pool");
    assertThat(questions.coming()).isEmpty();
  }

  @Test
  void yesIsANewConsentAndTheQuestionComesAgainHalfAYearLater() {
    onNodes(ASKED);
    assertThat(answer("").statusCode()).isEqualTo(400);
    assertThat(answer("perhaps").statusCode()).isEqualTo(400);
    String link = link();
    assertThat(send(link, "yes").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("result=stays"));
    assertThat(send(link, "yes").headers().firstValue("Location"))
        .as("a second click")
        .hasValueSatisfying(to -> assertThat(to).endsWith("result=already"));

    assertThat(nominations.poolConsentEnd(reference)).isEqualTo(ASKED.plusYears(1));
    assertThat(questions.open(reference)).isEmpty();
    assertThat(outboxes.toCandidate(reference)).endsWith("kept-in-pool");
    assertThat(
            LocalDate.ofInstant(
                task(reference, "nominate-from-pool").getDueDate().toInstant(),
                ProgrammeClock.ZONE))
        .isEqualTo(ASKED.plusYears(1));

    onNodes(CONSENT.plusYears(1).plusDays(1));
    assertThat(openTasks(reference))
        .as("the first consent is over, the second holds")
        .containsExactly("nominate-from-pool");
    assertThat(outboxes.toCandidate(reference).stream().filter("still-in-pool"::equals))
        .as("the second time, half a year after the yes")
        .hasSize(2);
    send(link(), "yes");
    assertThat(nominations.poolConsentEnd(reference)).isEqualTo(clock.today().plusYears(1));
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "A candidate in the pool is asked whether they still want it, and says no",
      learns = "The candidate and Ro3kvit",
      undone = "the place in the pool: the case closes as withdrawn")
  void noWithdrawsTheCandidate() {
    onNodes(ASKED);

    assertThat(answer("no").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("result=withdrawn"));

    assertThat(journey).isEnded().hasNotPassed("serviceTask_leavePool");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.CLOSED);
    assertThat(outboxes.toCandidate(reference)).endsWith("candidate-withdrew");
    assertThat(outboxes.to("ro3kvit", reference)).contains("candidate-withdrew");
    assertThat(outboxes.to("hr-utrecht", reference)).doesNotContain("candidate-withdrew");
    onNodes(CALLED);
    assertThat(outboxes.readers("pool-silent", reference)).isEmpty();
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "A candidate in the pool does not answer whether they still want it",
      learns = "The candidate is reminded; Ro3kvit is to call",
      undone = "nothing: the candidate stays in the pool until the consent ends")
  void silenceIsRemindedThenRo3kvitCallsAndNothingClosesByItself() {
    onNodes(ASKED);
    onNodes(REMINDED.minusDays(1));
    assertThat(outboxes.toCandidate(reference)).doesNotContain("still-in-pool-reminder");
    onNodes(REMINDED);
    assertThat(outboxes.toCandidate(reference)).containsOnlyOnce("still-in-pool-reminder");
    onNodes(CALLED.minusDays(1));
    assertThat(outboxes.readers("pool-silent", reference)).isEmpty();
    assertThat(dueOn()).isEqualTo(CONSENT.plusYears(1));

    onNodes(CALLED);
    onNodes(CALLED.plusDays(1));

    assertThat(outboxes.readers("pool-silent", reference)).containsExactly("ro3kvit");
    assertThat(dueOn()).isAfter(CALLED).isBefore(CALLED.plusMonths(1));
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.IN_POOL);
    assertThat(
            refusal("ro3kvit", reference, "nominate-from-pool", Map.of("outcome", "keep-in-pool")))
        .contains("Please fill in");
    submit(
        "ro3kvit",
        reference,
        "nominate-from-pool",
        Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", clock.today()));
    assertThat(dueOn()).isEqualTo(CALLED.plusDays(1).plusYears(1));
    assertThat(questions.open(reference)).isEmpty();
    assertThat(journey).isNotEnded().hasPassed("gateway_mergePool");
  }

  @Test
  void whoeverIsPutForwardIsAskedNoMoreAndTheLinkSaysSo() {
    onNodes(ASKED);
    submit(
        "ro3kvit",
        reference,
        "nominate-from-pool",
        Map.of("outcome", "nominate", "municipality", "arnhem"));

    assertThat(page()).doesNotContain("/pool\"");
    for (String answer : List.of("yes", "no")) {
      assertThat(answer(answer).headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("result=already"));
    }
    onNodes(CALLED);
    assertThat(outboxes.toCandidate(reference)).doesNotContain("still-in-pool-reminder");
    assertThat(outboxes.readers("pool-silent", reference)).isEmpty();
    assertThat(openTasks(reference)).containsExactly("review-nomination");
  }

  @Test
  void ofYesAndNoInTheSameMomentOneCounts() {
    onNodes(ASKED);
    String link = link();
    List<Callable<HttpResponse<String>>> both =
        List.of(() -> send(link, "yes"), () -> send(link, "no"));

    List<HttpResponse<String>> answers = SameMoment.of(both);

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
    assertThat(
            answers.stream()
                .map(it -> it.headers().firstValue("Location").orElse(""))
                .filter(to -> to.endsWith("result=already")))
        .hasSize(1);
    assertThat(nominations.find(reference).status())
        .isIn(Nomination.Status.IN_POOL, Nomination.Status.CLOSED);
  }

  @Test
  void oldConsentThatIsRecordedLateIsAskedAboutOnTheNextMorningAndNeverAfterItsEnd() {
    LocalDate old = START.minusMonths(11);
    jdbc.sql("update posiv.pool_consent set given_on = :old").param("old", old).update();
    submit(
        "ro3kvit",
        reference,
        "nominate-from-pool",
        Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", old));
    assertThat(questions.coming())
        .containsExactly(new PoolQuestions.Coming(reference, START.plusDays(1)));
    onNodes(START.plusDays(1));
    assertThat(questions.coming()).as("its end comes first").isEmpty();
  }

  @Test
  void consentOfBeforeTheOneThatIsKnownIsRefused() {
    assertThat(
            refusal(
                "ro3kvit",
                reference,
                "nominate-from-pool",
                Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", CONSENT.minusDays(1))))
        .contains("may not be before 20 December 2026");
    assertThat(nominations.poolConsentEnd(reference)).isEqualTo(CONSENT.plusYears(1));

    for (LocalDate day : List.of(CONSENT, CONSENT.plusDays(1))) {
      submit(
          "ro3kvit",
          reference,
          "nominate-from-pool",
          Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", day));
      assertThat(nominations.poolConsentEnd(reference)).isEqualTo(day.plusYears(1));
    }
  }

  @Test
  void consentThatWasEnteredWithTooLateADayIsCorrectedAndItsEndMoves() {
    LocalDate given = CONSENT.minusDays(20);
    submit(
        "ro3kvit",
        reference,
        "nominate-from-pool",
        Map.of("outcome", "keep-in-pool", "poolConsentGivenOn", given, "consentCorrected", true));

    assertThat(nominations.poolConsentEnd(reference)).isEqualTo(given.plusYears(1));
    assertThat(dueOn()).isEqualTo(given.plusYears(1));
    assertThat(
            jdbc.sql("select given_on from posiv.pool_consent order by id")
                .query(LocalDate.class)
                .list())
        .as("what stood there stays")
        .containsExactly(CONSENT, given);
  }

  private LocalDate dueOn() {
    return LocalDate.ofInstant(
        task(reference, "nominate-from-pool").getDueDate().toInstant(), ProgrammeClock.ZONE);
  }

  private String link() {
    return "/candidate/" + links.issue(reference).orElseThrow();
  }

  private String page() {
    return TasklistUser.stranger(port).page(link()).body();
  }

  private HttpResponse<String> answer(String answer) {
    return send(link(), answer);
  }

  private HttpResponse<String> send(String link, String answer) {
    return TasklistUser.stranger(port).sendForm(link + "/pool", Map.of("answer", answer));
  }

  /** Two nodes do the work of a morning in the same moment. */
  private void onNodes(LocalDate day) {
    untilMorningOf(reference, day);
    SameMoment.times(
        2,
        () -> {
          notices().workOff();
          return true;
        });
  }

  private DatedWork notices() {
    return work.stream()
        .filter(it -> it.getClass().getSimpleName().startsWith("PoolQuestionNotices"))
        .findFirst()
        .orElseThrow();
  }
}
