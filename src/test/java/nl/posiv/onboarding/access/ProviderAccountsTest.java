package nl.posiv.onboarding.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.SignInSettings.Provider;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PosivTest
class ProviderAccountsTest {

  @Autowired private Municipalities municipalities;

  @Test
  void groupsAndMunicipalityAreThoseOfTheMapping() {
    ProviderAccount account =
        accounts().read("arnhem", claims(Map.of("groups", List.of("p-hr", "p-boss", "choir"))));

    assertThat(account.roles()).containsExactlyInAnyOrder(Role.HR, Role.MANAGER);
    assertThat(account.municipality()).isEqualTo(new MunicipalityId("arnhem"));
    assertThat(account.person())
        .isEqualTo(
            new Person(new UserId("arnhem.u-1"), "Janneke", "j@arnhem.example", Language.UK));
  }

  @Test
  void aRoleOfTheWholeProgrammeHasNoMunicipality() {
    ProviderAccount account =
        accounts().read("arnhem", claims(Map.of("groups", List.of("p-ro3kvit"), "place", "0202")));

    assertThat(account.municipality()).isNull();
  }

  @Test
  void aProviderOfOneMunicipalityNeedsNoClaimForIt() {
    ProviderAccount account =
        accounts().read("utrecht", claims(Map.of("groups", List.of("hr"), "place", "0202")));

    assertThat(account.municipality()).isEqualTo(new MunicipalityId("utrecht"));
    assertThat(account.person().userId()).isEqualTo(new UserId("utrecht.u-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "groups, '', sign-in.no-role",
    "groups, p-unknown, sign-in.no-role",
    "place, '', sign-in.no-municipality",
    "place, 0344, sign-in.no-municipality",
    "sub, '', sign-in.no-user-id",
    "sub, a b, sign-in.no-user-id",
    "sub, ${1+1}, sign-in.no-user-id",
    "email, '', sign-in.no-email",
    "email, оlena@arnhem.example, sign-in.bad-email",
    "email, a;b@arnhem.example, sign-in.bad-email",
    "email, J <j@arnhem.example>, sign-in.bad-email"
  })
  void whatTheMappingDoesNotKnowStaysOutside(String claim, String value, String reason) {
    assertThatExceptionOfType(SignInRefusedException.class)
        .isThrownBy(() -> accounts().read("arnhem", claims(Map.of(claim, value))))
        .extracting(SignInRefusedException::reason)
        .isEqualTo(reason);
  }

  @Test
  void twoMunicipalitiesAreOneTooMany() {
    Map<String, Object> both = claims(Map.of("place", List.of("0202", "0193")));

    assertThatExceptionOfType(SignInRefusedException.class)
        .isThrownBy(() -> accounts().read("arnhem", both));
  }

  @Test
  void anUnknownProviderLetsNobodyIn() {
    assertThatExceptionOfType(SignInRefusedException.class)
        .isThrownBy(() -> accounts().read("elsewhere", claims(Map.of())));
  }

  private ProviderAccounts accounts() {
    Map<String, String> roles = Map.of("p-hr", "hr", "p-boss", "manager", "p-ro3kvit", "ro3kvit");
    Map<String, String> places = Map.of("0202", "arnhem", "0193", "enschede");
    return new ProviderAccounts(
        new SignInSettings(
            Duration.ZERO,
            Map.of(
                "arnhem",
                new Provider("sub", "groups", "place", roles, places, null),
                "utrecht",
                new Provider("sub", "groups", "place", Map.of("hr", "hr"), Map.of(), "utrecht"))),
        municipalities);
  }

  private static Map<String, Object> claims(Map<String, Object> others) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", "u-1");
    claims.put("name", "Janneke");
    claims.put("email", "j@arnhem.example");
    claims.put("locale", "uk-UA");
    claims.put("groups", List.of("p-hr"));
    claims.put("place", "0202");
    claims.putAll(others);
    return claims;
  }
}
