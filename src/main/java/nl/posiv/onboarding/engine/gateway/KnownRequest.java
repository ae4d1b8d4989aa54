package nl.posiv.onboarding.engine.gateway;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.engine.rights.Right;
import org.jspecify.annotations.Nullable;

/**
 * A request that the table of rights knows.
 *
 * @param right the row
 * @param method of HTTP, or {@value #ANY}
 * @param path where it goes; a group in it is the user's own id
 * @param parameter name of a parameter that must hold the user's own id; null if none has to
 */
record KnownRequest(Right right, String method, Pattern path, @Nullable String parameter) {

  static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String ME = "{me}";
  private static final String ANY = "*";
  private static final Set<String> READING = Set.of("HEAD", "OPTIONS");

  static KnownRequest of(Right right) {
    String[] methodAndPath = right.what().split(" ");
    String[] pathAndQuery = methodAndPath[1].split("[?]");
    String path = pathAndQuery[0].startsWith("/") ? pathAndQuery[0] : ENGINE + pathAndQuery[0];
    return new KnownRequest(
        right,
        methodAndPath[0],
        Pattern.compile(
            Arrays.stream(path.split("/", -1))
                .map(KnownRequest::part)
                .collect(Collectors.joining("/"))),
        pathAndQuery.length == 1 ? null : pathAndQuery[1].replace("=" + ME, ""));
  }

  /** Whoever may start a process hands in its form, at the definition's key or at its id. */
  static KnownRequest ofStart(Right right) {
    return new KnownRequest(
        right,
        "POST",
        Pattern.compile(
            ENGINE
                + "process-definition/(?:key/)?"
                + Pattern.quote(right.what())
                + "(?::[^/]+)?/submit-form"),
        null);
  }

  private static String part(String part) {
    return switch (part) {
      case "**" -> ".+";
      case ME -> "([^/]+)";
      default ->
          Arrays.stream(part.split("[*]", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("[^/]+"));
    };
  }

  /**
   * Whether a request is this one.
   *
   * @param user id of who asks; null if nobody has signed in
   * @param values what the request gives for the parameter, if this row has one
   */
  boolean matches(String method, String path, @Nullable String user, String... values) {
    boolean sameMethod =
        this.method.equals(ANY) || this.method.equals(READING.contains(method) ? "GET" : method);
    if (!sameMethod) {
      return false;
    }
    Matcher sent = this.path.matcher(path);
    return sent.matches()
        && (sent.groupCount() == 0 || sent.group(1).equals(user))
        && (parameter == null || values.length == 1 && values[0].equals(user));
  }

  /** Whether it was for somebody with these groups, or for nobody in particular. */
  boolean isOpenTo(Collection<String> groups) {
    return right.anonymous() || right.kind() == Right.Kind.SITE || right.isFor(groups);
  }
}
