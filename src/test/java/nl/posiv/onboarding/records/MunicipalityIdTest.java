package nl.posiv.onboarding.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.support.DefaultConversionService;
import tools.jackson.databind.json.JsonMapper;

class MunicipalityIdTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");

  @Test
  void textIsTheIdAlone() {
    JsonMapper json = JsonMapper.shared();
    assertThat(UTRECHT).hasToString("utrecht");
    assertThat(json.writeValueAsString(UTRECHT)).isEqualTo("\"utrecht\"");
    assertThat(json.readValue("\"utrecht\"", MunicipalityId.class)).isEqualTo(UTRECHT);
  }

  @Test
  void columnThatIsReadWithoutARepositoryNamesIt() {
    assertThat(
            DefaultConversionService.getSharedInstance().convert("utrecht", MunicipalityId.class))
        .isEqualTo(UTRECHT);
  }

  @ParameterizedTest
  @CsvSource({
    "’s-Hertogenbosch, s-hertogenbosch",
    "Súdwest-Fryslân, sudwest-fryslan",
    "Den Haag, den-haag",
    "Bergen (NH.), bergen-nh",
    "Groningen, groningen",
    "Øresund, oresund"
  })
  void nameGivesAnIdThatTheEngineAndTheTableAccept(String name, String id) {
    assertThat(MunicipalityId.named(name)).contains(new MunicipalityId(id));
    assertThat(id).matches("[a-z-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "123", "-", "’"})
  void nameWithoutLettersGivesNone(String name) {
    assertThat(MunicipalityId.named(name)).isEmpty();
  }

  @Test
  void noneIsNone() {
    assertThat(MunicipalityId.of(null)).isNull();
  }
}
