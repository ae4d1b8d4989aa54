package nl.posiv.onboarding.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.SignInSettings.Provider;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.language.UnreadableTextException;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the claims of an identity provider by the mapping in the settings. */
@Component
class ProviderAccounts {

  private final SignInSettings settings;
  private final Municipalities municipalities;

  ProviderAccounts(SignInSettings settings, Municipalities municipalities) {
    this.settings = settings;
    this.municipalities = municipalities;
  }

  /**
   * The person behind the claims.
   *
   * @param registration the id of the provider
   * @throws SignInRefusedException when the claims name nobody whom the programme can let in
   */
  ProviderAccount read(String registration, Map<String, Object> claims) {
    Provider provider = settings.providers().get(registration);
    if (provider == null) {
      throw new SignInRefusedException("sign-in.unknown-provider");
    }
    Set<Role> roles = roles(provider, claims);
    if (roles.isEmpty()) {
      throw new SignInRefusedException("sign-in.no-role");
    }
    return new ProviderAccount(
        person(registration, claims),
        roles,
        municipality(provider, claims, roles),
        text(claims, "email_verified").filter("true"::equals).isPresent());
  }

  /** The user id that the claims stand for, if the provider gives one that the engine can keep. */
  Optional<UserId> userId(String registration, Map<String, Object> claims) {
    return Optional.ofNullable(settings.providers().get(registration))
        .flatMap(provider -> text(claims, provider.userIdClaim()))
        .flatMap(id -> UserId.find(registration + "." + id));
  }

  private Person person(String registration, Map<String, Object> claims) {
    UserId userId =
        userId(registration, claims)
            .orElseThrow(() -> new SignInRefusedException("sign-in.no-user-id"));
    String email =
        text(claims, "email").orElseThrow(() -> new SignInRefusedException("sign-in.no-email"));
    if (MailAddress.of(email).isEmpty()) {
      throw new SignInRefusedException("sign-in.bad-email");
    }
    return new Person(
        userId,
        text(claims, "name").map(ProviderAccounts::readable).orElse(email),
        email,
        text(claims, "locale").flatMap(ProviderAccounts::language).orElse(Language.NL));
  }

  /** A name that can be read and stored; null for any other. */
  private static @Nullable String readable(String name) {
    try {
      String line = TypedText.line(name);
      return line.isEmpty() ? null : line;
    } catch (UnreadableTextException unreadable) {
      return null;
    }
  }

  private static Set<Role> roles(Provider provider, Map<String, Object> claims) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    values(claims, provider.groupsClaim())
        .map(provider.roles()::get)
        .filter(Objects::nonNull)
        .map(Role::ofGroup)
        .forEach(roles::add);
    return roles;
  }

  private @Nullable MunicipalityId municipality(
      Provider provider, Map<String, Object> claims, Set<Role> roles) {
    if (roles.stream().noneMatch(Role::isMunicipal)) {
      return null;
    }
    List<MunicipalityId> named =
        provider.municipality() != null
            ? List.of(new MunicipalityId(provider.municipality()))
            : values(claims, provider.municipalityClaim())
                .map(provider.municipalities()::get)
                .filter(Objects::nonNull)
                .map(MunicipalityId::new)
                .distinct()
                .toList();
    // One account works for one municipality; a guess would open the wrong files.
    if (named.size() != 1 || municipalities.find(named.get(0)).isEmpty()) {
      throw new SignInRefusedException("sign-in.no-municipality");
    }
    return named.get(0);
  }

  private static Optional<String> text(Map<String, Object> claims, String claim) {
    return values(claims, claim).findFirst().filter(value -> !value.isBlank());
  }

  private static Stream<String> values(Map<String, Object> claims, String claim) {
    Object value = claims.get(claim);
    return value instanceof List<?> list
        ? list.stream().map(Object::toString)
        : Stream.ofNullable(value).map(Object::toString);
  }

  private static Optional<Language> language(String locale) {
    return Stream.of(Language.values())
        .filter(language -> locale.startsWith(language.code()))
        .findFirst();
  }
}
