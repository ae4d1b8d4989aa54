package nl.posiv.onboarding.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.support.Forms;
import nl.posiv.onboarding.support.TasklistUser;
import nl.posiv.onboarding.support.YearTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Wherever a last day is written, it is said when that day is over. */
class LateIsSaidTest extends YearTest {

  private static final String OVERDUE = "\\((te laat|overdue|прострочено)\\)";
  private static final String LATE = "class=\"late\"";

  @LocalServerPort private int port;
  @Autowired private CandidateLinks links;

  @Test
  void everyTemplateThatWritesALastDaySaysThatItIsOver() throws IOException {
    List<String> lines;
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      lines =
          files
              .filter(Files::isRegularFile)
              .flatMap(file -> read(file).lines())
              .filter(line -> line.contains("'overview.by'") || line.contains("'candidate.until'"))
              .toList();
    }
    assertThat(lines).hasSizeGreaterThan(4);

    assertThat(lines).allSatisfy(line -> assertThat(line).contains("'overview.is-late'"));
  }

  @Test
  void formsAndPagesSayIt() {
    CaseReference nominated =
        follow(
            new CaseReference(
                nominate(Forms.nomination("utrecht", clock.today())).getBusinessKey()));
    CaseReference working = readyCase("utrecht");
    engine
        .getRuntimeService()
        .createProcessInstanceByKey("placement")
        .businessKey(working.value())
        .setVariables(Map.of("caseReference", working.value(), "municipality", "utrecht"))
        .startBeforeActivity("log-hours")
        .execute();
    TasklistUser ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    String task = ro3kvit.task(nominated, "confirm-willingness");
    assertThat(ro3kvit.open(task).value("dueOn")).doesNotContain("(");

    onMorningOf(START.plusMonths(1));

    ro3kvit = TasklistUser.signIn(port, "ro3kvit");
    assertThat(ro3kvit.open(task).value("dueOn")).containsPattern(OVERDUE);
    assertThat(ro3kvit.page("/tasks/" + task).body()).containsPattern(OVERDUE);
    assertThat(ro3kvit.page("/tasks").body()).contains(LATE);
    assertThat(ro3kvit.page("/cases/" + nominated).body()).contains(LATE);
    assertThat(TasklistUser.signIn(port, "official-utrecht").page("/my-year").body())
        .contains(LATE);
    assertThat(
            TasklistUser.anonymous(port)
                .page("/candidate/" + links.issue(nominated).orElseThrow())
                .body())
        .contains(LATE);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
