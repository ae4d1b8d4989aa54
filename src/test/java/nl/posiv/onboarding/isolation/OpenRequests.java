package nl.posiv.onboarding.isolation;

import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;

/** The requests that the table of rights opens, as somebody sends them. */
final class OpenRequests {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";

  private OpenRequests() {}

  /**
   * A request.
   *
   * @param right the row that opens it
   * @param path about something that does not exist where the row has a variable part
   */
  record OpenRequest(Right right, String method, String path) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** All of the API and of our own pages, starts with a form included. */
  static List<OpenRequest> all(String user) {
    Stream<OpenRequest> written =
        Stream.concat(Rights.of(Right.Kind.API).stream(), Rights.of(Right.Kind.PAGE).stream())
            .filter(row -> !row.roles().isEmpty())
            .map(row -> of(row, row.what().split(" "), user));
    Stream<OpenRequest> starts =
        Rights.of(Right.Kind.START).stream()
            .map(
                row ->
                    new OpenRequest(
                        row,
                        "POST",
                        ENGINE + "process-definition/key/" + row.what() + "/submit-form"));
    return Stream.concat(written, starts).toList();
  }

  private static OpenRequest of(Right row, String[] methodAndPath, String user) {
    String path = methodAndPath[1];
    boolean ofEngine = row.kind() == Right.Kind.API && !path.startsWith("/");
    return new OpenRequest(
        row,
        methodAndPath[0],
        ((ofEngine ? ENGINE : "") + path)
            .replace("{me}", user)
            .replace("/plugin/**", "/plugin/base/default/process-instance")
            .replace("**", "deployment")
            .replace("*", "nothing-of-this-name"));
  }
}
