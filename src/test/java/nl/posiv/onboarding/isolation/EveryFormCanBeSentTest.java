package nl.posiv.onboarding.isolation;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.rules.DecreedDay;
import nl.posiv.onboarding.rules.DecreedDayRegister;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a page shows its reader as a form, that reader can send, in the demo; production has a test
 * of its own.
 */
class EveryFormCanBeSentTest extends CaseTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  @Autowired private DecreedDayRegister decreedDays;

  private List<DecreedDay> decreed;

  @BeforeEach
  void rememberTheDecreedDays() {
    decreed = decreedDays.list();
  }

  /** They outlive a reset, and the form that takes one back is sent, too. */
  @AfterEach
  void decreedDaysAsBefore() {
    decreed.forEach(day -> decreedDays.add(day.day(), day.source(), day.recordedBy()));
  }

  /** What a municipality asks for outlives a reset, and would be asked in other tests too. */
  @AfterEach
  void municipalitiesAskForNothing() {
    jdbc.sql("delete from posiv.help_requirement where municipality is not null").update();
  }

  @Test
  void byWhoeverIsShownIt() {
    CaseReference reference = nominatedCase("utrecht");
    startPhase("approval", reference, Map.of());
    String task = "/tasks/" + task(reference, "review-nomination").getId();
    Set<String> sent = new TreeSet<>();
    SoftAssertions all = new SoftAssertions();
    for (DemoUser user : DemoUser.all()) {
      TasklistUser session = TasklistUser.signIn(port, user.id());
      for (String page : pages(task)) {
        for (PageForm form : PageForm.in(session.page(page).body())) {
          HttpResponse<String> answer = session.sendForm(form.action(), form.fields());
          // A form as it stands may lack an answer, and is then refused with a sentence.
          all.assertThat(answer.statusCode())
              .as("%s sends %s of %s: %s", user.id(), form, page, answer.body())
              .isIn(200, 302, 400);
          all.assertThat(answer.body()).as("%s: %s", user.id(), form).doesNotContain("Exception");
          sent.add(form.action().replace(task, "/tasks/*"));
        }
      }
    }
    all.assertThat(sent)
        .contains(
            "/account/settings",
            "/account/absence",
            "/before-start",
            "/decreed-days",
            "/decreed-days/remove",
            "/tasks/*/claim",
            "/tasks/*",
            "/tasks/*/unclaim",
            "/tasks/new/onboarding",
            "/tasks/new/report-change");
    all.assertAll();
  }

  /** With the page of a task as it is before and after somebody takes it. */
  private static List<String> pages(String task) {
    Stream<String> fixed =
        Rights.of(Right.Kind.PAGE).stream()
            .map(Right::what)
            .filter(what -> what.startsWith("GET ") && !what.contains("*"))
            .map(what -> what.substring("GET ".length()))
            .filter(page -> !page.startsWith("/demo/"));
    Stream<String> starts =
        Rights.of(Right.Kind.START).stream().map(row -> "/tasks/new/" + row.what()).distinct();
    return Stream.of(fixed, starts, Stream.of(task, task)).flatMap(pages -> pages).toList();
  }
}
