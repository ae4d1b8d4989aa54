package nl.posiv.onboarding.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form of one of our own pages, as a browser would send it.
 *
 * @param action where it is sent
 * @param fields as they stand in the page, without what nobody has chosen
 */
public record PageForm(String action, Map<String, String> fields) {

  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<(input|textarea|select|button)\\b([^>]*)>(?:([^<]*)</textarea>)?", Pattern.DOTALL);
  private static final Pattern OPTIONS =
      Pattern.compile("<select\\b[^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

  /** The forms of a page that change something, without the search that is on all of them. */
  public static List<PageForm> in(String whole) {
    String page = whole.substring(Math.max(0, whole.indexOf("<main")));
    List<PageForm> forms = new ArrayList<>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Map<String, String> attributes = attributes(form.group(1));
      if (attributes.getOrDefault("method", "").equalsIgnoreCase("post")) {
        forms.add(new PageForm(attributes.get("action"), fields(form.group(2))));
      }
    }
    return forms;
  }

  /** The same form with other answers. */
  public PageForm with(Map<String, String> answers) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(answers);
    return new PageForm(action, all);
  }

  private static Map<String, String> fields(String html) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(html);
    while (field.find()) {
      Map<String, String> attributes = attributes(field.group(2));
      String type = attributes.getOrDefault("type", "");
      boolean ticked =
          !List.of("checkbox", "radio").contains(type) || attributes.containsKey("checked");
      if (attributes.containsKey("name") && ticked && !field.group(1).equals("select")) {
        String text =
            field.group(3) == null ? attributes.getOrDefault("value", "") : field.group(3);
        fields.put(attributes.get("name"), HtmlUtils.htmlUnescape(text.strip()));
      }
    }
    Matcher select = OPTIONS.matcher(html);
    while (select.find()) {
      fields.put(HtmlUtils.htmlUnescape(select.group(1)), chosen(select.group(2)));
    }
    return fields;
  }

  /** What is selected; a browser otherwise takes the first option. */
  private static String chosen(String options) {
    String first = null;
    Matcher option = OPTION.matcher(options);
    while (option.find()) {
      Map<String, String> attributes = attributes(option.group(1));
      String value = attributes.getOrDefault("value", "");
      if (attributes.containsKey("selected")) {
        return value;
      }
      first = first == null ? value : first;
    }
    return first == null ? "" : first;
  }

  private static Map<String, String> attributes(String html) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(html);
    while (attribute.find()) {
      String value = attribute.group(2);
      attributes.put(attribute.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
    }
    return attributes;
  }
}
