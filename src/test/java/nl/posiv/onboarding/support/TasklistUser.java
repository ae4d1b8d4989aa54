package nl.posiv.onboarding.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.posiv.onboarding.records.CaseReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at Tasklist, speaking the HTTP that Tasklist speaks: a session, a CSRF token, deployed
 * forms.
 */
public final class TasklistUser {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final JsonMapper json = new JsonMapper();
  private final URI base;

  private TasklistUser(URI base) {
    this.base = base;
  }

  /** Signs a demo user in, whose password is the user id. */
  public static TasklistUser signIn(int port, String user) {
    TasklistUser session = stranger(port);
    HttpResponse<String> signedIn = session.send(user, user);
    assertThat(signedIn.statusCode()).as("sign-in of %s", user).isEqualTo(200);
    // The session changed; this fetches its token.
    session.get("/camunda/app/tasklist/");
    return session;
  }

  /** Somebody who has not signed in. */
  public static TasklistUser anonymous(int port) {
    return new TasklistUser(URI.create("http://localhost:" + port));
  }

  /** Tries to sign in, whatever the answer is. */
  public static HttpResponse<String> tryToSignIn(int port, String user, String password) {
    return stranger(port).send(user, password);
  }

  /** Somebody who looks at the page of the sign-in. */
  public static TasklistUser stranger(int port) {
    TasklistUser session = new TasklistUser(URI.create("http://localhost:" + port));
    session.get("/camunda/app/tasklist/");
    return session;
  }

  /** Signs in, with the user id as password, in the session that this visitor has. */
  public HttpResponse<String> signInAs(String user) {
    return send(user, user);
  }

  /** Signs in as {@link #signInAs}, and asks for a page as the answer. */
  public HttpResponse<String> signInForAPage(String user) {
    return send(user, user, "text/html");
  }

