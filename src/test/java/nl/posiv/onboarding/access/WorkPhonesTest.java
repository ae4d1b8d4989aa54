package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.nomination.PhoneNumbers;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.CaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where people are asked to call, there is a number. */
class WorkPhonesTest extends CaseTest {

  @Autowired private WorkPhones phones;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @EnumSource(names = {"RO3KVIT", "HR", "MENTOR"})
  void whoeverIsCalledInTheDemoHasANumberThatCanBeOne(Role role) {
    assertThat(DemoUser.all().stream().filter(user -> user.role() == role))
        .isNotEmpty()
        .allSatisfy(
            user ->
                assertThat(phones.of(new UserId(user.id())))
                    .hasValueSatisfying(number -> assertThat(PhoneNumbers.isOne(number)).isTrue()));
  }

  @Test
  void numberOfRo3kvitIsASettingThatNeedNotBeThere() {
    assertThat(phones.ofRo3kvit()).hasValue("+31 88 000 01 00");
    assertThat(new WorkPhones(jdbc, "").ofRo3kvit()).isEmpty();
    assertThatThrownBy(() -> new WorkPhones(jdbc, "call us"))
        .hasMessageContaining("posiv.ro3kvit-phone");
  }
}
