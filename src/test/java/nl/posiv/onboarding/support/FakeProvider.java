package nl.posiv.onboarding.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity provider that believes everybody: whoever comes to its sign-in page is the person
 * whose turn it is. It speaks enough OpenID Connect for the application to sign people in.
 */
public final class FakeProvider implements AutoCloseable {

  private static final String CLIENT = "posiv-onboarding";
  private static final long HOUR = 3_600_000;

  /** A person: the user id and the groups. */
  public record Someone(String id, List<String> groups) {}

  private final JsonMapper json = new JsonMapper();
  private final Map<String, Someone> byCode = new ConcurrentHashMap<>();
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private final RSAKey key;
  private final HttpServer server;
  private volatile Someone next;
  private volatile boolean asksWithAForm;

  public FakeProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("of-today").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                Map.of(
                    "issuer",
                    issuer(),
                    "authorization_endpoint",
                    issuer() + "/authorize",
                    "token_endpoint",
                    issuer() + "/token",
                    "userinfo_endpoint",
                    issuer() + "/userinfo",
                    "jwks_uri",
                    issuer() + "/keys",
                    "response_types_supported",
                    List.of("code"),
                    "subject_types_supported",
                    List.of("public"),
                    "id_token_signing_alg_values_supported",
                    List.of("RS256"))));
    server.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(key).toPublicJWKSet().toJSONObject()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/userinfo", this::userInfo);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Who signs in next. */
  public void expect(Someone someone) {
    next = someone;
  }

  /** Whether there is a form to send, as at every real one: with it what stood behind # is gone. */
  public void askWithAForm(boolean form) {
    asksWithAForm = form;
  }

  private void authorize(HttpExchange exchange) throws IOException {
    if (asksWithAForm && exchange.getRequestMethod().equals("GET")) {
      answer(
          exchange,
          "text/html",
          "<form method=post><button>Sign in</button></form>".getBytes(UTF_8));
      return;
    }
    Map<String, String> asked = pairs(exchange.getRequestURI().getRawQuery());
    String code = next.id() + "-" + byCode.size();
    byCode.put(code, next);
    nonces.put(code, asked.get("nonce"));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            UriComponentsBuilder.fromUriString(asked.get("redirect_uri"))
                .queryParam("code", code)
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(asked.get("state"))
                .toUriString());
    exchange.sendResponseHeaders(HttpStatus.FOUND.value(), -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String code = pairs(new String(exchange.getRequestBody().readAllBytes(), UTF_8)).get("code");
    answer(
        exchange,
        Map.of(
            "access_token",
            code,
            "token_type",
            "Bearer",
            "expires_in",
            3600,
            "scope",
            "openid",
            "id_token",
            signed(byCode.get(code), nonces.get(code))));
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    String code =
        exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
    Someone someone = byCode.get(code);
    answer(
        exchange,
        Map.of(
            "sub",
            someone.id(),
            "preferred_username",
            someone.id(),
            "name",
            "Someone " + someone.id(),
            "given_name",
            "Someone",
            "family_name",
            someone.id(),
            "email",
            someone.id() + "@example.org",
            "email_verified",
            true,
            "groups",
            someone.groups()));
  }

  /**
   * A token of a system.
   *
   * @param subject what the system is called here
   * @param audience for whom it is
   */
  public String tokenOf(String subject, String audience) {
    return signed(claims(subject, audience).build());
  }

  private String signed(Someone someone, String nonce) {
    return signed(claims(someone.id(), CLIENT).claim("nonce", nonce).build());
  }

  private JWTClaimsSet.Builder claims(String subject, String audience) {
    // Compared with the clock of an application that no test has moved.
    long now = new ProgrammeClock().millis();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject(subject)
        .audience(audience)
        .issueTime(new Date(now))
        .expirationTime(new Date(now + HOUR));
  }

  private String signed(JWTClaimsSet claims) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private void answer(HttpExchange exchange, Map<String, ?> body) throws IOException {
    answer(exchange, "application/json", json.writeValueAsBytes(body));
  }

  private static void answer(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(HttpStatus.OK.value(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> pairs(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
