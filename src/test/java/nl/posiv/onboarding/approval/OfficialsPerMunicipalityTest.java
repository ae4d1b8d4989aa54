package nl.posiv.onboarding.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The programme asks for two officials a municipality (R02): said to the manager, never more. */
class OfficialsPerMunicipalityTest extends CaseTest {

  @LocalServerPort private int port;

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The municipality has fewer officials than the programme asks for",
      learns = "The manager, in the form; it is no reason to refuse")
  void managerReadsWhichOfTheTwoThisIsAndAgainAfterOneDroppedOut() {
    CaseReference first = untilDecision(Forms.nomination("utrecht", clock.today()));
    assertThat(number(first)).isEqualTo("1");
    accept(first);

    CaseReference second = untilDecision(Forms.somebodyElse("utrecht", clock.today()));
    assertThat(number(second)).isEqualTo("2");
    accept(second);

    CaseReference third = untilDecision(thirdPerson());
    assertThat(number(third)).as("enough officials").isEmpty();

    endCase(first);
    assertThat(number(third)).as("one dropped out").isEqualTo("2");
    accept(third);
    assertThat(openTasks(third)).contains("assign-mentor");
  }

  @Test
  void otherMunicipalityCountsForItself() {
    accept(untilDecision(Forms.nomination("utrecht", clock.today())));
    CaseReference reference =
        new CaseReference(nominate(Forms.somebodyElse("arnhem", clock.today())).getBusinessKey());
    untilDecision(reference, "arnhem");

    TasklistUser manager = TasklistUser.signIn(port, "manager-arnhem");
    TasklistUser.Form form = manager.open(manager.task(reference, "decide-appointment"));
    assertThat(form.value("officialNumber")).isEqualTo("1");
    assertThat(form.file().toString()).contains("minstens 2 ambtenaren");
  }

  private String number(CaseReference reference) {
    TasklistUser manager = TasklistUser.signIn(port, "manager-utrecht");
    return manager.open(manager.task(reference, "decide-appointment")).value("officialNumber");
  }

  private CaseReference untilDecision(Map<String, Object> nomination) {
    CaseReference reference = new CaseReference(nominate(nomination).getBusinessKey());
    untilDecision(reference, "utrecht");
    return reference;
  }

  private void untilDecision(CaseReference reference, String municipality) {
    String hr = "hr-" + municipality;
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    submit(hr, reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        hr,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit(hr, reference, "prepare-offer", Forms.offer(clock.today().plusDays(30)));
  }

  private void accept(CaseReference reference) {
    submit(
        "manager-utrecht",
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-1"));
    submit("hr-utrecht", reference, "record-offer-reply", Map.of("outcome", "accepted"));
  }

  private void endCase(CaseReference reference) {
    contracts.giveUp(reference);
    String root =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(reference.value())
            .rootProcessInstances()
            .singleResult()
            .getId();
    engine.getRuntimeService().deleteProcessInstance(root, "dropped out");
  }

  private Map<String, Object> thirdPerson() {
    Map<String, Object> answers = Forms.somebodyElse("utrecht", clock.today());
    answers.put("givenName", "Halyna");
    answers.put("familyName", "Zrazkova");
    answers.put("email", "halyna.zrazkova@example.org");
    answers.put("phone", "+380 63 222 22 22");
    return answers;
  }
}
