package nl.posiv.onboarding.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.SameMoment;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** After a step one reads once what was done, for whom, what comes next and whose turn it is. */
class AfterAStepTest extends YearTest {

  @LocalServerPort private int port;

  @BeforeEach
  void everybodyReadsEnglish() {
    everybodyReads(Language.EN);
  }

  @AfterEach
  void languagesOfTheDemo() {
    programme.reset();
  }

  @Test
  void whatWasDoneIsSaidOnceWithWhoseTurnItIs() {
    CaseReference reference = nominated();
    String task = task(reference, "confirm-willingness").getId();
    TasklistUser ro3kvit = signIn("ro3kvit");
    taken(ro3kvit, task);

    PageForm form = form(ro3kvit, task);
    HttpResponse<String> refused = ro3kvit.sendForm(form.action(), form.with(Map.of()).fields());
    assertThat(refused.statusCode()).isEqualTo(400);
    handIn(ro3kvit, form.with(Map.of("outcome", "willing")));

    String page = ro3kvit.page("/tasks").body();
    assertThat(page)
        .contains("Done: Ask whether the candidate is willing.")
        .contains("Olena Testenko (" + reference + ")")
        .contains("What comes next", "Review the nomination", "HR, by ")
        .contains("/cases/" + reference)
        .doesNotContain("class=\"refusal\"");
    assertThat(ro3kvit.page("/tasks").body()).doesNotContain("Done: ");
  }

  @Test
  void whoMayDoTheNextStepGetsALinkToIt() {
    CaseReference reference = nominated();
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));
    TasklistUser hr = signIn("hr-utrecht");
    String task = task(reference, "review-nomination").getId();
    taken(hr, task);
    assertThat(hr.read(hr.get("/tasks/" + task + "/typed")).path("opens").asString())
        .as("the case, for the link from Tasklist")
        .isEqualTo(reference.value());
    handIn(hr, form(hr, task).with(Map.of("outcome", "suitable")));

    String next = task(reference, "record-interview").getId();
    assertThat(hr.page("/tasks").body())
        .contains("HR (you), by ", "/camunda/app/tasklist/default/#/?task=" + next);
  }

  /** Without scripts nothing stops the second click, and its answer is the one that is read. */
  @Test
  void secondClickIsToldTheSame() throws Exception {
    CaseReference reference = nominated();
    String task = task(reference, "confirm-willingness").getId();
    TasklistUser ro3kvit = signIn("ro3kvit");
    taken(ro3kvit, task);
    PageForm form = form(ro3kvit, task).with(Map.of("outcome", "willing"));
    HttpResponse<String> first = ro3kvit.sendForm(form.action(), form.fields());
    PageForm whole =
        first.statusCode() == 200
            ? PageForm.in(first.body()).get(0).with(Map.of("outcome", "willing"))
            : form;

    List<HttpResponse<String>> clicks =
        SameMoment.times(2, () -> ro3kvit.sendForm(whole.action(), whole.fields()));
    HttpResponse<String> late = ro3kvit.sendForm(whole.action(), whole.fields());

    assertThat(clicks).extracting(HttpResponse::statusCode).containsOnly(302);
    assertThat(late.statusCode()).isEqualTo(302);
    assertThat(ro3kvit.page("/tasks").body())
        .contains("Done: Ask whether the candidate is willing.", "Review the nomination")
        .contains("what was sent first counts");
    assertThat(ro3kvit.page("/tasks/" + task).body())
        .as("back in the browser")
        .contains("Done: Ask whether the candidate is willing.", "Review the nomination");
  }

  /**
   * A task that was called off while somebody worked on it is over, and what they send is not kept.
   */
  @Test
  void taskThatWasCalledOffIsNotSaidToBeDone() {
    CaseReference reference = nominated();
    String task = task(reference, "confirm-willingness").getId();
    TasklistUser ro3kvit = signIn("ro3kvit");
    taken(ro3kvit, task);
    PageForm form = form(ro3kvit, task).with(Map.of("outcome", "willing"));
    signIn("ro3kvit")
        .start(
            "report-change",
            Map.of(
                "caseReference",
                reference.value(),
                "change",
                "candidate-withdrew",
                "effectiveOn",
                clock.today(),
                "reason",
                "Found other work"));

    HttpResponse<String> late = ro3kvit.sendForm(form.action(), form.fields());

    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.body()).doesNotContain("Done: ");
    assertThat(ro3kvit.page("/tasks").body()).doesNotContain("Done: ");
  }

  @Test
  void startedCaseIsNamed() {
    TasklistUser ro3kvit = signIn("ro3kvit");
    String started = ro3kvit.start("onboarding", Forms.nomination("utrecht", clock.today()));
    follow(new CaseReference(started));
    assertThat(ro3kvit.page("/tasks").body()).doesNotContain("Started: ");

    PageForm report = PageForm.in(ro3kvit.page("/tasks/new/report-change").body()).get(0);
    handIn(
        ro3kvit,
        report.with(
            Map.of(
                "caseReference",
                started,
                "change",
                "candidate-withdrew",
                "effectiveOn",
                clock.today().toString(),
                "reason",
                "Found other work")));
    assertThat(ro3kvit.page("/tasks").body())
        .contains("Started: Report a change in a case.", started)
        .contains("The candidate withdrew on 4 January 2027. The case ended on 4 January 2027.")
        .doesNotContain("Found other work");
  }

  @Test
  void tasklistHearsOfItFromTheServerAndOnlyOfOnesOwn() {
    CaseReference reference = nominated();
    String task = task(reference, "confirm-willingness").getId();
    TasklistUser ro3kvit = signIn("ro3kvit");
    taken(ro3kvit, task);
    assertThat(ro3kvit.get("/tasks/" + task + "/done").statusCode()).isEqualTo(404);
    submit("ro3kvit", reference, "confirm-willingness", Map.of("outcome", "willing"));

    JsonNode said = ro3kvit.read(ro3kvit.get("/tasks/" + task + "/done"));
    assertThat(said.path("done").asString())
        .isEqualTo("Done: Ask whether the candidate is willing.");
    assertThat(said.path("turns").get(0).path("name").asString())
        .isEqualTo("Review the nomination");
    for (String other : List.of("hr-utrecht", "manager-utrecht", "posiv", "admin")) {
      assertThat(signIn(other).get("/tasks/" + task + "/done").statusCode())
          .as(other)
          .isEqualTo(404);
    }
  }

  private CaseReference nominated() {
    return follow(
        new CaseReference(nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
  }

  private TasklistUser signIn(String user) {
    return TasklistUser.signIn(port, user);
  }

  private static PageForm form(TasklistUser user, String task) {
    return PageForm.in(user.page("/tasks/" + task).body()).get(0);
  }

  private static void taken(TasklistUser user, String task) {
    PageForm form = form(user, task);
    if (form.action().contains("/claim")) {
      assertThat(user.sendForm(form.action(), form.fields()).statusCode()).isEqualTo(302);
    }
  }

  private static void handIn(TasklistUser user, PageForm form) {
    HttpResponse<String> answer = user.sendForm(form.action(), form.fields());
    if (answer.statusCode() == 200) {
      // An answer brought another question.
      PageForm more = PageForm.in(answer.body()).get(0);
      Map<String, String> fields = new HashMap<>(form.fields());
      fields.remove("posiv-shown");
      answer = user.sendForm(more.action(), more.with(fields).fields());
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/tasks");
  }
}
