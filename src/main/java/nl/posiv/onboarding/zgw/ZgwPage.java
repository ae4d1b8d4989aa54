package nl.posiv.onboarding.zgw;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.Municipality;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.language.Bsn;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.outgoing.Outgoing;
import nl.posiv.onboarding.outgoing.OutsideAddress;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an administrator connects the case system of a municipality. */
@Controller
@RequestMapping("/connections")
class ZgwPage {

  private static final Set<String> RESULTS = Set.of("kept", "ended", "again");
  private static final List<String> ADDRESSES =
      List.of("cases", "documents", "caseType", "documentType");
  private static final int LONGEST_CLIENT = 100;
  private static final int LONGEST_TYPE = 200;

  /** HS256 asks for a key of as many octets (RFC 7518, 3.2). */
  private static final int SHORTEST_SECRET = 32;

  private static final int LONGEST_SECRET = 200;

  private final ZgwConnections connections;
  private final ZgwCases cases;
  private final Outgoing outgoing;
  private final Municipalities municipalities;
  private final People people;
  private final Texts texts;

  ZgwPage(
      ZgwConnections connections,
      ZgwCases cases,
      Outgoing outgoing,
      Municipalities municipalities,
      People people,
      Texts texts) {
    this.connections = connections;
    this.cases = cases;
    this.outgoing = outgoing;
    this.municipalities = municipalities;
    this.people = people;
    this.texts = texts;
  }

  /** A case. The template reads it, so it is public. */
  public record Line(String caseReference, String about) {}

  @GetMapping("/{municipality}/zgw")
  String page(
      @PathVariable String municipality,
      @RequestParam(defaultValue = "") String result,
      HttpServletRequest request,
      Model model) {
    PageTexts t = texts(request, model);
    if (RESULTS.contains(result)) {
      model.addAttribute("result", t.of("zgw.result." + result));
    }
    Municipality place = place(municipality);
    return filled(place, typed(place.id()), "", t, model);
  }

  private Map<String, String> typed(MunicipalityId place) {
    return connections
        .of(place)
        .map(
            it ->
                Map.of(
                    "cases", it.cases().toString(),
                    "documents", it.documents().toString(),
                    "caseType", it.caseType().toString(),
                    "documentType", it.documentType().toString(),
                    "rsin", it.rsin(),
                    "client", it.clientId()))
        .orElse(Map.of());
  }

  @PostMapping("/{municipality}/zgw")
  String connect(
      @PathVariable String municipality,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Municipality place = place(municipality);
    boolean isNew = connections.of(place.id()).isEmpty();
    String wrong = wrong(sent, isNew);
    if (wrong.isEmpty()) {
      connections.set(
          place.id(),
          new ZgwConnections.Said(
              base(sent, "cases"),
              base(sent, "documents"),
              address(sent, "caseType").orElseThrow(),
              address(sent, "documentType").orElseThrow(),
              in(sent, "rsin").strip(),
              TypedText.lineUpTo(in(sent, "client"), LONGEST_CLIENT).orElseThrow()),
          in(sent, "secret").strip(),
          user(request));
      return "redirect:/connections/" + place.id() + "/zgw?result=kept";
    }
    PageTexts t = texts(request, model);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    Map<String, String> typed = new HashMap<>(sent);
    // Nobody is shown a secret, not even whoever typed it.
    typed.remove("secret");
    return filled(place, typed, wrong, t, model);
  }

  private String wrong(Map<String, String> sent, boolean isNew) {
    for (String field : ADDRESSES) {
      if (address(sent, field).isEmpty()
          || field.endsWith("Type") && in(sent, field).strip().length() > LONGEST_TYPE) {
        return field;
      }
    }
    if (!isRsin(in(sent, "rsin").strip())) {
      return "rsin";
    }
    if (TypedText.lineUpTo(in(sent, "client"), LONGEST_CLIENT).isEmpty()) {
      return "client";
    }
    String secret = in(sent, "secret").strip();
    boolean fits = secret.length() >= SHORTEST_SECRET && secret.length() <= LONGEST_SECRET;
    return fits || secret.isEmpty() && !isNew ? "" : "secret";
  }

  /** Nine digits that pass the test of a BSN, and weigh something. */
  static boolean isRsin(String typed) {
    return Bsn.passesElevenTest(typed) && Bsn.weightOf(typed) != 0;
  }

  private Optional<URI> address(Map<String, String> sent, String field) {
    return OutsideAddress.read(in(sent, field), outgoing.alsoHere());
  }

  /** Without a slash at the end, which the addresses below it bring along. */
  private URI base(Map<String, String> sent, String field) {
    return URI.create(address(sent, field).orElseThrow().toString().replaceFirst("/+$", ""));
  }

  private static String in(Map<String, String> sent, String field) {
    return sent.getOrDefault(field, "");
  }

  @PostMapping("/{municipality}/zgw/end")
  String end(@PathVariable String municipality) {
    Municipality place = place(municipality);
    connections.end(place.id());
    return "redirect:/connections/" + place.id() + "/zgw?result=ended";
  }

  @PostMapping("/{municipality}/zgw/again")
  String again(@PathVariable String municipality) {
    Municipality place = place(municipality);
    cases.tryAgain(place.id());
    return "redirect:/connections/" + place.id() + "/zgw?result=again";
  }

  private String filled(
      Municipality place, Map<String, String> typed, String wrong, PageTexts t, Model model) {
    model.addAttribute("place", place.id().value());
    model.addAttribute("name", place.name());
    model.addAttribute("typed", typed);
    model.addAttribute("wrong", wrong);
    model.addAttribute("refusal", wrong.isEmpty() ? "" : t.of("zgw.refused." + wrong));
    Optional<ZgwConnection> known = connections.of(place.id());
    model.addAttribute("connected", known.isPresent());
    model.addAttribute(
        "setOn",
        known.map(it -> t.of("zgw.set", t.date(it.setOn()), people.nameOf(it.setBy()))).orElse(""));
    List<ZgwCases.There> there = cases.there(place.id());
    model.addAttribute("again", there.stream().anyMatch(ZgwCases.There::isSetAside));
    model.addAttribute(
        "lines",
        there.stream().map(one -> new Line(one.reference().value(), about(one, t))).toList());
    return "pages/zgw";
  }

  private static String about(ZgwCases.There one, PageTexts t) {
    String at = t.of(one.url() == null ? "zgw.not-there" : "zgw.there");
    if (one.error() == null) {
      return at;
    }
    return at
        + " "
        + (one.nextAttemptAt() == null
            ? t.of("zgw.set-aside", one.error())
            : t.of("zgw.tried-again", t.moment(one.nextAttemptAt()), one.error()));
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
