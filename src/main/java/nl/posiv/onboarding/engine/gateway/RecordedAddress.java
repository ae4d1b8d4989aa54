package nl.posiv.onboarding.engine.gateway;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.EnteredRules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address as it may stand in a record that is kept for years: the words of the routes that there
 * are, and ids. Anything else somebody has typed, and it can be a name.
 */
@Component
class RecordedAddress {

  static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern ID =
      Pattern.compile(UUID + "|(?:POSIV|PART|RIB|ACC|KEN|FIN)-\\d{4}-\\d{4,6}");
  private static final String ON_PAPER = "\\.pdf$";
  private static final Pattern VERSION = Pattern.compile(":\\d{1,4}:" + UUID);
  private static final int LONGEST = 200;

  private final ObjectProvider<RequestMappingHandlerMapping> pages;
  private final People people;
  private final Municipalities municipalities;
  private final EnteredRules rules;
  private @Nullable Set<String> words;

  RecordedAddress(
      @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages,
      People people,
      Municipalities municipalities,
      EnteredRules rules) {
    this.pages = pages;
    this.people = people;
    this.municipalities = municipalities;
    this.rules = rules;
  }

  /** The address with a question mark for each part that is no word of a route and no id. */
  String of(String path) {
    String plain =
        Stream.of(path.split("/", -1))
            .map(part -> part.isEmpty() || isKnown(part) ? part : "?")
            .collect(Collectors.joining("/"));
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  private boolean isKnown(String address) {
    String part = address.replaceFirst(ON_PAPER, "");
    return words().contains(VERSION.matcher(part).replaceFirst(""))
        || ID.matcher(part).matches()
        || Stream.of(Role.values()).map(Role::group).anyMatch(part::equals)
        || UserId.find(part)
            .filter(
                id ->
                    municipalities.find(new MunicipalityId(part)).isPresent()
                        || people.find(id).isPresent()
                        || !rules.of(part).isEmpty())
            .isPresent();
  }

  private synchronized Set<String> words() {
    if (words == null) {
      Set<String> found = new HashSet<>(RouteWords.ofTheApi());
      pages
          .getObject()
          .getHandlerMethods()
          .keySet()
          .forEach(
              page -> page.getPatternValues().forEach(route -> found.addAll(RouteWords.of(route))));
      for (Right.Kind kind : Right.Kind.values()) {
        Rights.of(kind).forEach(row -> found.addAll(RouteWords.of(row.what().replace(' ', '/'))));
      }
      words = Set.copyOf(found);
    }
    return words;
  }
}
