package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.Deviation;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A municipality asks for more information, and asks again. */
class MoreInformationTest extends CaseTest {

  private static final String OPTION = "\"more-information\"";

  @LocalServerPort private int port;

  private CaseReference reference;

  @BeforeEach
  void givenANominationAtUtrecht() {
    reference =
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey());
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
  }

  @Test
  @Deviation(
      when = Deviation.When.APPROVAL,
      of = "The municipality asks for more information once too often",
      learns = "HR, by the refusal")
  void thirdQuestionIsNeitherOfferedNorTaken() {
    askAndAnswer("utrecht");
    assertThat(reviewForm("utrecht")).contains(OPTION);
    askAndAnswer("utrecht");

    assertThat(reviewForm("utrecht")).doesNotContain(OPTION).contains("suitable", "not-suitable");
    assertThat(refusal("hr-utrecht", reference, "review-nomination", question()))
        .startsWith("\"Past deze kandidaat bij uw gemeente?\": uw gemeente heeft al 2 keer");
    submit("hr-utrecht", reference, "review-nomination", Map.of("outcome", "suitable"));
    assertThat(openTasks(reference)).containsExactly("record-interview");
  }

  @Test
  void nextMunicipalityHasQuestionsOfItsOwn() {
    askAndAnswer("utrecht");
    askAndAnswer("utrecht");
    submit(
        "hr-utrecht",
        reference,
        "review-nomination",
        Map.of("outcome", "not-suitable", "reason", "No vacancy"));
    submit(
        "ro3kvit",
        reference,
        "choose-municipality",
        Map.of("outcome", "nominate", "municipality", "arnhem"));

    assertThat(reviewForm("arnhem")).contains(OPTION);
    askAndAnswer("arnhem");
    assertThat(openTasks(reference)).containsExactly("review-nomination");
  }

  @Test
  void answeringIsForRo3kvitAlone() {
    submit("hr-utrecht", reference, "review-nomination", question());

    String task = task(reference, "supply-information").getId();
    assertThat(task(reference, "supply-information").getTenantId()).isNull();
    TasklistUser hr = TasklistUser.signIn(port, "hr-utrecht");
    assertThat(hr.tasks(reference)).isEmpty();
    assertThat(hr.handIn(task, Map.of("answer", "We know already")).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(TasklistUser.signIn(port, "ro3kvit").task(reference, "supply-information"))
        .isEqualTo(task);
  }

  private void askAndAnswer(String municipality) {
    submit("hr-" + municipality, reference, "review-nomination", question());
    submit("ro3kvit", reference, "supply-information", Map.of("answer", "See the enclosed plan."));
  }

  private String reviewForm(String municipality) {
    TasklistUser hr = TasklistUser.signIn(port, "hr-" + municipality);
    return hr.open(hr.task(reference, "review-nomination")).file().toString();
  }

  private static Map<String, Object> question() {
    return Map.of("outcome", "more-information", "reason", "What did the candidate build?");
  }
}
