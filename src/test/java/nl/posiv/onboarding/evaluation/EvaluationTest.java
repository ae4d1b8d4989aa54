package nl.posiv.onboarding.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** For tests of the evaluation: a year that is about to be evaluated, and what people hand in. */
abstract class EvaluationTest extends YearTest {

  static final String HR = "hr-utrecht";
  static final String MANAGER = "manager-utrecht";
  static final String MENTOR = "mentor-utrecht";
  static final String OFFICIAL = "official-utrecht";

  static final String MISSING = "Niet gegeven op de laatste dag ervoor.";

  static final LocalDate EVALUATION = LocalDate.parse("2027-09-13");
  static final LocalDate VIEWS_CLOSED = LocalDate.parse("2027-10-04");
  static final LocalDate ANSWER_CLOSED = LocalDate.parse("2027-10-11");
  static final LocalDate SUMMARY_CLOSED = LocalDate.parse("2027-10-18");
  static final LocalDate DECISION = LocalDate.parse("2027-10-25");
  static final LocalDate WARNING = LocalDate.parse("2027-11-22");
  static final LocalDate LAST_DAY_FOR_NOTICE = LocalDate.parse("2027-12-03");

  @Autowired Evaluations evaluations;
  @Autowired MidYears midYears;
  @Autowired Placements placements;

  CaseReference reference;
  ProcessInstance evaluation;

  @BeforeEach
  void givenAYearThatIsEvaluated() {
    reference = readyCase("utrecht");
    placements.recordStart(reference, START, new UserId(HR));
    untilMorningOf(reference, EVALUATION);
    evaluation = startPhase("evaluation", reference, Map.of());
  }

  /** Everything up to the decision. */
  void evaluate() {
    giveAllViews();
    answer("I see it the same way");
    summarise();
  }

  void answer(String response) {
    submit(OFFICIAL, reference, "respond-to-evaluation", Map.of("response", response));
  }

  void summarise() {
    submit(HR, reference, "summarise-evaluation", Map.of("summary", "A good year"));
  }

  void giveAllViews() {
    submit(OFFICIAL, reference, "self-evaluation", lookBack());
    giveMentorsView();
    giveRo3kvitsView();
  }

  static Map<String, Object> lookBack() {
    return Map.of("reflection", "I learnt a lot", "wishNextYear", "To stay");
  }

  void giveMentorsView() {
    submit(
        MENTOR,
        reference,
        "mentor-evaluation",
        Map.of("rating", "4", "strengths", "Quick", "improvements", "Dutch", "advice", "Extend"));
  }

  /**
   * What the task of the journey and its next step do; see OnboardingYearTest for the task itself.
   */
  void giveRo3kvitsView() {
    evaluations.recordRo3kvitsView(
        contractOf(reference), "A water plan", "Go on", new UserId("ro3kvit"));
    engine
        .getRuntimeService()
        .createMessageCorrelation("ro3kvit-view-given")
        .processInstanceBusinessKey(reference.value())
        .correlateAllWithResult();
  }

  void decide(String outcome) {
    submit(
        MANAGER, reference, "decide-follow-up", Map.of("outcome", outcome, "reason", "The work"));
  }

  static Map<String, Object> extendUntil(LocalDate day) {
    return Map.of("outcome", "extend", "newEndDate", day, "reason", "Good work");
  }

  void sendNotice(LocalDate sent, LocalDate received, String conditions) {
    submit(HR, reference, "send-end-notice", notice(sent, received, conditions));
  }

  static Map<String, Object> notice(LocalDate sent, LocalDate received, String conditions) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("noticeSentOn", sent);
    answers.put("noticeReceivedOn", received);
    answers.put("deliveryProof", "Signed copy");
    return conditions == null ? answers : Forms.with(answers, "conditions", conditions);
  }
}
