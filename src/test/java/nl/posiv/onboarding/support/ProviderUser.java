package nl.posiv.onboarding.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signed in at an identity provider and uses our own pages, without a script. */
public final class ProviderUser {

  /** More than there are from a page to the provider and back; Java's client follows fewer. */
  private static final int STEPS = 12;

  private static final int FOUND = 302;

  /** The page of the sign-in goes on by itself. */
  private static final Pattern GOES_ON =
      Pattern.compile("http-equiv=\"refresh\" content=\"0; url=([^\"]*)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI base;

  ProviderUser(String address) {
    base = URI.create(address);
  }

  ProviderUser signIn() {
    HttpResponse<String> page = follow(page("/account"));
    if (page.statusCode() != 200 || !page.uri().getPath().equals("/account")) {
      throw new IllegalStateException("Not signed in: " + page + " " + page.body());
    }
    return this;
  }

  /** Goes wherever an answer leads, through the sign-in if need be. */
  public HttpResponse<String> follow(HttpResponse<String> answer) {
    HttpResponse<String> page = answer;
    Optional<String> next = next(page);
    for (int steps = 0; steps < STEPS && next.isPresent(); steps++) {
      page = page(page.uri().resolve(next.get()).toString());
      next = next(page);
    }
    return page;
  }

  private static Optional<String> next(HttpResponse<String> page) {
    Matcher byItself = GOES_ON.matcher(page.body());
    return page.statusCode() == FOUND
        ? page.headers().firstValue("Location")
        : byItself.find() ? Optional.of(byItself.group(1)) : Optional.empty();
  }

  /** Opens a page, and does not follow where it leads. */
  public HttpResponse<String> page(String path) {
    return send(http, HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html"));
  }

  /** Fetches data, as a script does. */
  public HttpResponse<String> get(String path) {
    return send(
        http, HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json"));
  }

  /** Sends a form, and does not follow where the answer leads. */
  public HttpResponse<String> send(PageForm form) {
    return post(form.action(), form.fields());
  }

  /** Sends fields as a form does. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        http,
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