  /** A cookie that this visitor got. */
  public HttpCookie cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Fetches data or a resource. */
  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  /** Fetches a page the way a browser does. */
  public HttpResponse<String> page(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  /** Fetches a page the way the browser of a phone does. */
  public HttpResponse<String> pageOnPhone(String path) {
    return send(request(path).header("Accept", "text/html").header("Sec-CH-UA-Mobile", "?1").GET());
  }

  /** Fetches a file that must be there, as a browser does. */
  public byte[] file(String path) {
    return file(request(path).header("Accept", "text/html").GET());
  }

  private byte[] file(HttpRequest.Builder asked) {
    try {
      HttpResponse<byte[]> answer =
          http.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends the form of a page and fetches the file that must come back. */
  public byte[] fileOf(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return file(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends the form of a page, without scripts, and does not follow where the answer leads. */
  public HttpResponse<String> sendForm(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends the form of a page with a file, as a browser does. */
  public HttpResponse<String> sendFile(
      String path, Map<String, String> fields, String name, byte[] content) {
    String boundary = "----" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) ->
            body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field, value)
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n"
            .formatted(boundary, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Fetches a file as it is, whatever the answer is. */
  public HttpResponse<byte[]> attachment(String path) {
    try {
      return http.send(
          request(path).header("Accept", "text/html").GET().build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts JSON. */
  public HttpResponse<String> post(String path, Object body) {
    return sendJson("POST", path, body);
  }

  /** Posts text as if it were JSON. */
  public HttpResponse<String> postText(String path, String body) {
    return sendText("POST", path, body);
  }

  /** Sends text as if it were JSON, with any method. */
  public HttpResponse<String> sendText(String method, String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends JSON with another method. */
  public HttpResponse<String> sendJson(String method, String path, Object body) {
    return sendText(method, path, json.writeValueAsString(body));
  }

  /** Starts a process with its form and returns the business key. */
  public String start(String process, Map<String, Object> answers) {
    return read(startAnyway(process, answers)).path("businessKey").asString();
  }

  /** Opens a start form and hands it in, whatever the answer is. */
  public HttpResponse<String> startAnyway(String process, Map<String, Object> answers) {
    return handInStart(openStart(process), answers);
  }

  /** Opens a start form, and returns where it is handed in. */
  public String openStart(String process) {
    JsonNode definition = read(get(ENGINE + "/process-definition/key/" + process));
    String path = ENGINE + "/process-definition/" + definition.path("id").asString();
    assertThat(get(path + "/deployed-start-form").statusCode()).isEqualTo(200);
    return path;
  }

  /** Hands in a start form that was opened, whatever the answer is. */
  public HttpResponse<String> handInStart(String opened, Map<String, Object> answers) {
    return submit(opened + "/submit-form", answers);
  }

  /** Hands in a form at an address, whatever the answer is. */
  public HttpResponse<String> submit(String path, Map<String, Object> answers) {
    return post(path, Map.of("variables", sent(answers)));
  }

  /** The sentence with which something was refused. */
  public String message(HttpResponse<String> refused) {
    return json.readTree(refused.body()).path("message").asString();
  }

  /** The tasks that this user sees of a case. */
  public List<JsonNode> tasks(CaseReference caseReference) {
    return List.copyOf(
        read(post(ENGINE + "/task", Map.of("processInstanceBusinessKey", caseReference.value())))
            .values());
  }

  /** The id of an open task that this user sees. */
  public String task(CaseReference caseReference, String key) {
    return tasks(caseReference).stream()
        .filter(task -> task.path("taskDefinitionKey").asString().equals(key))
        .map(task -> task.path("id").asString())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no task " + key + " of " + caseReference));
  }

  /** The form of a task as it is served, and the values with which it is filled. */
  public Form open(String taskId) {
    JsonNode file = read(get(ENGINE + "/task/" + taskId + "/deployed-form"));
    JsonNode values =
        read(get(ENGINE + "/task/" + taskId + "/form-variables?deserializeValues=false"));
    return new Form(file, values);
  }

  /** Hands in the form of a task, whatever the answer is. */
  public HttpResponse<String> handIn(String taskId, Map<String, Object> answers) {
    return post(ENGINE + "/task/" + taskId + "/submit-form", Map.of("variables", sent(answers)));
  }

  /** Opens a task, checks that its form can be shown, and completes it. */
  public void complete(CaseReference caseReference, String key, Map<String, Object> answers) {
    String id = task(caseReference, key);
    Form form = open(id);
    assertThat(form.file().path("id").asString()).isEqualTo(key);
    HttpResponse<String> answer = handIn(id, answers);
    assertThat(answer.statusCode()).as("%s: %s", key, answer.body()).isIn(200, 204);
  }

  /** The JSON of an answer that must be a success. */
  public JsonNode read(HttpResponse<String> response) {
    assertThat(response.statusCode())
        .as("%s: %s", response.uri().getPath(), response.body())
        .isEqualTo(200);
    return json.readTree(response.body());
  }

  /**
   * A task's form.
   *
   * @param file as it is served
   * @param values with which it is filled
   */
  public record Form(JsonNode file, JsonNode values) {

    /** The text with which a field is filled. */
    public String value(String key) {
      return values.path(key).path("value").asString("");
    }
  }

  private Map<String, Object> sent(Map<String, Object> answers) {
    Map<String, Object> variables = new HashMap<>();
    answers.forEach(
        (key, value) -> {
          if (value instanceof List<?> list) {
            variables.put(key, Map.of("type", "Json", "value", json.writeValueAsString(list)));
          } else {
            variables.put(
                key, Map.of("value", value instanceof LocalDate date ? date.toString() : value));
          }
        });
    return variables;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    return request;
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

  private HttpResponse<String> send(String user, String password) {
    return send(user, password, "*/*");
  }

  private HttpResponse<String> send(String user, String password, String accept) {
    return send(
        request("/camunda/api/admin/auth/user/default/login/tasklist")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", accept)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=" + encode(user) + "&password=" + encode(password))));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
