package nl.posiv.onboarding.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.posiv.onboarding.PosivApplication;
import nl.posiv.onboarding.support.Deviation;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** The programme lead's table of deviations says what the tests show. */
class DeviationsTest {

  private static final Path TABLE = Path.of("docs/deviations.md");

  private final List<JavaMethod> tests =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
              .importPackagesOf(PosivApplication.class)
              .stream()
              .flatMap(type -> type.getMethods().stream())
              .filter(method -> method.isAnnotatedWith(Deviation.class))
              .sorted(Comparator.comparing(DeviationsTest::name))
              .toList();

  @Test
  void everyDeviationIsShownByATestThatRuns() {
    assertThat(tests)
        .isNotEmpty()
        .allSatisfy(
            test -> {
              assertThat(test.isMetaAnnotatedWith(Testable.class)).as(name(test)).isTrue();
              assertThat(test.isAnnotatedWith(Disabled.class)).as(name(test)).isFalse();
              assertThat(test.getOwner().isAnnotatedWith(Disabled.class)).as(name(test)).isFalse();
            });
  }

  @Test
  void tableIsUpToDate() {
    Document.keep(TABLE, table());
  }

  private String table() {
    StringBuilder text = new StringBuilder(Document.DO_NOT_EDIT);
    text.append(
        """

        # Every way a journey can go

        What happens when a case leaves the normal path: who learns of it, what is undone, and the test that shows it.
        Mail never says why somebody was refused or withdrew, unless the table says so. The normal path stands in the
        [pictures of the processes](processes/README.md).
        """);
    Map<Deviation.When, Map<Row, List<String>>> rows = new TreeMap<>();
    for (JavaMethod test : tests) {
      Deviation deviation = test.getAnnotationOfType(Deviation.class);
      rows.computeIfAbsent(deviation.when(), any -> new TreeMap<>(Comparator.comparing(Row::of)))
          .computeIfAbsent(Row.from(deviation), any -> new ArrayList<>())
          .add(link(test));
    }
    rows.forEach(
        (when, deviations) -> {
          text.append("\n## ").append(when.title()).append("\n\n");
          text.append("| Deviation | Who learns of it | What is undone | Shown by |\n");
          text.append("|---|---|---|---|\n");
          deviations.forEach(
              (row, links) ->
                  text.append("| ")
                      .append(String.join(" | ", row.of(), row.learns(), row.undone()))
                      .append(" | ")
                      .append(String.join("<br>", links))
                      .append(" |\n"));
        });
    return text.toString();
  }

  private static String link(JavaMethod test) {
    JavaClass type = test.getOwner();
    return "[%s#%s](../src/test/java/%s.java)"
        .formatted(type.getSimpleName(), test.getName(), type.getName().replace('.', '/'));
  }

  private static String name(JavaMethod test) {
    return test.getOwner().getName() + "#" + test.getName();
  }

  private record Row(String of, String learns, String undone) {

    static Row from(Deviation deviation) {
      return new Row(
          Document.cell(deviation.of()),
          Document.cell(deviation.learns()),
          Document.cell(deviation.undone()));
    }
  }
}
