package nl.posiv.onboarding.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @Test
  void noneIsNone() {
    assertThat(MunicipalityId.of(null)).isNull();
  }
}
