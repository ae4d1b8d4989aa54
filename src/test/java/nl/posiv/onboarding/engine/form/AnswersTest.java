package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.posiv.onboarding.language.WithId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {

  private static final CamundaForm FORM =
      CamundaForm.of(
          new JsonMapper()
              .readTree(
                  """
                  {"id": "plan-trip", "components": [
                    {"type": "text", "text": "Until {{dueOn}}"},
                    {"type": "taglist", "key": "leftOpen"},
                    {"type": "taglist", "key": "hidden", "conditional": {"hide": "=shelter"}},
                    {"type": "taglist", "key": "themes"},
                    {"type": "datetime", "key": "leavesOn"},
                    {"type": "number", "key": "nights"},
                    {"type": "select", "key": "means"},
                    {"type": "checkbox", "key": "abroad"},
                    {"type": "textfield", "key": "shown", "readonly": true}]}
                  """));

  @Test
  void nothingChosenIsAnEmptyList() {
    Map<String, Object> values = new HashMap<>();
    values.put("leftOpen", null);
    values.put("themes", List.of("water"));
    Answers answers = new Answers(FORM, values);

    assertThat(answers.choices("leftOpen")).isEmpty();
    assertThat(answers.choices("hidden")).isEmpty();
    assertThat(answers.choices("themes")).containsExactly("water");
  }

  @ParameterizedTest
  @ValueSource(strings = {"theme", "shown", "dueOn"})
  void whatIsNotAskedHasNoAnswerAndSaysSo(String key) {
    Answers answers = new Answers(FORM, Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> answers.text(key))
        .withMessage("The form plan-trip does not ask " + key);
  }

  @Test
  void whatIsLeftOpenIsNullOnlyForWhoeverExpectsThat() {
    Answers answers = new Answers(FORM, Map.of());

    assertThat(answers.textIfAny("leftOpen")).isNull();
    assertThatIllegalStateException()
        .isThrownBy(() -> answers.text("leftOpen"))
        .withMessage("The form plan-trip got no answer to leftOpen");
  }

  record Trip(
      List<String> themes, LocalDate leavesOn, int nights, boolean abroad, TravelsBy means) {}

  enum TravelsBy implements WithId {
    NIGHT_TRAIN
  }

  @Test
  void answersAreARecordOfTheSameNames() {
    Answers answers =
        new Answers(
            FORM,
            Map.of(
                "themes",
                List.of("water"),
                "leavesOn",
                LocalDate.of(2027, 1, 4),
                "nights",
                BigDecimal.valueOf(3),
                "means",
                "night-train"));

    assertThat(answers.as(Trip.class))
        .isEqualTo(
            new Trip(List.of("water"), LocalDate.of(2027, 1, 4), 3, false, TravelsBy.NIGHT_TRAIN));
  }

  record Hotel(String stars) {}

  record Luggage(String leavesOn) {}

  @Test
  void recordThatTheFormDoesNotFillIsRefused() {
    Answers answers = new Answers(FORM, Map.of("leavesOn", LocalDate.of(2027, 1, 4)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> answers.as(Hotel.class))
        .withMessage("The form plan-trip does not ask stars");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answers.as(Luggage.class))
        .withMessage("The form plan-trip does not ask leavesOn as String");
  }

  @Test
  void whatIsShownStandsInTheForm() {
    FORM.requireShown(Set.of("shown", "themes", "dueOn", "shelter"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FORM.requireShown(Set.of("pay")))
        .withMessage("The form plan-trip does not show pay");
  }

  @Test
  void rulesThatAreBrokenAtOnceAreAllNamedAndOfAFieldTheFirst() {
    Answers answers = new Answers(FORM, Map.of());
    answers.expect(true, "phone", "nomination.no-phone");
    answers.expect(false, "birthDate", "date.in-future");
    answers.expect(false, "birthDate", "righttowork.age");
    answers.expect(false, "monthlyPay", "righttowork.pay-under-minimum");

    for (ThrowingCallable stop :
        List.<ThrowingCallable>of(
            answers::refuseMistakes, () -> answers.require(true, "bsn", "employment.no-bsn"))) {
      AnswerRefusedException refused = catchThrowableOfType(AnswerRefusedException.class, stop);
      assertThat(refused.reason()).isEqualTo("date.in-future");
      assertThat(refused.more())
          .extracting(AnswerRefusedException::field)
          .containsExactly("monthlyPay");
    }
  }
}
