package nl.posiv.onboarding.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import nl.posiv.onboarding.api.TokenIssuers;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The provider of the demo's systems: it gives a token to whoever says the same name twice, as the
 * demo's people have their user id as password. Its key comes from that of the documents, which all
 * nodes have.
 */
@RestController
@Profile("demo")
@RequestMapping("/api/demo")
class DemoTokens implements TokenIssuers {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String BASIC = "Basic ";

  private final String issuer;
  private final String audience;
  private final byte[] key;
  private final ProgrammeClock clock;

  DemoTokens(
      ProgrammeClock clock,
      @Value("${posiv.base-url}") String address,
      @Value("${posiv.api.audience}") String audience,
      @Value("${posiv.documents.key}") String documentKey) {
    this.clock = clock;
    this.issuer = address + "/demo";
    this.audience = audience;
    this.key = derived(documentKey);
  }

  private static byte[] derived(String documentKey) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("demo tokens " + documentKey).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("No key can be made here", e);
    }
  }

  @Override
  public List<String> all() {
    return List.of(issuer);
  }

  @Override
  public JwtDecoder decoder(String of, String wanted) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(new SecretKeySpec(key, "HmacSHA256"))
            .macAlgorithm(MacAlgorithm.HS256)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(of), new JwtAudienceValidator(wanted)));
    return decoder;
  }

  /** Client credentials (RFC 6749, 4.4). */
  @PostMapping("/token")
  ResponseEntity<Map<String, Object>> token(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
      @RequestParam(name = "grant_type", defaultValue = "") String grant,
      @RequestParam(name = "client_id", required = false) @Nullable String id,
      @RequestParam(name = "client_secret", required = false) @Nullable String secret) {
    if (!grant.equals("client_credentials")) {
      return refused(HttpStatus.BAD_REQUEST, "unsupported_grant_type");
    }
    Optional<String> client =
        authorization.startsWith(BASIC)
            ? ofHeader(authorization.substring(BASIC.length()))
            : Optional.ofNullable(id).filter(it -> it.equals(secret));
    return client
        .flatMap(UserId::find)
        .map(it -> signed(it.value()))
        .map(
            token ->
                ResponseEntity.ok(
                    Map.<String, Object>of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        LIFE.toSeconds())))
        .orElseGet(() -> refused(HttpStatus.UNAUTHORIZED, "invalid_client"));
  }

  private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String error) {
    return ResponseEntity.status(status).body(Map.of("error", error));
  }

  private static Optional<String> ofHeader(String encoded) {
    try {
      String[] both =
          new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
      return both.length == 2 && both[0].equals(both[1]) ? Optional.of(both[0]) : Optional.empty();
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  private String signed(String subject) {
    Instant now = clock.ofTheMachine();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build());
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("No token can be signed here", e);
    }
    return token.serialize();
  }
}
