package nl.posiv.onboarding.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What our scripts say in Camunda's web applications: the texts of {@code i18n/webapps}, and what
 * our own pages say too. The applications get them with their page.
 */
@Component
public class WebappTexts {

  /** Element of the page in which the scripts find them. */
  private static final String ELEMENT =
      "<script id=\"posiv-texts\" type=\"application/json\">%s</script>";

  static final List<String> OF_OUR_PAGES =
      List.of(
          "after.case",
          "after.next",
          "draft.back",
          "draft.discard",
          "draft.newer",
          "draft.newer.show",
          "hand-on.link",
          "overview.is-late",
          "session.last",
          "page.account",
          "page.accessibility",
          "page.help",
          "page.home",
          "page.operations",
          "page.search",
          "search.find",
          "sign-in.about");

  private final Texts texts;
  private final JsonMapper json;

  WebappTexts(Texts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** The element of the page with all of them, by key. */
  public String element(Language language) {
    Map<String, String> all = new TreeMap<>(texts.all(language, "webapps"));
    OF_OUR_PAGES.forEach(key -> all.put(key, texts.get(language, key)));
    // Whatever a text says, the element ends where it should.
    return ELEMENT.formatted(json.writeValueAsString(all).replace("<", "\\u003c"));
  }
}
