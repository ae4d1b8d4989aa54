package nl.posiv.onboarding.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NominationProcessTest extends CaseTest {

  private CaseReference reference;
  private ProcessInstance nomination;

  @BeforeEach
  void givenANomination() {
    reference = nominatedCase("utrecht");
    nomination = startPhase("nomination", reference, Map.of());
  }

  @Test
  void willingCandidateGoesOnToTheMunicipality() {
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));

    assertThat(nomination)
        .isEnded()
        .hasPassedInOrder("sendTask_candidate-nominated", "confirm-willingness", "end_willing")
        .hasNotPassed("sendTask_candidate-unwilling");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.WILLING);
  }

  @Test
  void unwillingCandidateIsToldThatItEndsHere() {
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "declined"));

    assertThat(nomination)
        .isEnded()
        .hasPassedInOrder("confirm-willingness", "sendTask_candidate-unwilling", "end_unwilling")
        .hasNotPassed("end_willing");
    assertThat(nominations.find(reference).status()).isEqualTo(Nomination.Status.UNWILLING);
  }

  @Test
  void ro3kvitsPartBelongsToNoMunicipality() {
    assertThat(nomination.getTenantId()).isNull();
    assertThat(task(reference, "confirm-willingness").getTenantId()).isNull();
  }
}
