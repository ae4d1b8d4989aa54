package nl.posiv.onboarding.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.demo.DemoUser;
import nl.posiv.onboarding.language.Language;
import org.springframework.util.StringUtils;

/** What a browser shows, and in which language. */
public final class Screen {

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04ff]+");

  /** Who stands in a list, perhaps one that folds out, is called the same everywhere. */
  private static final Pattern PEOPLE =
      Pattern.compile(
          "[\\w.-]+@[\\w.]+|"
              + DemoUser.all().stream()
                  .flatMap(user -> Stream.of(user.id(), shown(user)))
                  .sorted(Comparator.comparing(String::length).reversed())
                  // Whole names: the group camunda-admin is not the user admin.
                  .map(name -> "(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                  .collect(Collectors.joining("|")));

  private Screen() {}

  /**
   * Checks everything that is on screen or read out: text, tooltips, names of fields.
   *
   * @param applications whose words are known, as in {@link ReadersNames#APPLICATIONS}
   * @param anywhere what is called the same in every language
   * @param where what is said of the screen when it has a word of another language
   */
  public static void readsOnly(
      Page page, Language language, List<String> applications, Pattern anywhere, String where) {
    // Until an application has read its words it shows their keys.
    assertThat(page.locator("[placeholder=SEARCH_PLACEHOLDER]")).hasCount(0);
    Set<String> lines = visible(page);
    assertThat(lines).as(where).isNotEmpty();
    String known = PEOPLE.matcher(String.join("\n", lines)).replaceAll("");
    String all = anywhere.matcher(known).replaceAll("");
    if (language == Language.UK) {
      assertThat(found(LATIN, all)).as("Latin words: %s", where).isEmpty();
    } else {
      assertThat(found(CYRILLIC, all)).as("Cyrillic words: %s", where).isEmpty();
      Language other = language == Language.NL ? Language.EN : Language.NL;
      Set<String> foreign = new TreeSet<>(lines);
      foreign.retainAll(ReadersNames.words(other.code(), applications));
      foreign.removeAll(ReadersNames.words(language.code(), applications));
      foreign.removeIf(line -> anywhere.matcher(line).matches());
      assertThat(foreign).as("%s words: %s", other, where).isEmpty();
    }
  }

  private static String shown(DemoUser user) {
    return user.municipality() == null
        ? user.name()
        : user.name() + " " + StringUtils.capitalize(user.municipality().value());
  }

  private static Set<String> visible(Page page) {
    Locator body = page.locator("body");
    Set<String> lines =
        Arrays.stream(body.innerText().split("\n|\t"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Object attributes =
        body.evaluate(
            """
            body => ['placeholder', 'title', 'aria-label'].flatMap(name =>
              [...body.querySelectorAll(`[${name}]`)]
                .filter(element => element.checkVisibility())
                .map(element => element.getAttribute(name).trim()))
            """);
    ((List<?>) attributes)
        .stream().map(String.class::cast).filter(t -> !t.isEmpty()).forEach(lines::add);
    lines.add(page.title());
    return lines;
  }

  private static Set<String> found(Pattern words, String text) {
    return words
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
