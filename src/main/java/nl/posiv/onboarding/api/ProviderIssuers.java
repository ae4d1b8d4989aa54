package nl.posiv.onboarding.api;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

/** In production, the providers that are set, or those at which people sign in. */
@Component
@Profile("production")
class ProviderIssuers implements TokenIssuers {

  private final List<String> issuers;

  ProviderIssuers(ApiSettings settings, OAuth2ClientProperties signIn) {
    this.issuers =
        settings.issuers().isEmpty()
            ? signIn.getProvider().values().stream()
                .map(OAuth2ClientProperties.Provider::getIssuerUri)
                .filter(Objects::nonNull)
                .distinct()
                .toList()
            : settings.issuers();
  }

  @Override
  public List<String> all() {
    return issuers;
  }

  /** Asks the provider for its keys when the first token comes, not at the start. */
  @Override
  public JwtDecoder decoder(String issuer, String audience) {
    return new SupplierJwtDecoder(
        () -> {
          NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
          decoder.setJwtValidator(
              new DelegatingOAuth2TokenValidator<>(
                  JwtValidators.createDefaultWithIssuer(issuer),
                  new JwtAudienceValidator(audience)));
          return decoder;
        });
  }
}
