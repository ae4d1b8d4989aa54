package nl.posiv.onboarding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.support.ReadersNames;
import org.junit.jupiter.api.Test;

/** What the scripts in Camunda's web applications say, they find in the page. */
class WebappTextsTest {

  private static final Path APPLICATIONS =
      Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");

  private static final Pattern KEY =
      Pattern.compile(
          "'((?:after|overview|webapp|page|sign-in|draft|hand-on|search|session)\\.[a-z-]+(?:\\.[a-z-]+)*)'");

  @Test
  void pageHasEveryTextOfTheScriptsAndNoOther() throws IOException {
    Set<String> inThePage = new TreeSet<>(WebappTexts.OF_OUR_PAGES);
    inThePage.addAll(ReadersNames.bundle("webapps", "en").stringPropertyNames());

    assertThat(inScripts()).hasSizeGreaterThan(50).isEqualTo(inThePage);
  }

  private static Set<String> inScripts() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(APPLICATIONS)) {
      for (Path script : files.filter(file -> file.toString().endsWith(".js")).toList()) {
        KEY.matcher(Files.readString(script)).results().forEach(key -> keys.add(key.group(1)));
      }
    }
    return keys;
  }
}
