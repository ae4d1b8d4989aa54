package nl.posiv.onboarding.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For tests of what goes otherwise between the accepted offer and the first weeks: a whole journey
 * at Utrecht in which the offer for {@link YearTest#START} was accepted, and the steps after it.
 */
public abstract class PreparationTest extends YearTest {

  protected static final LocalDate NOMINATED = LocalDate.parse("2026-12-01");
  protected static final String HR = "hr-utrecht";
  protected static final String MANAGER = "manager-utrecht";
  protected static final String MENTOR = "mentor-utrecht";

  /** Passes the eleven test; given to nobody. */
  protected static final String BSN = "999990019";

  @Autowired protected JdbcClient jdbc;

  protected ProcessInstance journey;
  protected String reference;

  @BeforeEach
  void givenAnAcceptedOffer() {
    onMorningOf(NOMINATED);
    journey = nominate(Forms.nomination("utrecht", NOMINATED));
    reference = follow(journey.getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    submit(HR, reference, "review-nomination", Map.of("outcome", "suitable"));
    submit(
        HR,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", clock.today()));
    submit(HR, reference, "prepare-offer", Forms.offer(START));
    submit(
        MANAGER,
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-1"));
    submit(HR, reference, "record-offer-reply", Map.of("outcome", "accepted"));
  }

  /** Mentor and right to work. */
  protected void mentorAndRightToWork() {
    submit(
        MANAGER,
        reference,
        "assign-mentor",
        Map.of("mentor", MENTOR, "deputyMentor", "mentor2-utrecht"));
    submit(MENTOR, reference, "accept-mentorship", Map.of("outcome", "accept"));
    submit(
        HR,
        reference,
        "collect-right-to-work",
        Map.of(
            "nationality", "Ukrainian",
            "residenceStatus", "free-to-work",
            "birthDate", "1985-05-05",
            "documentNumber", "TEST-1",
            "documentValidUntil", "2030-01-01",
            "proofSeen", true,
            "monthlyPay", 4500));
  }

  /** The contract, signed. */
  protected void contract() {
    submit(HR, reference, "draft-contract", Map.of("trialPeriod", "0"));
    submit(
        HR,
        reference,
        "sign-contract",
        Map.of("signedByOfficialOn", clock.today(), "signedByMunicipalityOn", clock.today()));
  }

  /** Identity and account. */
  protected void identityAndWorkplace() {
    submit(HR, reference, "check-identity", Map.of("identityCheckedOn", clock.today()));
    submit(HR, reference, "arrange-workplace", Map.of("officialUser", "official-utrecht"));
  }

  protected void bsn() {
    submit(HR, reference, "register-bsn", Map.of("bsn", BSN));
  }

  protected void vog() {
    submit(
        HR,
        reference,
        "request-vog",
        Map.of("outcome", "received", "vogReceivedOn", clock.today()));
  }

  /** HR confirms that the official came on the agreed day. */
  protected void started() {
    submit(HR, reference, "confirm-start", Map.of("outcome", "started", "startedOn", START));
  }

  /** Who was told what; the candidate as such is called so. */
  protected List<String> told(String... notices) {
    return jdbc.sql(
            """
            select notice || ' ' || coalesce(recipient, 'candidate') from posiv.outbox
            where case_reference = :case and notice in (:notices)
            """)
        .param("case", reference)
        .param("notices", List.of(notices))
        .query(String.class)
        .list();
  }
}
