package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that asks for cases, with a token or without. */
public final class SystemOfMunicipality {

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final String base;
  private final String token;

  public SystemOfMunicipality(int port, String token) {
    this("http://localhost:" + port, token);
  }

  /**
   * @param base where the application is
   */
  public SystemOfMunicipality(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** One with a token of the demo's provider. */
  public static SystemOfMunicipality called(int port, String name) {
    SystemOfMunicipality nobody = new SystemOfMunicipality(port, "");
    HttpResponse<String> answer =
        nobody.send(
            HttpRequest.newBuilder(URI.create(nobody.base + "/api/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=%s&client_secret=%1$s"
                            .formatted(name))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new SystemOfMunicipality(
        port, nobody.json.readTree(answer.body()).path("access_token").asString());
  }

  /** The token that it shows. */
  public String token() {
    return token;
  }

  /** Asks for something. */
  public HttpResponse<String> get(String path) {
    return send("GET", path, Map.of());
  }

  /** Asks in another way. */
  public HttpResponse<String> send(String method, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    return send(request);
  }

  /** What an answer says. */
  public JsonNode read(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
