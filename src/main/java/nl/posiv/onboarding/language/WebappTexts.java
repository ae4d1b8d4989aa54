package nl.posiv.onboarding.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
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

  /** What the page of an application says to whoever has no scripts; otherwise it is empty. */
  public String withoutScripts(Language language) {
    return "<noscript><p class=\"posiv-no-scripts\">%s <a href=\"/tasks\">%s</a></p></noscript>"
        .formatted(
            HtmlUtils.htmlEscape(texts.get(language, "no-scripts.why")),
            HtmlUtils.htmlEscape(texts.get(language, "no-scripts.plain")));
  }

  /** The element of the page with all of them, by key. */
  public String element(Language language) {
    Map<String, String> all = new TreeMap<>(texts.all(language, "webapps"));
    OF_OUR_PAGES.forEach(key -> all.put(key, texts.get(language, key)));
    // Whatever a text says, the element ends where it should.
    return ELEMENT.formatted(json.writeValueAsString(all).replace("<", "\\u003c"));
  }
}
