package nl.posiv.onboarding.engine.gateway;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.engine.rights.Right;

/**
 * A request to the API that the table of rights opens.
 *
 * @param right the row
 * @param method of HTTP
 * @param path a regular expression; the user's own id still stands in it as {@value #ME}
 * @param parameter name of a parameter that must hold the user's own id; null if none has to
 */
record ApiRequest(Right right, String method, String path, String parameter) {

  static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String ME = "{me}";
  private static final Set<String> READING = Set.of("HEAD", "OPTIONS");

  static ApiRequest of(Right right) {
    String[] methodAndPath = right.what().split(" ");
    String[] pathAndQuery = methodAndPath[1].split("[?]");
    String path = pathAndQuery[0].startsWith("/") ? pathAndQuery[0] : ENGINE + pathAndQuery[0];
    return new ApiRequest(
        right,
        methodAndPath[0],
        Arrays.stream(path.split("/")).map(ApiRequest::part).collect(Collectors.joining("/")),
        pathAndQuery.length == 1 ? null : pathAndQuery[1].replace("=" + ME, ""));
  }

  /** Whoever may start a process hands in its form, at the definition's key or at its id. */
  static ApiRequest ofStart(Right right) {
    return new ApiRequest(
        right,
        "POST",
        ENGINE + "process-definition/(key/)?\\Q" + right.what() + "\\E(:[^/]+)?/submit-form",
        null);
  }

  private static String part(String part) {
    return switch (part) {
      case "*" -> "[^/]+";
      case "**" -> ".+";
      case ME -> ME;
      default -> Pattern.quote(part);
    };
  }

  /**
   * Whether a request is this one.
   *
   * @param user id of who asks; null if nobody has signed in
   * @param values what the request gives for the parameter, if this row has one
   */
  boolean matches(String method, String path, String user, String... values) {
    boolean sameMethod = this.method.equals(READING.contains(method) ? "GET" : method);
    return sameMethod
        && Pattern.matches(
            user == null ? this.path : this.path.replace(ME, Pattern.quote(user)), path)
        && (parameter == null || values != null && values.length == 1 && values[0].equals(user));
  }

  /** Whether somebody with these groups may send it. */
  boolean isFor(Iterable<String> groups) {
    for (String group : groups) {
      if (right.roles().stream().map(Role::group).anyMatch(group::equals)) {
        return true;
      }
    }
    return false;
  }
}
