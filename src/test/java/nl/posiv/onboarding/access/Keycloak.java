package nl.posiv.onboarding.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.support.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak with the realm of {@code keycloak/posiv-realm.json}. */
final class Keycloak implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ServerProcess process;
  private final String address;
  private final String password;

  private Keycloak(ServerProcess process, String address, String password) {
    this.process = process;
    this.address = address;
    this.password = password;
  }

  /**
   * Starts it.
   *
   * @param application address of the application that people sign in to
   * @param secret what the application proves itself with
   * @param password of every user, the administrator included
   */
  static Keycloak start(Path folder, String application, String secret, String password)
      throws IOException {
    int port = ServerProcess.freePort();
    String address = "http://localhost:" + port;
    Path home;
    try (var found = Files.newDirectoryStream(Path.of("target"), "keycloak-*")) {
      home = found.iterator().next().toAbsolutePath();
    }
    Path realm = home.resolve("data/import/posiv-realm.json");
    Files.createDirectories(realm.getParent());
    Files.writeString(
        realm,
        Files.readString(Path.of("src/test/resources/keycloak/posiv-realm.json"))
            .replace("@application@", application)
            .replace("@secret@", secret)
            .replace("@password@", password));
    ServerProcess process =
        ServerProcess.start(
            folder.resolve("keycloak.log"),
            List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address),
            Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "keeper",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                password,
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS",
                "-Xmx512m -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true"),
            address + "/realms/posiv/.well-known/openid-configuration");
    return new Keycloak(process, address, password);
  }

  String issuer() {
    return address + "/realms/posiv";
  }

  /** Takes a user out of a group, as an administrator of the provider does. */
  void leave(String user, String group) throws Exception {
    String userId = find("users?exact=true&username=" + user);
    String groupId = find("groups?exact=true&search=" + group);
    send("DELETE", "/admin/realms/posiv/users/" + userId + "/groups/" + groupId, "");
  }

  /** Ends the sessions of a user, as the user does who signs out at another application. */
  void signOut(String user) throws Exception {
    String userId = find("users?exact=true&username=" + user);
    send("POST", "/admin/realms/posiv/users/" + userId + "/logout", "");
  }

  /** Closes the account of a user. */
  void disable(String user) throws Exception {
    String userId = find("users?exact=true&username=" + user);
    send("PUT", "/admin/realms/posiv/users/" + userId, "{\"enabled\": false}");
  }

  private String find(String query) throws Exception {
    JsonNode found = JSON.readTree(send("GET", "/admin/realms/posiv/" + query, ""));
    return found.get(0).get("id").asString();
  }

  private String send(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private String token() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=password&client_id=admin-cli&username=keeper&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8)))
            .build();
    String body = http.send(request, BodyHandlers.ofString()).body();
    return JSON.readTree(body).get("access_token").asString();
  }

  @Override
  public void close() {
    process.close();
  }
}
