package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
}
