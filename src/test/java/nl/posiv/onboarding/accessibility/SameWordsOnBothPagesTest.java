package nl.posiv.onboarding.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.support.TasklistPage;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/**
 * What a form says in Tasklist stands on the plain page as well, and the other way round: each
 * heading, paragraph, item of a list, cell, label and explanation of every form.
 */
class SameWordsOnBothPagesTest extends EveryFormTest {

  /** Processes that a role starts with a form, by their English names. */
  private static final Map<Role, Map<String, String>> STARTED =
      Map.of(
          Role.RO3KVIT, Map.of("onboarding", "Onboarding of a Ukrainian official"),
          Role.OFFICIAL,
              Map.of(
                  "report-change", "Report a change in a case",
                  "mission", "A mission to Ukraine",
                  "change-mission", "Change or cancel a mission",
                  "correct-hours", "Correct the hours of a month"));

  /** Marks of a field that is required or optional are no words of the form. */
  private static final String IN_TASKLIST =
      """
      () => [...document.querySelector('.fjs-container:not([data-earlier]) .fjs-form').querySelectorAll(
          '.fjs-form-field-text :is(h1, h2, h3, h4, p, li), .fjs-form-field-label, .fjs-form-field-description, th, td')]
        .filter(element => element.checkVisibility())
        .map(element => {
          const words = element.cloneNode(true);
          words.querySelectorAll('.fjs-asterix').forEach(mark => mark.remove());
          return words.textContent;
        })
      """;

  private static final String ON_PLAIN_PAGE = "() => [document.querySelector('main').textContent]";

  /**
   * What the plain page tells, without what it asks and where it leads; forms lead to letters and
   * documents.
   */
  private static final String TOLD =
      """
      () => [...document.querySelectorAll(
          'main > :is(h2, h3, ul, p:not(:has(a:not([href*=".pdf"], [href*="/documents"], [href^="/council/"], [href^="/knowledge/"], [href^="/people"], [href^="/funding/"])))), main > form:first-of-type > :is(h2, h3, p, ul)')]
        .filter(element => !element.parentElement.matches('form[action$="claim"]'))
        .flatMap(element => element.matches('ul') ? [...element.children] : [element])
        .map(element => element.textContent)
      """;

  @Test
  void everyFormSaysTheSame() {
    everybodyReads(Language.NL);
    Map<Right, Task> tasks = openEveryTask("utrecht");
    Set<String> seen = new TreeSet<>();
    USERS.forEach(
        (role, user) -> {
          try (TasklistPage tasklist = signIn(user)) {
            Page plain = tasklist.page().context().newPage();
            tasks.forEach(
                (row, task) -> {
                  // A task for two roles is opened by one of them.
                  if (row.roles().contains(role) && seen.add(row.what())) {
                    List<String> before = told(plain, "/tasks/" + task.getId());
                    claim(user, task);
                    tasklist.openLink(task.getId());
                    compare(tasklist.page(), plain, "/tasks/" + task.getId(), row.task());
                    all.assertThat(before)
                        .as("before it was taken: %s", row.task())
                        .isEqualTo(told(plain, "/tasks/" + task.getId()));
                  }
                });
            STARTED
                .getOrDefault(role, Map.of())
                .forEach(
                    (process, name) -> {
                      tasklist.open().startProcess(name);
                      compare(tasklist.page(), plain, "/tasks/new/" + process, process);
                    });
          }
        });
    all.assertAll();
    assertThat(seen).hasSize(tasks.size());
  }

  private void compare(Page tasklist, Page plain, String path, String form) {
    List<String> there = lines(tasklist, IN_TASKLIST);
    all.assertThat(there).as(form).isNotEmpty();
    List<String> told = told(plain, path);
    String here = lines(plain, ON_PLAIN_PAGE).get(0);
    all.assertThat(there.stream().filter(line -> !here.contains(line)))
        .as("missing on the plain page of %s", form)
        .isEmpty();
    String tasklists = String.join(" ", there);
    all.assertThat(told.stream().filter(line -> line.isEmpty() || !tasklists.contains(line)))
        .as("on the plain page of %s only", form)
        .isEmpty();
  }

  private List<String> told(Page plain, String path) {
    plain.navigate("http://localhost:" + port + path);
    return lines(plain, TOLD);
  }

  private static List<String> lines(Page page, String script) {
    return ((List<?>) page.evaluate(script))
        .stream()
            .flatMap(line -> Stream.of(((String) line).replaceAll("\\s+", " ").strip()))
            .toList();
  }
}
