package nl.posiv.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong in templates without a word. */
class TemplatesTest {

  private static final Pattern ELEMENT = Pattern.compile("<[a-z][^<>]*>");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  /** A fragment is put in before the element is repeated, when there is no item of the list yet. */
  @ParameterizedTest
  @MethodSource("templates")
  void whatIsRepeatedDoesNotPutInAFragmentByItself(Path template) throws IOException {
    assertThat(
            ELEMENT
                .matcher(Files.readString(template))
                .results()
                .map(MatchResult::group)
                .filter(element -> element.contains("th:each="))
                .filter(element -> element.matches("(?s).*th:(insert|replace)=.*")))
        .isEmpty();
  }
}
