package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages around the sign-in: where, why not, and out again. */
@Controller
@Profile("production")
class SignInPages {

  private final List<ClientRegistration> providers;
  private final Texts texts;

  SignInPages(InMemoryClientRegistrationRepository providers, Texts texts) {
    this.providers = StreamSupport.stream(providers.spliterator(), false).toList();
    this.texts = texts;
  }

  /**
   * With one provider there is nothing to choose, and the page goes on to it by itself, unless
   * there is something to say first. It is a page nevertheless: what stood behind the {@code #} of
   * the link that somebody followed is known to the browser alone, and a provider forgets it.
   */
  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable String out,
      HttpServletRequest request,
      Model model) {
    Language language = language(request);
    model.addAttribute("signIn", true);
    if (refused == null && out == null && providers.size() == 1) {
      model.addAttribute("goesOn", start(providers.get(0)));
    }
    model.addAttribute("title", texts.get(language, "sign-in.title"));
    model.addAttribute("about", texts.get(language, "sign-in.about"));
    if (out != null) {
      model.addAttribute("message", texts.get(language, "sign-in.out"));
    } else if (refused != null) {
      model.addAttribute(
          "message",
          texts
              .find(language, refused.startsWith("sign-in.") ? refused : "sign-in.failed")
              .orElseGet(() -> texts.get(language, "sign-in.failed")));
    }
    model.addAttribute(
        "providers",
        providers.stream()
            .map(
                provider ->
                    new Choice(
                        start(provider),
                        texts.get(language, "sign-in.at", provider.getClientName())))
            .toList());
    return "access/sign-in";
  }

  @GetMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
    // A browser asks the policy of the page also where the answer to its form leads on to.
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none';"
            + " base-uri 'none'; form-action 'self' "
            + String.join(" ", signOutAt()));
    Language language = language(request);
    model.addAttribute("title", texts.get(language, "sign-out.title"));
    model.addAttribute("stay", texts.get(language, "sign-out.stay"));
    return "access/sign-out";
  }

  /** The origins of the providers' own pages for signing out. */
  private List<String> signOutAt() {
    return providers.stream()
        .map(provider -> provider.getProviderDetails().getConfigurationMetadata())
        .map(known -> known.get("end_session_endpoint"))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .map(URI::create)
        .map(page -> page.getScheme() + "://" + page.getAuthority())
        .distinct()
        .toList();
  }

  private static String start(ClientRegistration provider) {
    return "/oauth2/authorization/" + provider.getRegistrationId();
  }

  /** That of the browser: who signs in has no account yet. */
  private static Language language(HttpServletRequest request) {
    return Language.preferred(List.of(request.getLocale())).orElse(Language.EN);
  }

  /**
   * One way to sign in.
   *
   * @param link where it begins
   * @param text what the button says
   */
  record Choice(String link, String text) {}
}
