package nl.posiv.onboarding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.rules.DecreedDayRegister;
import nl.posiv.onboarding.support.CaseTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator adds a day off by royal decree, and takes a mistake back. */
class DecreedDaysPageTest extends CaseTest {

  private static final String PAGE = "/decreed-days";

  /** A Thursday, far from any holiday. */
  private static final LocalDate DAY = LocalDate.parse("2029-09-13");

  @LocalServerPort private int port;
  @Autowired private DecreedDayRegister register;
  @Autowired private WorkingDays workingDays;

  /** A decreed day outlives a reset. */
  @AfterEach
  void takeBack() {
    register.remove(DAY);
  }

  @Test
  void dayThatIsAddedIsNoWorkingDayUntilItIsTakenBack() {
    TasklistUser admin = TasklistUser.signIn(port, "admin");
    assertThat(workingDays.isWorkingDay(DAY)).isTrue();

    assertThat(add(admin, DAY.toString(), "Stb. 2029, 1").statusCode()).isEqualTo(302);
    assertThat(admin.page(PAGE).body()).contains("13 September 2029", "Stb. 2029, 1");
    assertThat(workingDays.isWorkingDay(DAY)).isFalse();
    assertThat(add(admin, DAY.toString(), "again").body()).contains("on the list already");

    PageForm remove =
        PageForm.in(admin.page(PAGE).body()).stream()
            .filter(form -> DAY.toString().equals(form.fields().get("day")))
            .findFirst()
            .orElseThrow();
    admin.sendForm(remove.action(), remove.fields());
    assertThat(workingDays.isWorkingDay(DAY)).isTrue();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "yesterday | Stb. | lies ahead",
        "2020-01-01 | Stb. | lies ahead",
        "2029-09-13 | '' | enter the source",
      })
  void dayBehindUsOrWithoutASourceIsRefused(String day, String source, String sentence) {
    HttpResponse<String> refused = add(TasklistUser.signIn(port, "admin"), day, source);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(sentence).contains("value=\"" + day + "\"");
    assertThat(register.include(DAY)).isFalse();
  }

  @Test
  void programmeLeadsReadAndNobodyElse() {
    assertThat(PageForm.in(TasklistUser.signIn(port, "posiv").page(PAGE).body()))
        .noneMatch(form -> form.action().startsWith(PAGE));
    assertThat(TasklistUser.signIn(port, "hr-utrecht").page(PAGE).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> add(TasklistUser admin, String day, String source) {
    PageForm form =
        PageForm.in(admin.page(PAGE).body()).stream()
            .filter(found -> found.action().equals(PAGE))
            .findFirst()
            .orElseThrow();
    return admin.sendForm(PAGE, form.with(Map.of("day", day, "source", source)).fields());
  }
}
