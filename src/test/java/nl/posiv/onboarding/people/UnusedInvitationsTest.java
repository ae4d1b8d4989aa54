package nl.posiv.onboarding.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.NewInvitation;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.ClockOfTests;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invitation to which nobody comes for half a year is taken back by itself. */
class UnusedInvitationsTest extends CaseTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");

  /** From the first day of the tests, 8 December 2026, to 8 June 2027. */
  private static final int HALF_A_YEAR = 182;

  @LocalServerPort private int port;
  @Autowired private Invitations invitations;
  @Autowired private UnusedInvitations unused;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private UserId invited;

  @BeforeEach
  void noorIsInvited() {
    invited =
        invitations.invite(
            new NewInvitation("Noor", "noor@utrecht.example", Language.NL, Role.MENTOR, UTRECHT),
            new UserId("hr-utrecht"));
  }

  @Test
  void isTakenBackOnTheDayAfterTheLastOneThatThePageNames() {
    after(HALF_A_YEAR - 1);
    assertThat(invitations.find(invited)).isPresent();
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page("/people/" + invited).body())
        .contains("7 juni 2027");

    after(HALF_A_YEAR);
    after(HALF_A_YEAR + 1);

    assertThat(invitations.find(invited)).isEmpty();
    assertThat(people.posts(invited)).isEmpty();
    assertThat(people.find(invited)).map(Person::email).contains("");
    assertThat(engine.getIdentityService().createUserQuery().userId(invited.value()).count())
        .isZero();
    assertThat(recorded()).as("once").containsExactly(invited.value());
  }

  @Test
  void waitsLongerAfterAnotherMail() {
    after(HALF_A_YEAR - 1);
    invitations.mailAgain(invited);

    after(HALF_A_YEAR);

    assertThat(invitations.find(invited)).isPresent();
  }

  @Test
  void whoeverCameKeepsTheAccount() {
    TasklistUser.signIn(port, invited.value()).page("/home");

    after(HALF_A_YEAR);

    assertThat(people.hasRole(invited, Role.MENTOR, UTRECHT)).isTrue();
    assertThat(recorded()).isEmpty();
  }

  private void after(int days) {
    ClockOfTests.backTo(clock, Duration.ofDays(days));
    unused.workOff();
  }

  private List<String> recorded() {
    return jdbc.sql(
            "select object from posiv.audit where action = 'invitation-ended' and object = :user")
        .param("user", invited.value())
        .query(String.class)
        .list();
  }
}
