package nl.posiv.onboarding.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/**
 * Each form in Tasklist, as it is opened and once it was refused. One page for each person, in
 * which one task after the other is opened as a link in a mail opens it, because loading Tasklist
 * is what takes time.
 */
class AxeOnFormsTest extends EveryFormTest {

  private static final String FORM = ".fjs-container";

  @ParameterizedTest
  @EnumSource
  void nothingSeriousIsWrongInAnyForm(Language language) {
    everybodyReads(language);
    Map<Right, Task> tasks = openEveryTask("utrecht");
    Set<String> seen = new TreeSet<>();
    USERS.forEach(
        (role, user) -> {
          try (TasklistPage tasklist = signIn(user)) {
            tasklist.refuseWhatIsSent();
            tasks.forEach(
                (row, task) -> {
                  // The first of its roles: the same form is drawn for the next.
                  if (row.roles().contains(role) && seen.add(row.what())) {
                    open(tasklist, user, task);
                    look(tasklist, ".form-actions .btn-primary", language, row.task());
                  }
                });
            if (role == Role.RO3KVIT) {
              tasklist.startProcess("Onboarding of a Ukrainian official");
              look(tasklist, ".modal-footer .btn-primary", language, "nominate-candidate");
            }
            if (role == Role.OFFICIAL) {
              tasklist.startProcess("Report a change in a case");
              look(tasklist, ".modal-footer .btn-primary", language, "report-change");
            }
          }
        });
    all.assertAll();
    assertThat(seen).hasSize(tasks.size());
  }

  private void open(TasklistPage tasklist, String user, Task task) {
    claim(user, task);
    tasklist.openLink(task.getId());
  }

  private void look(TasklistPage tasklist, String button, Language language, String form) {
    Page page = tasklist.page();
    String what = form + " in " + language;
    all.assertThat(Axe.serious(page, FORM)).as(what).isEmpty();
    all.assertThat(page.locator(FORM + " :is(input, textarea)[readonly]:visible").count())
        .as("boxes in which nobody can write, in %s", what)
        .isZero();
    // Not clicked with the mouse: a notice of Tasklist may lie over the button.
    page.locator(button).dispatchEvent("click");
    assertThat(page.locator(".fjs-form-field-error, .posiv-refusal").first()).isVisible();
    all.assertThat(Axe.serious(page, FORM)).as(what + ", refused").isEmpty();
  }
}
