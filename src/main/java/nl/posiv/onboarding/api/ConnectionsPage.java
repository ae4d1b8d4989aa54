package nl.posiv.onboarding.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.outgoing.Outgoing;
import nl.posiv.onboarding.outgoing.OutsideAddress;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an administrator says which systems of a municipality are connected. */
@Controller
@RequestMapping("/connections")
class ConnectionsPage {

  private static final Set<String> RESULTS =
      Set.of("client-added", "client-ended", "webhook-kept", "webhook-ended", "sent-again");
  private static final int EVENTS_SHOWN = 50;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SUBJECT = 200;

  private final ApiClients clients;
  private final Webhooks webhooks;
  private final Events events;
  private final Outgoing outgoing;
  private final ObjectProvider<TokenIssuers> issuers;
  private final ApiSettings settings;
  private final Municipalities municipalities;
  private final People people;
  private final Texts texts;
  private final String address;

  ConnectionsPage(
      ApiClients clients,
      Webhooks webhooks,
      Events events,
      Outgoing outgoing,
      ObjectProvider<TokenIssuers> issuers,
      ApiSettings settings,
      Municipalities municipalities,
      People people,
      Texts texts,
      @Value("${posiv.base-url}") String address) {
    this.clients = clients;
    this.webhooks = webhooks;
    this.events = events;
    this.outgoing = outgoing;
    this.issuers = issuers;
    this.settings = settings;
    this.municipalities = municipalities;
    this.people = people;
    this.texts = texts;
    this.address = address;
  }

  /** A municipality. The templates read these, so they are public. */
  public record Line(String href, String name, String about) {}

  /** A system. */
  public record Client(
      long id, String name, String subject, String issuer, String about, boolean open) {}

  /**
   * An event.
   *
   * @param about when it happened, and how far it is
   * @param again whether it can be sent again
   */
  public record Told(String id, String what, String caseReference, String about, boolean again) {}

  /** What was refused, at which field, and what had been typed. */
  public record Refusal(String field, String text, Map<String, String> typed) {

    static final Refusal NONE = new Refusal("", "", Map.of());

    /** What was typed into a field. */
    public String in(String name) {
      return typed.getOrDefault(name, "");
    }
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    PageTexts t = texts(request, model);
    model.addAttribute(
        "lines",
        municipalities.all().stream()
            .map(
                place -> new Line("/connections/" + place.id(), place.name(), about(place.id(), t)))
            .toList());
    model.addAttribute("description", address + "/api/v1/openapi.json");
    return "pages/connections";
  }

  private String about(MunicipalityId place, PageTexts t) {
    long open = clients.of(place).stream().filter(client -> client.endedOn() == null).count();
    return t.of("connections.systems", open);
  }

  @GetMapping("/{municipality}")
  String one(
      @PathVariable String municipality,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      Model model) {
    PageTexts t = texts(request, model);
    if (RESULTS.contains(result)) {
      model.addAttribute("result", t.of("connections.result." + result));
    }
    return filled(place(municipality), Refusal.NONE, t, model);
  }

  @PostMapping("/{municipality}/client")
  String add(
      @PathVariable String municipality,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String issuer,
      @RequestParam(defaultValue = "") String subject,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Municipality place = place(municipality);
    Optional<String> called = TypedText.lineUpTo(name, LONGEST_NAME);
    Optional<String> known = TypedText.lineUpTo(subject, LONGEST_SUBJECT);
    String refused =
        called.isEmpty()
            ? "name"
            : !trusted().contains(issuer) ? "issuer" : known.isEmpty() ? "subject" : "";
    if (refused.isEmpty()) {
      if (clients.add(
          place.id(), issuer, known.orElseThrow(), called.orElseThrow(), user(request))) {
        return "redirect:/connections/" + place.id() + "?result=client-added";
      }
      refused = "taken";
    }
    PageTexts t = texts(request, model);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return filled(
        place,
        new Refusal(
            refused.equals("taken") ? "subject" : refused,
            t.of("connections.refused." + refused),
            Map.of("name", name, "issuer", issuer, "subject", subject)),
        t,
        model);
  }

  @PostMapping("/{municipality}/client/end")
  String end(@PathVariable String municipality, @RequestParam long id) {
    Municipality place = place(municipality);
    clients.end(place.id(), id);
    return "redirect:/connections/" + place.id() + "?result=client-ended";
  }

