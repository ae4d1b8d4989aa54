package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.approval.InterviewOutcome;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.Colleagues;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager goes away, and the stand-in must not take a decision that is still to come. */
class DecisionsLeftToNobodyTest extends YearTest {

  private static final String HR = "hr-utrecht";
  private static final String HR2 = "hr2-utrecht";
  private static final String MANAGER = "manager-utrecht";
  private static final String MANAGER2 = "manager2-utrecht";
  private static final String SAID = "Er zijn dagen waarop niemand over ";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private Absences absences;
  @Autowired private LeftToNobody leftToNobody;
  @Autowired private People people;

  private CaseReference reference;

  @BeforeEach
  void givenANominationThatHrReviewed() {
    new Colleagues(people, engine.getIdentityService()).add(HR2, Role.HR, "utrecht");
    reference = follow(nominatedCase("utrecht"));
    startPhase("approval", reference, Map.of());
    submit(HR, reference, "review-nomination", Map.of("outcome", "suitable"));
  }

  @AfterEach
  void backToTheDemo() {
    programme.reset();
  }

  @Test
  void itIsSaidWhenTheAbsenceIsEntered() {
    TasklistUser manager = TasklistUser.signIn(port, MANAGER);
    HttpResponse<String> entered =
        manager.sendForm(
            "/account/absence",
            Map.of(
                "token", token(manager),
                "from", START.toString(),
                "until", START.plusDays(4).toString(),
                "standIn", HR));

    assertThat(entered.statusCode()).isEqualTo(302);
    assertThat(manager.page("/account?result=away").body())
        .contains(SAID + reference + " kan beslissen: ");
  }

  @Test
  void nothingIsSaidOfAStandInWhoMayDecide() {
    assertThat(left(MANAGER, HR2)).isFalse();
  }

  @Test
  void nothingIsSaidOnceItIsDecided() {
    toTheDecision();
    absences.enter(
        new UserId(MANAGER), START, START.plusDays(4), new UserId(HR), new UserId(MANAGER));
    assertThat(leftToNobody.cases(absences.of(new UserId(MANAGER)).get(0)))
        .containsExactly(reference);

    submit(
        MANAGER,
        reference,
        "decide-appointment",
        Map.of("outcome", "approve", "decisionReference", "M-2027-1"));
    assertThat(leftToNobody.cases(absences.of(new UserId(MANAGER)).get(0))).isEmpty();
  }

  @Test
  void anotherManagerCanDecideUnlessAwayTooOrBarred() {
    absences.enter(
        new UserId(MANAGER), START, START.plusDays(4), new UserId(HR), new UserId(MANAGER));
    Absence absence = absences.of(new UserId(MANAGER)).get(0);
    new Colleagues(people, engine.getIdentityService()).add(MANAGER2, Role.MANAGER, "utrecht");
    assertThat(leftToNobody.cases(absence)).isEmpty();

    absences.enter(
        new UserId(MANAGER2), START.plusDays(4), START.plusDays(9), null, new UserId(MANAGER2));
    assertThat(leftToNobody.cases(absence)).containsExactly(reference);
    absences.end(absences.of(new UserId(MANAGER2)).get(0).id(), new UserId(MANAGER2));
    assertThat(leftToNobody.cases(absence)).isEmpty();

    // Who has both roles and recorded the interview is barred as well.
    people.grant(new UserId(MANAGER2), Role.HR, new MunicipalityId("utrecht"));
    appointments.recordInterview(
        reference, InterviewOutcome.POSITIVE, START, null, new UserId(MANAGER2));
    assertThat(leftToNobody.cases(absence)).containsExactly(reference);
  }

  private boolean left(String manager, String standIn) {
    absences.enter(
        new UserId(manager), START, START.plusDays(4), new UserId(standIn), new UserId(manager));
    return !leftToNobody.cases(absences.of(new UserId(manager)).get(0)).isEmpty();
  }

  private void toTheDecision() {
    LocalDate today = clock.today();
    submit(
        HR,
        reference,
        "record-interview",
        Map.of("outcome", "positive", "interviewDate", today, "reason", "TEST"));
    submit(HR, reference, "prepare-offer", Forms.offer(START.plusDays(30)));
  }

  private static String token(TasklistUser user) {
    Matcher token = TOKEN.matcher(user.page("/account").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
