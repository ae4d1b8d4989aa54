package nl.posiv.onboarding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.support.YearTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In a year of which the catalogue has no amount yet, no form, mail or page stops: what is not
 * known is said to be so, and no amount of an earlier year stands in its place.
 */
class YearsWithoutAmountsTest extends YearTest {

  private static final MunicipalityId UTRECHT = new MunicipalityId("utrecht");

  private static final LocalDate LATER = LocalDate.parse("2028-01-03");
  private static final LocalDate ENDED = LocalDate.parse("2027-12-31");

  @Autowired private JdbcClient jdbc;
  @Autowired private Texts texts;

  @BeforeEach
  void amountsEndWithTheYear() {
    jdbc.sql("update posiv.rule set valid_to = :day where unit like 'euro%' and valid_to is null")
        .param("day", ENDED)
        .update();
  }

  @AfterEach
  void amountsHoldOn() {
    jdbc.sql("update posiv.rule set valid_to = null where valid_to = :day")
        .param("day", ENDED)
        .update();
  }

  @Test
  void everyFormOpens() {
    Map<Right, Task> tasks = openEveryTask("utrecht");
    onMorningOf(LATER);
    Set<String> unknown = new TreeSet<>();

    tasks.forEach(
        (row, task) -> {
          String form = opened(user(row), task.getId());
          assertThat(form).as(row.task()).doesNotContain("[[", "244,22", "5.942");
          if (form.contains("nog niet bekend")) {
            unknown.add(row.task());
          }
        });

    assertThat(unknown).contains("arrange-practical-help", "collect-right-to-work");
  }

  @ParameterizedTest
  @EnumSource
  void everyTextIsWrittenOut(Language language) throws IOException {
    onMorningOf(LATER);
    String unknown = texts.get(language, "unit.unknown");

    for (String line : linesWithRules()) {
      String written = texts.withRules(language, line);
      assertThat(written).doesNotContain("[[");
      if (line.contains("[[own-contribution-adult]]")) {
        assertThat(written).contains(unknown);
      }
    }
  }

  private String opened(String user, String task) {
    StringBuilder opened = new StringBuilder();
    as(
        user,
        () -> {
          opened.append(engine.getFormService().getTaskFormVariables(task));
          try (InputStream form = engine.getFormService().getDeployedTaskForm(task)) {
            opened.append(new String(form.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return opened.toString();
  }

  private static String user(Right row) {
    Role role = row.roles().iterator().next();
    return DemoUser.all().stream()
        .filter(user -> user.role() == role)
        .filter(user -> user.municipality() == null || user.municipality().equals(UTRECHT))
        .map(DemoUser::id)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> linesWithRules() throws IOException {
    try (Stream<Path> files =
        Stream.concat(
            Files.list(Path.of("forms")), Files.list(Path.of("src/main/resources/i18n")))) {
      return files
          .flatMap(
              file -> {
                try {
                  return Files.readAllLines(file).stream();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .filter(line -> line.contains("[[") && !line.startsWith("#"))
          .toList();
    }
  }
}
