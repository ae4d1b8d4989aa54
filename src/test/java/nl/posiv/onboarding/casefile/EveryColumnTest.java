package nl.posiv.onboarding.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.posiv.onboarding.engine.form.FormWords;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is recorded of a case is shown in its file, or stands in {@code not-in-the-file.csv} with
 * the reason why not: the schema itself is read.
 */
@PosivTest
class EveryColumnTest {

  private static final Path EXCEPTIONS = Path.of("src/test/resources/not-in-the-file.csv");

  @Autowired private List<CaseSection> sections;
  @Autowired private JdbcClient jdbc;
  @Autowired private FormWords forms;
  @Autowired private Texts texts;

  @Test
  void everyColumnIsShownOrThereIsAReason() throws IOException {
    Set<String> recorded = new TreeSet<>();
    for (String table : tables()) {
      jdbc.sql(
              """
              select column_name from information_schema.columns
              where table_schema = 'posiv' and table_name = :table
                and column_name not in ('id', 'version', 'case_reference', 'contract_id', 'municipality')
              """)
          .param("table", table)
          .query(String.class)
          .list()
          .forEach(column -> recorded.add(table + "." + column));
    }
    Set<String> shown =
        sections.stream()
            .flatMap(section -> section.kept().stream())
            .flatMap(kept -> kept.shown().stream().map(column -> kept.table() + "." + column))
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> exceptions = exceptions();

    Set<String> missing = new TreeSet<>(recorded);
    missing.removeAll(shown);
    missing.removeIf(
        column ->
            exceptions.containsKey(column)
                || exceptions.containsKey(column.replaceFirst("\\..*", ".*")));
    assertThat(missing).as("neither shown nor excepted").isEmpty();
    assertThat(exceptions.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(9));
    assertThat(shown).as("that there are").allMatch(column -> recorded.contains(column));
    assertThat(shown)
        .as("shown, and excepted as well")
        .doesNotContainAnyElementsOf(exceptions.keySet());
  }

  @Test
  void whoRecordedSomethingStandsThereWithTheDay() {
    assertThat(sections)
        .flatMap(CaseSection::kept)
        .filteredOn(kept -> kept.by() != null)
        .isNotEmpty()
        .allSatisfy(kept -> assertThat(kept.on()).as(kept.table()).isNotNull());
    assertThat(sections)
        .flatMap(CaseSection::correctable)
        .allSatisfy(kept -> assertThat(kept.on()).as(kept.table()).isNotNull());
  }

  @Test
  void everySectionStandsInTheTableOfRightsAndHasItsWords() {
    assertThat(Rights.of(Right.Kind.SECTION).stream().map(Right::what))
        .containsAll(sections.stream().map(CaseSection::key).toList());
    for (Language language : Language.values()) {
      for (Right section : Rights.of(Right.Kind.SECTION)) {
        assertThat(texts.get(language, "file.section." + section.what())).isNotBlank();
      }
      for (CaseSection section : sections) {
        for (Kept kept : section.kept()) {
          assertThat(texts.get(language, "file." + kept.table())).isNotBlank();
          for (Kept.Column column : kept.columns()) {
            String label =
                column.as() == Kept.As.ANSWER
                    ? forms.question(language, column.words(), column.question())
                    : texts.get(language, "file." + kept.table() + "." + column.name());
            assertThat(label).as("%s.%s", kept.table(), column.name()).isNotBlank();
          }
        }
      }
    }
  }

  /** Those that name a case, and those that belong to a row of such a table. */
  private List<String> tables() {
    return jdbc.sql(
            """
            with recursive of_cases as (
              select c.table_name::text as name
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
              where c.table_schema = 'posiv' and c.column_name = 'case_reference'
                and t.table_type = 'BASE TABLE'
              union
              select t.relname::text
              from of_cases o
              join pg_constraint f on f.contype = 'f'
                and f.confrelid = ('posiv.' || o.name)::regclass
              join pg_class t on t.oid = f.conrelid
            )
            select name from of_cases union select 'candidate' order by 1
            """)
        .query(String.class)
        .list();
  }

  private static Map<String, String> exceptions() throws IOException {
    Map<String, String> exceptions = new TreeMap<>();
    for (String line : Files.readAllLines(EXCEPTIONS)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", 2);
        exceptions.put(cells[0].strip(), cells[1].strip());
      }
    }
    return exceptions;
  }
}
