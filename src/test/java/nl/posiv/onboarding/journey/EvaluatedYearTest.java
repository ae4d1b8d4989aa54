package nl.posiv.onboarding.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Outboxes;
import nl.posiv.onboarding.support.YearScript;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests of what follows a year: a journey in which all views of the year were given. */
abstract class EvaluatedYearTest extends YearTest {

  static final String HR = "hr-utrecht";
  private static final LocalDate EVALUATION = LocalDate.parse("2027-09-13");

  @Autowired private JdbcClient jdbc;

  CaseReference reference;
  ProcessInstance journey;

  @BeforeEach
  void givenAYearThatIsEvaluated() {
    reference = readyCase("utrecht");
    journey =
        engine
            .getRuntimeService()
            .createProcessInstanceByKey("onboarding")
            .businessKey(reference.value())
            .setVariables(Map.of("caseReference", reference.value(), "municipality", "utrecht"))
            .startBeforeActivity("gateway_splitYear")
            .execute();
    YearScript script = YearScript.at("utrecht", START);
    submit(reference, script.step("confirm-start"));
    untilMorningOf(reference, EVALUATION);
    script
        .way("mentor-evaluation", "summarise-evaluation")
        .forEach(step -> submit(reference, step));
  }

  /** The manager decides; HR does not send the notice yet. */
  void decideOnly(String outcome, LocalDate newEnd) {
    Map<String, Object> answers = new HashMap<>(Map.of("outcome", outcome, "reason", "The work"));
    if (newEnd != null) {
      answers.put("newEndDate", newEnd);
    }
    submit("manager-utrecht", reference, "decide-follow-up", answers);
  }

  void sendNotice(LocalDate received) {
    submit(
        HR,
        reference,
        "send-end-notice",
        Map.of(
            "noticeSentOn",
            received,
            "noticeReceivedOn",
            received,
            "deliveryProof",
            "Signed copy",
            "conditions",
            "Scale 10, step 4"));
  }

  void tellPayroll() {
    submit(HR, reference, "settle-late-notice", Map.of("payrollInformedOn", clock.today()));
  }

  List<String> readers(String notice) {
    return new Outboxes(jdbc).readers(notice, reference);
  }
}
