package nl.posiv.onboarding.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Chromium;
import nl.posiv.onboarding.support.TasklistPage;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address whose domain is Ukrainian, in Tasklist: the server says what is one, not the form. */
class AddressInBrowserTest extends YearTest {

  private static final String TYPED = "olena@пошта.укр";

  @LocalServerPort private int port;

  @Test
  void addressThatMailIsSentToIsTakenAndAnotherIsRefusedAtItsField() {
    CaseReference reference = follow(nominatedCase("utrecht"));
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("candidate-address")
        .businessKey(reference.value())
        .setVariable("caseReference", reference.value())
        .setVariable("municipality", "utrecht")
        .execute();

    try (TasklistPage tasklist = new TasklistPage(Chromium.browser(), port).signIn("ro3kvit")) {
      tasklist
          .openTask("Correct the candidate's address")
          .choose("outcome", 0)
          .type("email", "олена@пошта.укр")
          .complete();
      assertThat(tasklist.refusal()).containsText("e-mail address");
      assertThat(tasklist.field("email")).hasValue("олена@пошта.укр");

      tasklist.type("email", TYPED).complete();
    }
    assertThat(nominations.candidateOf(reference).email()).isEqualTo(TYPED);
    assertThat(openTasks(reference)).isEmpty();
  }
}
