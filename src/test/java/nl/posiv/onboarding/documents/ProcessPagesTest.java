package nl.posiv.onboarding.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.notification.Notice;
import nl.posiv.onboarding.notification.NoticeReaders;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages about the processes say what the models, the rule catalogue and the mails say. */
@PosivTest
class ProcessPagesTest {

  private static final Path FOLDER = Path.of("docs/processes");

  private final Models models = Models.read();
  private final MailSubjects subjects = new MailSubjects();

  @Autowired private JdbcClient jdbc;

  @BeforeAll
  static void folder() throws IOException {
    Files.createDirectories(FOLDER);
  }

  @Test
  void everyProcessHasAPageOfToday() {
    RuleCatalogue rules = rules();
    for (String key : models.inOrder()) {
      Document.keep(
          FOLDER.resolve(key + ".md"), new ProcessPage(models, rules, subjects, key).text());
    }
  }

  @Test
  void contentsNameEveryProcess() {
    Document.keep(FOLDER.resolve("README.md"), contents());
  }

  @Test
  void nothingIsLeftOfProcessesThatAreGone() throws IOException {
    Set<String> expected = new TreeSet<>(Set.of("README.md"));
    Models.keys().forEach(key -> expected.addAll(List.of(key + ".md", key + ".svg")));
    List<Path> leftOver;
    try (Stream<Path> files = Files.list(FOLDER)) {
      leftOver = files.filter(file -> !expected.contains(file.getFileName().toString())).toList();
    }
    if (Document.areWritten()) {
      for (Path file : leftOver) {
        Files.delete(file);
      }
      return;
    }

    assertThat(leftOver).as(Document.stale(FOLDER)).isEmpty();
  }

  private RuleCatalogue rules() {
    return new RuleCatalogue(
        jdbc
            .sql(
                """
                select id, valid_from, valid_to, value, unit, status, source
                from posiv.rule
                """)
            .query(RuleRow.class)
            .stream()
            // Not by the database, which sorts as its machine does.
            .sorted(Comparator.comparing(RuleRow::id).thenComparing(RuleRow::validFrom))
            .toList());
  }

  private String contents() {
    StringBuilder text = new StringBuilder(Document.DO_NOT_EDIT);
    text.append(
        """

        # The processes

        Each page has the picture of a process, and tables of its tasks, timers, mails and rules. *Law* is what a law sets; a
        *default* is a choice of the programme that an administrator may change. [Every way a journey can go](../deviations.md)
        says what happens when a case leaves the normal path.

        | Process | What it is about |
        |---|---|
        """);
    for (String key : models.inOrder()) {
      text.append(
          "| [%s](%s.md) | %s |\n"
              .formatted(
                  models.process(key).getName(),
                  key,
                  Document.cell(Models.documentation(models.process(key)))));
    }
    text.append(
        """

        ## Mails about every task

        A reminder comes on the morning halfway to the deadline of the task.

        | Mail | Who reads it | Subject |
        |---|---|---|
        """);
    notInADiagram()
        .forEach(
            (id, notice) ->
                text.append(
                    "| `%s` | %s | %s |\n"
                        .formatted(id, readers(notice), String.join("<br>", subjects.of(notice)))));
    text.append(
        """

        The pictures are drawn with [bpmn-js](https://bpmn.io/toolkit/bpmn-js/) by bpmn.io.
        """);
    return text.toString();
  }

  private static Map<String, Notice> notInADiagram() {
    return Stream.of(Notice.values())
        .filter(notice -> notice.id().startsWith("task-"))
        .collect(Collectors.toMap(Notice::id, notice -> notice, (a, b) -> a, TreeMap::new));
  }

  private static String readers(Notice notice) {
    List<String> readers = NoticeReaders.of(notice);
    if (!readers.isEmpty()) {
      return String.join(", ", readers);
    }
    return switch (notice) {
      case TASK_ESCALATED -> "the managers of the municipality";
      case TASK_ESCALATED_PROGRAMME -> "the programme leads";
      case TASK_STAND_IN -> "whoever stands in";
      case TASK_RETURNED -> "whoever is back";
      case TASK_TAKEN_OVER -> "whoever had taken it";
      case TASK_HANDED_ON -> "the colleague who gets it";
      case TASK_WITHOUT_TEAM -> "the programme leads";
      case TASK_WITHOUT_PERSON -> "HR, or Ro3kvit";
      default -> "those whose task it is";
    };
  }
}
