package nl.posiv.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page of somebody signed in on which something is typed and sent keeps it. */
class KeptAnswersTest {

  private static final Path PAGES = Path.of("src/main/resources/templates/pages");
  private static final Pattern SENT = Pattern.compile("(?s)<form[^>]* method=\"post\".*?</form>");
  private static final Pattern TYPED =
      Pattern.compile(
          "<textarea|<select|<input(?![^>]*type=\"(hidden|submit)\")|:: (asked|period)\\(|:: fields}");

  /** Who has a link of their own, or no account at all, has no session that ends. */
  private static final Set<String> WITHOUT_SESSION =
      Set.of("pages/candidate", "pages/farewell", "pages/join");

  /** Whom somebody looked for is kept nowhere. */
  private static final Set<String> SEARCH = Set.of("pages/find", "pages/frame", "pages/knowledge");

  /** A secret is typed anew. */
  private static final Set<String> SECRET = Set.of("pages/zgw");

  @Test
  void viewsAreThoseInWhichSomethingIsTyped() throws IOException {
    try (Stream<Path> templates = Files.list(PAGES)) {
      var typed =
          templates
              .filter(KeptAnswersTest::asksAndSends)
              .map(file -> "pages/" + file.getFileName().toString().replace(".html", ""))
              .filter(view -> !WITHOUT_SESSION.contains(view) && !SEARCH.contains(view))
              .filter(view -> !SECRET.contains(view))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(typed).isNotEmpty();
      // The list and the file, to which a form leads when it was accepted.
      typed.addAll(Set.of("pages/tasks", "pages/case"));
      assertThat(KeptAnswers.VIEWS).containsExactlyInAnyOrderElementsOf(typed);
    }
  }

  private static boolean asksAndSends(Path template) {
    try {
      return SENT.matcher(Files.readString(template))
          .results()
          .anyMatch(form -> TYPED.matcher(form.group()).find());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
