package nl.posiv.onboarding.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.support.DefaultConversionService;
import tools.jackson.databind.json.JsonMapper;

class UserIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"hr-utrecht", "utrecht.u-1", "A_b@example.nl", "7"})
  void whatCanBeAnIdIsFound(String written) {
    assertThat(UserId.find(written)).contains(new UserId(written));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "hr utrecht", "hr-utrecht\n", "../hr", "\u0000"})
  void whatCanBeNobodysIsNot(String written) {
    assertThat(UserId.find(written)).isEmpty();
  }

  @Test
  void anIdHasAtMostSixtyCharacters() {
    assertThat(UserId.find("a".repeat(60))).isPresent();
    assertThat(UserId.find("a".repeat(61))).isEmpty();
  }

  @Test
  void asATextItIsItselfAlone() {
    UserId user = new UserId("hr-utrecht");

    assertThat(user).hasToString("hr-utrecht");
    JsonMapper json = JsonMapper.shared();
    assertThat(json.writeValueAsString(user)).isEqualTo("\"hr-utrecht\"");
    assertThat(json.readValue("\"hr-utrecht\"", UserId.class)).isEqualTo(user);
  }

  @Test
  void columnThatIsReadWithoutARepositoryNamesIt() {
    assertThat(DefaultConversionService.getSharedInstance().convert("hr-utrecht", UserId.class))
        .isEqualTo(new UserId("hr-utrecht"));
  }

  @Test
  void whatHoldsNoIdNamesNobody() {
    assertThat(UserId.of(null)).isNull();
    assertThatNullPointerException().isThrownBy(() -> new UserId(null));
  }
}
