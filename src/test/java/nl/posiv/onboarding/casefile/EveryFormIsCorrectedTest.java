package nl.posiv.onboarding.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a form records can be corrected by filling it in again, or it stands in {@code
 * corrected-otherwise.csv} what is done instead: a new form cannot be forgotten.
 */
@PosivTest
class EveryFormIsCorrectedTest {

  private static final Path OTHERWISE = Path.of("src/test/resources/corrected-otherwise.csv");
  private static final Set<String> OF_THE_CASE =
      Set.of("prepare-offer", "nominate-candidate", "arrange-practical-help", "follow-up-concern");

  @Autowired private List<CorrectableForm> correctable;
  @Autowired private List<CaseSection> sections;

  @Test
  void everyFormIsCorrectedInTheFileOrOtherwise() throws IOException {
    Set<String> all;
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      all =
          files
              .map(file -> file.getFileName().toString().replace(".form", ""))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Map<String, String> otherwise = otherwise();
    Set<String> inTheFile =
        correctable.stream().map(CorrectableForm::key).collect(Collectors.toSet());

    Set<String> forgotten = new TreeSet<>(all);
    forgotten.removeAll(inTheFile);
    forgotten.removeAll(otherwise.keySet());
    assertThat(forgotten).as("neither corrected nor excepted").isEmpty();
    assertThat(all).containsAll(otherwise.keySet());
    assertThat(otherwise.keySet()).as("both").doesNotContainAnyElementsOf(inTheFile);
    assertThat(otherwise.values()).allSatisfy(way -> assertThat(way).hasSizeGreaterThan(9));
  }

  /** A form without a column in a section would never be offered. */
  @Test
  void whatIsCorrectedStandsInASectionAndIsAskedThere() {
    for (CorrectableForm form : correctable) {
      Set<String> asked =
          sections.stream()
              .flatMap(
                  section -> Stream.concat(section.kept().stream(), section.correctable().stream()))
              .filter(kept -> form.key().equals(kept.form()))
              .flatMap(
                  kept ->
                      kept.answersTo(form.key()).stream()
                          .map(Kept.Column::question)
                          .filter(question -> !settled(form, kept).contains(question)))
              .collect(Collectors.toSet());
      boolean sharesTheTable = List.of("follow-up-bsn").contains(form.key());
      assertThat(asked).as(form.key()).matches(keys -> sharesTheTable || !keys.isEmpty());
      assertThat(form.correctors()).as(form.key()).isNotEmpty();
    }
  }

  /** What of these is settled depends on the case; there is none here. */
  private static Set<String> settled(CorrectableForm form, Kept kept) {
    return OF_THE_CASE.contains(form.key()) ? Set.of() : form.settled(someRow(kept));
  }

  private static Recorded someRow(Kept kept) {
    Map<String, Object> row = new HashMap<>();
    kept.columns().forEach(column -> row.put(column.name(), "something"));
    row.putAll(Map.of("id", 1L, "data_id", 1L, "contract_id", 1L));
    return new Recorded(
        Objects.requireNonNull(CaseReference.of("POSIV-2026-0001")),
        new UserId("hr-utrecht"),
        kept.table(),
        row);
  }

  private static Map<String, String> otherwise() throws IOException {
    Map<String, String> otherwise = new TreeMap<>();
    for (String line : Files.readAllLines(OTHERWISE)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", 2);
        otherwise.put(cells[0].strip(), cells[1].strip());
      }
    }
    return otherwise;
  }
}
