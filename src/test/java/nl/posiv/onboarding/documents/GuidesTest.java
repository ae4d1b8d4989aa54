package nl.posiv.onboarding.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guides for users: one a language, alike, with pictures that exist and are small. */
class GuidesTest {

  private static final Path IMAGES = Path.of("docs/images");
  private static final Path README = Path.of("README.md");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(([^)]+\\.png)\\)");
  private static final long LARGEST_PICTURE = 150_000;
  private static final long ALL_PICTURES = 4_000_000;

  @ParameterizedTest
  @EnumSource
  void guideHasTheSameChaptersAndPicturesAsTheOthers(Language language) {
    assertThat(shown(guide(language)))
        .containsExactlyElementsOf(
            shown(guide(Language.EN)).stream()
                .map(path -> Path.of(path.toString().replace("/en/", "/" + language.code() + "/")))
                .toList());
    assertThat(chapters(guide(language))).isEqualTo(chapters(guide(Language.EN)));
    assertThat(Document.read(README)).contains(guide(language).toString());
  }

  @Test
  @DisabledIfSystemProperty(named = "posiv.docs", matches = "write", disabledReason = "taken now")
  void everyPictureIsShownAndEveryShownPictureIsThere() throws IOException {
    TreeSet<Path> shown = new TreeSet<>(shown(README));
    Stream.of(Language.values()).forEach(language -> shown.addAll(shown(guide(language))));
    try (Stream<Path> files = Files.walk(IMAGES)) {
      assertThat(new TreeSet<>(files.filter(Files::isRegularFile).toList()))
          .as("made by `%s`", Document.COMMAND)
          .isEqualTo(shown);
    }
  }

  @Test
  @DisabledIfSystemProperty(named = "posiv.docs", matches = "write", disabledReason = "taken now")
  void picturesAreSmall() throws IOException {
    long all = 0;
    try (Stream<Path> files = Files.walk(IMAGES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.size(file)).as("%s", file).isLessThan(LARGEST_PICTURE);
        all += Files.size(file);
      }
    }
    assertThat(all).isLessThan(ALL_PICTURES);
  }

  private static Path guide(Language language) {
    return Path.of("docs/guide", language.code() + ".md");
  }

  private static List<Path> shown(Path page) {
    Path folder = page.getParent() == null ? Path.of("") : page.getParent();
    return PICTURE
        .matcher(Document.read(page))
        .results()
        .map(picture -> folder.resolve(picture.group(1)).normalize())
        .toList();
  }

  private static long chapters(Path page) {
    return Document.read(page).lines().filter(line -> line.startsWith("## ")).count();
  }
}
