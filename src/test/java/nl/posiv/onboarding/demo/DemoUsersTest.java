package nl.posiv.onboarding.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** A start of the demo leaves both directories of people as they were. */
class DemoUsersTest extends CaseTest {

  private static final UserId MENTOR = new UserId("mentor-utrecht");

  @Autowired private DemoUsers users;
  @Autowired private People people;

  @AfterEach
  void everybodyAgain() {
    programme.reset();
  }

  @Test
  void whatWasTakenAwayStaysAwayInBothAfterAStart() {
    engine.getIdentityService().deleteMembership(MENTOR.value(), Role.MENTOR.group());
    Person renamed =
        new Person(MENTOR, "Other Name", "other@posiv.example", people.languageOf(MENTOR));
    people.save(renamed);

    users.run(new DefaultApplicationArguments());

    assertThat(people.hasRole(MENTOR, Role.MENTOR, new MunicipalityId("utrecht"))).isFalse();
    assertThat(engine.getIdentityService().createGroupQuery().groupMember(MENTOR.value()).count())
        .isZero();
    assertThat(people.find(MENTOR)).contains(renamed);
  }

  @Test
  void whoIsMissingIsMadeWithTheSameRoleInBoth() {
    engine.getIdentityService().deleteUser(MENTOR.value());

    users.run(new DefaultApplicationArguments());

    assertThat(people.hasRole(MENTOR, Role.MENTOR, new MunicipalityId("utrecht"))).isTrue();
    assertThat(engine.getIdentityService().createGroupQuery().groupMember(MENTOR.value()).count())
        .isEqualTo(1);
  }
}
