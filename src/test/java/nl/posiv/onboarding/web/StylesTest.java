package nl.posiv.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The look of our own pages. */
class StylesTest {

  private static final String UTRECHT = "@utrecht/component-library-css";

  /** Browsers keep our file, and with it the address of the one that it brings in. */
  @Test
  void styleSheetChangesWithTheOneThatItBringsIn() throws IOException {
    String version =
        new JsonMapper()
            .readTree(Files.readString(Path.of("src/pages/package.json")))
            .path("devDependencies")
            .path(UTRECHT)
            .asString();

    assertThat(Path.of("src/main/resources/static/styles/pages.css"))
        .content()
        .contains(UTRECHT + " " + version + "\n", "@import url(\"utrecht/html.css\")");
  }
}
