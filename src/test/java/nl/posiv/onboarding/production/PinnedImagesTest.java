package nl.posiv.onboarding.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same files build the same thing next year: an image has the whole number of its version. */
class PinnedImagesTest {

  private static final Pattern IMAGE =
      Pattern.compile("(?m)^\\s*(?:image:|FROM)\\s+(\\S+)(?:\\s+AS\\s+\\S+)?\\s*$");

  /** Ours is built from these files. */
  private static final String OURS = "posiv-onboarding";

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "Dockerfile"})
  void everyImageHasAWholeVersion(String file) throws IOException {
    List<String> images =
        IMAGE
            .matcher(Files.readString(Path.of(file)))
            .results()
            .map(MatchResult.class::cast)
            .map(found -> found.group(1))
            .filter(image -> !image.equals(OURS))
            .toList();

    assertThat(images).isNotEmpty();
    // PostgreSQL has two numbers, the others have three or more.
    assertThat(images)
        .allMatch(
            image ->
                image.matches("postgres:\\d+\\.\\d+(-.*)?")
                    || image.matches(".+:v?\\d+\\.\\d+\\.\\d+([._-].*)?"));
  }
}
