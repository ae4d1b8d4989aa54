package nl.posiv.onboarding.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.form.Conditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What our own page makes of a form file. */
class SheetsTest {

  private final Sheets sheets = new Sheets(new Conditions());

  @Test
  void fieldIsCalledOptionalOnlyWhereItAlwaysIs() {
    List<Sheet.Block> blocks =
        sheet(
                """
                {"id": "x", "components": [
                  {"type": "textfield", "key": "always", "label": "A", "validate": {"required": true}},
                  {"type": "textfield", "key": "sometimes", "label": "B", "properties": {"needed": "sometimes"}},
                  {"type": "textfield", "key": "never", "label": "C"}]}
                """)
            .questions();

    assertThat(blocks).extracting(Sheet.Block::id).containsExactly("always", "sometimes", "never");
    assertThat(blocks).extracting(Sheet.Block::optional).containsExactly(false, false, true);
  }

  static Stream<Path> forms() throws IOException {
    return Files.list(Path.of("forms")).sorted();
  }

  /** What can only be read is text: nothing that looks as if one could write in it. */
  @ParameterizedTest
  @MethodSource("forms")
  void whatIsOnlyShownIsText(Path form) throws IOException {
    String file = Files.readString(form);

    new JsonMapper()
        .readTree(file)
        .path("components")
        .forEach(
            component -> {
              if (component.path("readonly").asBoolean(false)) {
                assertThat(sheet(file).blocks())
                    .filteredOn(block -> block.id().equals(component.path("key").asString()))
                    .allSatisfy(block -> assertThat(block.kind()).isEqualTo("shown"));
              }
            });
  }

  @Test
  void explanationOfABoxStandsAfterTheBox() throws IOException {
    String page = Files.readString(Path.of("src/main/resources/templates/pages/task.html"));
    String tick = page.substring(page.indexOf("th:case=\"'tick'\""), page.indexOf("'select'\""));

    assertThat(tick.indexOf(":: about(")).isGreaterThan(tick.indexOf("</label>"));
  }

  private Sheet sheet(String file) {
    return sheets.sheet(
        new TaskDesk.Form(new JsonMapper().readTree(file), Map.of()), null, Map.of());
  }
}
