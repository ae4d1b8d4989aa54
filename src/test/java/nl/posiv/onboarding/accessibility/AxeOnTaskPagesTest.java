package nl.posiv.onboarding.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.support.Axe;
import nl.posiv.onboarding.support.TasklistPage;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each form on our own pages, as it is opened and after it was handed in empty. */
class AxeOnTaskPagesTest extends EveryFormTest {

  private static final Map<Role, List<String>> STARTED =
      Map.of(
          Role.RO3KVIT,
          List.of("onboarding", "report-change"),
          Role.OFFICIAL,
          List.of("report-change", "mission", "change-mission", "correct-hours"));

  private static final String OF_ONE_ROUND = "record-permit-decision";

  @ParameterizedTest
  @EnumSource
  void nothingSeriousIsWrongInAnyForm(Language language) {
    everybodyReads(language);
    Map<Right, Task> tasks = openEveryTask("utrecht");
    // All tasks are about one case; what is handed in for one may end the round that this one is
    // about.
    List<Map.Entry<Right, Task>> inOrder =
        tasks.entrySet().stream()
            .sorted(Comparator.comparing(one -> !one.getKey().task().equals(OF_ONE_ROUND)))
            .toList();
    Set<String> seen = new TreeSet<>();
    USERS.forEach(
        (role, user) -> {
          try (TasklistPage browser = visitor().signInOnly(user)) {
            browser.page().setViewportSize(320, 900);
            open(browser.page(), "/tasks", 200);
            look(browser.page(), "/tasks of " + user + " in " + language);
            inOrder.forEach(
                one -> {
                  Right row = one.getKey();
                  Task task = one.getValue();
                  // The first of its roles: the same form is drawn for the next.
                  if (row.roles().contains(role) && seen.add(row.what())) {
                    claim(user, task);
                    handInEmpty(browser.page(), "/tasks/" + task.getId(), row.task(), language);
                  }
                });
            STARTED
                .getOrDefault(role, List.of())
                .forEach(
                    process ->
                        handInEmpty(browser.page(), "/tasks/new/" + process, process, language));
          }
        });
    all.assertAll();
    assertThat(seen).hasSize(tasks.size());
  }

  private void handInEmpty(Page page, String path, String form, Language language) {
    open(page, path, 200);
    look(page, form + " in " + language);
    // What is known is filled in, and would be accepted.
    page.evaluate(
        """
        () => document.querySelectorAll('main input:not([type=hidden]), main textarea')
          .forEach(field => { field.checked = false; if (!/checkbox|radio/.test(field.type)) field.value = ''; })
        """);
    Response answer =
        page.waitForNavigation(() -> page.locator("main form button").first().click());
    all.assertThat(answer.status()).as(form).isIn(200, 400);
    look(page, form + " in " + language + ", handed in empty");
  }

  private void open(Page page, String path, int status) {
    Response answer = page.navigate("http://localhost:" + port + path);
    all.assertThat(answer.status()).as(path).isEqualTo(status);
  }

  private void look(Page page, String what) {
    all.assertThat(Axe.serious(page, "html")).as(what).isEmpty();
    all.assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .as("width of %s", what)
        .isLessThanOrEqualTo(320);
  }
}
