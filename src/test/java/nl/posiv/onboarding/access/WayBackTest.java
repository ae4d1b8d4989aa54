package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Where sign-in leads is what the settings say, whatever host a request claims to be for. */
class WayBackTest {

  private static final URI ADDRESS = URI.create("https://posiv.example.org");

  @Test
  void theProviderLeadsBackToTheAddressThatIsSet() {
    MockHttpServletRequest request =
        new MockHttpServletRequest("GET", "/oauth2/authorization/arnhem");
    request.setServletPath("/oauth2/authorization/arnhem");
    request.setServerName("evil.example");
    request.addHeader("Host", "evil.example");

    OAuth2AuthorizationRequest question =
        SignInSecurity.questions(new InMemoryClientRegistrationRepository(registration()), ADDRESS)
            .resolve(request);

    assertThat(question.getRedirectUri())
        .isEqualTo("https://posiv.example.org/login/oauth2/code/arnhem");
    assertThat(question.getAuthorizationRequestUri())
        .contains("redirect_uri=https://posiv.example.org/login/oauth2/code/arnhem")
        .contains("code_challenge=")
        .doesNotContain("evil");
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/overview?case=a, /overview?case=a",
    "http://evil.example:8080/tasks/new/onboarding, /tasks/new/onboarding",
    "https://evil.example, /",
    "https://posiv.example/tasks/new/onboarding?continue, /tasks/new/onboarding",
    "https://posiv.example/overview?case=a&continue, /overview?case=a",
    "/account, /account"
  })
  void thePageThatWasAskedForHasNoHost(String page, String led) {
    assertThat(SignInSecurity.withoutHost(page)).isEqualTo(led);
  }

  private static ClientRegistration registration() {
    return ClientRegistration.withRegistrationId("arnhem")
        .clientId("posiv-onboarding")
        .clientSecret("not used")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/{action}/oauth2/code/{registrationId}")
        .scope("openid")
        .authorizationUri("https://sign-in.example.org/authorize")
        .tokenUri("https://sign-in.example.org/token")
        .build();
  }
}
