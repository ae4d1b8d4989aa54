package nl.posiv.onboarding.access;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts of identity providers become people of the programme.
 *
 * @param checkEvery how long a session is trusted before the provider is asked again whether the
 *     person still has the account, the groups and the municipality
 * @param providers by the id under which the provider is registered in {@code
 *     spring.security.oauth2.client.registration}
 */
@ConfigurationProperties("posiv.sign-in")
public record SignInSettings(
    @DefaultValue("30s") Duration checkEvery, @DefaultValue Map<String, Provider> providers) {

  /**
   * What the claims of one provider mean.
   *
   * @param userIdClaim the claim that never changes for a person and is never given to another one
   * @param groupsClaim the claim with the list of groups
   * @param municipalityClaim the claim with the municipality; not asked for when all people of the
   *     provider belong to one municipality
   * @param roles the group of the engine, such as {@code hr}, for each group of the provider that
   *     means something here
   * @param municipalities the municipality for each value of the claim. Nobody gets into another
   *     one through this provider.
   * @param municipality the municipality of everybody, for a provider that belongs to one;
   *     otherwise null
   */
  public record Provider(
      @DefaultValue("sub") String userIdClaim,
      @DefaultValue("groups") String groupsClaim,
      @DefaultValue("municipality") String municipalityClaim,
      @DefaultValue Map<String, String> roles,
      @DefaultValue Map<String, String> municipalities,
      @Nullable String municipality) {}
}
