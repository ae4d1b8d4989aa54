package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.support.JourneyTest;
import nl.posiv.onboarding.support.PageForm;
import nl.posiv.onboarding.support.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is known of the end of a contract stands in the lists to take along, and in what is found.
 */
class EndInListsTest extends JourneyTest {

  private static final String ANNOUNCED = "Er is een eerder einde gemeld: ";

  @LocalServerPort private int port;

  @Test
  void endIsToldFromTheDayOnWhichItIsAnnounced() {
    reach("take-oath");
    TasklistUser hr = TasklistUser.signIn(port, HR);
    assertThat(list(hr)).doesNotContain(ANNOUNCED);
    assertThat(found(hr)).contains(reference.value()).doesNotContain(ANNOUNCED);
    assertThat(hr.get("/find?q=" + reference).body()).doesNotContain("outlook");

    report(HR, "official-resigned", clock.today().plusWeeks(4));

    List<String> lines = list(hr).lines().toList();
    int beside = Arrays.asList(lines.get(0).split(",")).indexOf("Stap") + 1;
    assertThat(lines.get(0).split(",")[beside]).isEqualTo("Wat volgt");
    assertThat(lines.get(1).split(",")[beside]).contains(ANNOUNCED);
    assertThat(found(hr)).contains(ANNOUNCED);
    assertThat(hr.get("/find?q=" + reference).body()).contains("\"outlook\":\"" + ANNOUNCED);
    assertThat(hr.page("/overview.ods").statusCode()).isEqualTo(200);
  }

  private static String list(TasklistUser reader) {
    return reader.page("/overview.csv").body();
  }

  private static String found(TasklistUser reader) {
    PageForm form = PageForm.in(reader.page("/find").body()).get(0);
    return reader.sendForm(form.action(), form.with(Map.of("q", "testenk")).fields()).body();
  }
}
