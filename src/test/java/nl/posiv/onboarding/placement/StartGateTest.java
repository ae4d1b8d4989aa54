package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import nl.posiv.onboarding.placement.StartConditions.Condition;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class StartGateTest extends YearTest {

  @Autowired private StartConditions conditions;

  @Autowired
  @Qualifier("startGate")
  private JavaDelegate step;

  private CaseReference reference;

  @BeforeEach
  void givenAnAcceptedOffer() {
    reference = acceptedCase("utrecht");
  }

  @Test
  void stepOfTheJourneyStopsAtTheClosedGate() throws Exception {
    DelegateExecution execution = mock();
    when(execution.getVariable("caseReference")).thenReturn(reference.value());

    assertThatThrownBy(() -> step.execute(execution)).isInstanceOf(StartGateClosedException.class);

    establishRightToWork(reference);
    checkIdentity(reference);
    registerBsn(reference);
    sign(reference);
    findMentor(reference);
    step.execute(execution);
  }

  @Test
  void gateNamesEverythingThatIsMissing() {
    StartGateClosedException closed =
        catchThrowableOfType(StartGateClosedException.class, () -> conditions.require(reference));

    assertThat(closed.unmet()).containsExactlyInAnyOrder(Condition.values());
    assertThat(closed)
        .hasMessageContaining(reference.value())
        .hasMessageContaining("RIGHT_TO_WORK");
  }

  @Test
  void gateOpensWhenEverythingIsThere() {
    establishRightToWork(reference);
    checkIdentity(reference);
    registerBsn(reference);
    sign(reference);
    findMentor(reference);

    conditions.require(reference);
  }

  @Test
  void eachConditionAloneKeepsTheGateClosed() {
    checkIdentity(reference);
    registerBsn(reference);
    sign(reference);
    findMentor(reference);
    assertThat(conditions.unmet(reference)).containsExactly(Condition.RIGHT_TO_WORK);

    CaseReference unidentified = acceptedCase("utrecht");
    establishRightToWork(unidentified);
    registerBsn(unidentified);
    sign(unidentified);
    findMentor(unidentified);
    assertThat(conditions.unmet(unidentified)).containsExactly(Condition.IDENTITY_CHECKED);

    CaseReference unsigned = acceptedCase("utrecht");
    establishRightToWork(unsigned);
    checkIdentity(unsigned);
    registerBsn(unsigned);
    findMentor(unsigned);
    assertThat(conditions.unmet(unsigned)).containsExactly(Condition.SIGNED_BY_BOTH);

    CaseReference alone = acceptedCase("utrecht");
    establishRightToWork(alone);
    checkIdentity(alone);
    registerBsn(alone);
    sign(alone);
    assertThat(conditions.unmet(alone)).containsExactly(Condition.MENTOR_ACCEPTED);
  }

  @Test
  void mentorWhoHasNotAnsweredIsNotEnough() {
    mentorships.assign(
        reference,
        new MunicipalityId("utrecht"),
        new UserId("mentor-utrecht"),
        new UserId("mentor2-utrecht"),
        new UserId("manager-utrecht"));

    assertThat(conditions.unmet(reference)).contains(Condition.MENTOR_ACCEPTED);
  }
}
