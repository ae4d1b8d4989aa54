package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswersTest {

  @Test
  void nothingChosenIsAnEmptyList() {
    Map<String, Object> values = new HashMap<>();
    values.put("leftOpen", null);
    values.put("themes", List.of("water"));
    Answers answers = new Answers(values);

    assertThat(answers.choices("leftOpen")).isEmpty();
    assertThat(answers.choices("hidden")).isEmpty();
    assertThat(answers.choices("themes")).containsExactly("water");
  }

  @Test
  void rulesThatAreBrokenAtOnceAreAllNamedAndOfAFieldTheFirst() {
    Answers answers = new Answers(Map.of());
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
