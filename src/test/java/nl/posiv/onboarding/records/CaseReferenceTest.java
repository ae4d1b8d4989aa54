package nl.posiv.onboarding.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.support.DefaultConversionService;
import tools.jackson.databind.json.JsonMapper;

class CaseReferenceTest {

  private static final CaseReference FIRST = CaseReference.numbered(2027, 1);

  @Test
  void textIsTheReferenceAlone() {
    assertThat(FIRST).hasToString("POSIV-2027-0001").isEqualTo(CaseReference.of("POSIV-2027-0001"));
    assertThat(CaseReference.numbered(2027, 12345)).hasToString("POSIV-2027-12345");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "POSIV-2027-001",
        "POSIV-27-0001",
        "posiv-2027-0001",
        " POSIV-2027-0001",
        "POSIV-2027-0001\n",
        "POSIV-2027-0001' or '1'='1"
      })
  void whatLooksOtherwiseIsNone(String written) {
    assertThat(CaseReference.find(written)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new CaseReference(written));
  }

  @Test
  void whoeverWroteOneIsUnderstood() {
    assertThat(CaseReference.find("POSIV-2027-0001")).contains(FIRST);
  }

  @Test
  void municipalityJoinsUnderAReferenceOfItsOwnKind() {
    CaseReference joining = CaseReference.joining(2027, 1);
    assertThat(joining).hasToString("PART-2027-0001");
    assertThat(CaseReference.find("PART-2027-0001")).contains(joining);
    assertThat(joining.isOfPerson()).isFalse();
    assertThat(FIRST.isOfPerson()).isTrue();
    assertThat(CaseReference.joining(2027, 10_000))
        .isGreaterThan(CaseReference.joining(2027, 9999));
  }

  @Test
  void whatIsExchangedHasAReferenceOfItsOwnKind() {
    CaseReference lesson = CaseReference.knowledge(2027, 1);
    assertThat(lesson).hasToString("KEN-2027-0001");
    assertThat(CaseReference.find("KEN-2027-0001")).contains(lesson);
    assertThat(lesson.isKnowledge()).isTrue();
    assertThat(lesson.isOfPerson()).isFalse();
    assertThat(FIRST.isKnowledge()).isFalse();
  }

  @Test
  void jointFundingHasAReferenceOfItsOwnKind() {
    CaseReference call = CaseReference.funding(2027, 1);
    assertThat(call).hasToString("FIN-2027-0001");
    assertThat(CaseReference.find("FIN-2027-0001")).contains(call);
    assertThat(call.isFunding()).isTrue();
    assertThat(call.isOfPerson()).isFalse();
    assertThat(FIRST.isFunding()).isFalse();
  }

  @Test
  void noneIsNone() {
    assertThat(CaseReference.of(null)).isNull();
  }

  @Test
  void olderCaseComesFirst() {
    assertThat(FIRST)
        .isLessThan(CaseReference.numbered(2027, 2))
        .isGreaterThan(CaseReference.numbered(2026, 9999))
        .isGreaterThan(CaseReference.numbered(2026, 10_000));
    assertThat(CaseReference.numbered(2027, 10_000))
        .isGreaterThan(CaseReference.numbered(2027, 9999))
        .isLessThan(CaseReference.numbered(2027, 10_001));
  }

  @Test
  void travelsAsText() {
    JsonMapper json = JsonMapper.shared();
    assertThat(json.writeValueAsString(Map.of("case", FIRST)))
        .isEqualTo("{\"case\":\"POSIV-2027-0001\"}");
    assertThat(json.readValue("\"POSIV-2027-0001\"", CaseReference.class)).isEqualTo(FIRST);
    assertThat(
            DefaultConversionService.getSharedInstance().convert("" + FIRST, CaseReference.class))
        .as("a parameter, or a column that is read without a repository")
        .isEqualTo(FIRST);
  }
}