  @PostMapping("/{municipality}/webhook")
  String tell(
      @PathVariable String municipality,
      @RequestParam(defaultValue = "") String address,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Municipality place = place(municipality);
    Optional<URI> to = OutsideAddress.read(address, outgoing.alsoHere());
    PageTexts t = texts(request, model);
    if (to.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return filled(
          place,
          new Refusal("address", t.of("connections.refused.address"), Map.of("address", address)),
          t,
          model);
    }
    return shown(place, webhooks.set(place.id(), to.get(), user(request)), t, model);
  }

  @PostMapping("/{municipality}/webhook/secret")
  String renew(@PathVariable String municipality, HttpServletRequest request, Model model) {
    Municipality place = place(municipality);
    PageTexts t = texts(request, model);
    return shown(place, webhooks.renew(place.id(), user(request)), t, model);
  }

  /** A secret stands on this one page, and nowhere after it. */
  private String shown(Municipality place, Optional<String> secret, PageTexts t, Model model) {
    if (secret.isEmpty()) {
      return "redirect:/connections/" + place.id() + "?result=webhook-kept";
    }
    model.addAttribute("secret", secret.get());
    return filled(place, Refusal.NONE, t, model);
  }

  @PostMapping("/{municipality}/webhook/end")
  String endWebhook(@PathVariable String municipality) {
    Municipality place = place(municipality);
    webhooks.end(place.id());
    return "redirect:/connections/" + place.id() + "?result=webhook-ended";
  }

  @PostMapping("/{municipality}/events/again")
  String sendAgain(@PathVariable String municipality, @RequestParam UUID id) {
    Municipality place = place(municipality);
    events.sendAgain(place.id(), id);
    return "redirect:/connections/" + place.id() + "?result=sent-again";
  }

  private Told told(Event event, PageTexts t) {
    String state = event.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String when =
        event.state() == Event.State.WAITING && event.nextAttemptAt() != null
            ? t.moment(event.nextAttemptAt())
            : "";
    String error =
        event.error() == null
            ? ""
            : " " + t.of("connections.event.error", event.attempts(), event.error());
    return new Told(
        event.id().toString(),
        t.of("connections.event." + event.type().id()),
        event.caseReference().value(),
        t.moment(event.at()) + " · " + t.of("connections.event.state." + state, when) + error,
        event.state() == Event.State.SET_ASIDE);
  }

  private String filled(Municipality place, Refusal refusal, PageTexts t, Model model) {
    model.addAttribute("place", place.id().value());
    model.addAttribute("name", place.name());
    model.addAttribute("refusal", refusal);
    model.addAttribute("issuers", trusted());
    Optional<Webhook> webhook = webhooks.of(place.id());
    model.addAttribute("webhook", webhook.isPresent());
    model.addAttribute(
        "address",
        refusal.field().equals("address")
            ? refusal.in("address")
            : webhook.map(it -> it.address().toString()).orElse(""));
    model.addAttribute(
        "setOn",
        webhook
            .map(
                it ->
                    t.of("connections.webhook.set", t.date(it.setOn()), people.nameOf(it.setBy())))
            .orElse(""));
    model.addAttribute(
        "events",
        events.latest(place.id(), EVENTS_SHOWN).stream().map(event -> told(event, t)).toList());
    model.addAttribute("audience", settings.audience());
    model.addAttribute(
        "clients", clients.of(place.id()).stream().map(client -> shown(client, t)).toList());
    return "pages/connection";
  }

  private Client shown(ApiClient client, PageTexts t) {
    String added =
        t.of("connections.client.added", t.date(client.addedOn()), people.nameOf(client.addedBy()));
    String used =
        client.usedOn() == null
            ? t.of("connections.client.never")
            : t.of("connections.client.used", t.date(client.usedOn()));
    String ended =
        client.endedOn() == null
            ? ""
            : " " + t.of("connections.client.ended", t.date(client.endedOn()));
    return new Client(
        client.id(),
        client.name(),
        client.subject(),
        client.issuer(),
        added + " " + used + ended,
        client.endedOn() == null);
  }

  private List<String> trusted() {
    return issuers.stream().flatMap(some -> some.all().stream()).toList();
  }

  private Municipality place(String id) {
    return municipalities
        .find(new MunicipalityId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private PageTexts texts(HttpServletRequest request, Model model) {
    PageTexts t = new PageTexts(texts, people.languageOf(user(request)));
    model.addAttribute("t", t);
    return t;
  }

  private static UserId user(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
