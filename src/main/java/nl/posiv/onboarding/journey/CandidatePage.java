package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.engine.RunningCases;
import nl.posiv.onboarding.farewell.Alumni;
import nl.posiv.onboarding.farewell.Farewells;
import nl.posiv.onboarding.farewell.Side;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.CandidateLinks;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.PoolQuestions;
import nl.posiv.onboarding.notification.AddressWishes;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a candidate, opened by the link in a mail and nothing else. Opening it changes
 * nothing: mail programs look at links before people do. It names nobody and tells no data of a
 * person, for a link can be passed on; what the contract says stands there, because the candidate
 * is to read it before signing.
 */
@Controller
@RequestMapping("/candidate/{token}")
class CandidatePage {

  private static final Set<String> RESULTS =
      Set.of(
          "willing",
          "declined",
          "withdrawn",
          "already",
          "in-touch",
          "not-in-touch",
          "rated",
          "contact",
          "address",
          "stays");

  private final CandidateLinks links;
  private final CandidateSteps steps;
  private final OwnCase ownCase;
  private final DraftedContracts drafted;
  private final OwnContact contact;
  private final AddressWishes wishes;
  private final RunningCases runningCases;
  private final Nominations nominations;
  private final PoolQuestions poolQuestions;
  private final Farewells farewells;
  private final Alumni alumni;
  private final Texts texts;

  CandidatePage(
      CandidateLinks links,
      CandidateSteps steps,
      OwnCase ownCase,
      DraftedContracts drafted,
      OwnContact contact,
      AddressWishes wishes,
      RunningCases runningCases,
      Nominations nominations,
      PoolQuestions poolQuestions,
      Farewells farewells,
      Alumni alumni,
      Texts texts) {
    this.farewells = farewells;
    this.alumni = alumni;
    this.links = links;
    this.steps = steps;
    this.ownCase = ownCase;
    this.drafted = drafted;
    this.contact = contact;
    this.wishes = wishes;
    this.runningCases = runningCases;
    this.nominations = nominations;
    this.poolQuestions = poolQuestions;
    this.texts = texts;
  }

  /** The address is the key to the page: nobody else may get it, keep it or list it. */
  @ModelAttribute
  void keepToItself(@PathVariable String token, HttpServletResponse response) {
    links.caseOf(token).ifPresent(ConcernedCase::remember);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " base-uri 'none'");
  }

  @GetMapping
  String page(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<CaseReference> wish = wishes.find(token);
    if (wish.isPresent()) {
      return confirmation(token, nominations.languageOf(wish.get()), model);
    }
    Optional<CaseReference> reference = links.caseOf(token);
    Language language =
        reference
            .map(nominations::languageOf)
            .or(() -> Language.preferred(List.of(request.getLocale())))
            .orElse(Language.UK);
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", texts.get(language, "candidate.result." + result));
    }
    // Something may still be settled at the municipality after the official has left.
    if (reference.filter(farewells::isOver).isPresent()) {
      return farewell(token, reference.get(), language, model);
    }
    if (reference.filter(runningCases::isRunning).isEmpty()) {
      reference.ifPresent(links::revoke);
      return gone(language, response, model);
    }
    fill(token, reference.get(), language, model);
    return "pages/candidate";
  }

  @PostMapping("/willingness")
  String answer(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String answer,
      HttpServletResponse response,
      Model model) {
    Optional<CaseReference> reference = links.caseOf(token);
    if (reference.isPresent() && !Set.of("willing", "declined").contains(answer)) {
      return refused(token, reference.get(), "candidate.choose", response, model);
    }
    boolean done = reference.isPresent() && steps.answer(reference.get(), answer.equals("willing"));
    return "redirect:/candidate/" + token + "?result=" + (done ? answer : "already");
  }

  @PostMapping("/pool")
  String stay(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String answer,
      HttpServletResponse response,
      Model model) {
    Optional<CaseReference> reference = links.caseOf(token).filter(runningCases::isRunning);
    if (reference.filter(it -> poolQuestions.open(it).isPresent()).isPresent()
        && !Set.of("yes", "no").contains(answer)) {
      return refused(token, reference.get(), "candidate.choose-stay", response, model);
    }
    boolean done = reference.isPresent() && steps.stay(reference.get(), answer.equals("yes"));
    String result = !done ? "already" : answer.equals("yes") ? "stays" : "withdrawn";
    return "redirect:/candidate/" + token + "?result=" + result;
  }

  /** Whoever opened the link in the mail to the new address says that it is right. */
  private String confirmation(String token, Language language, Model model) {
    model.addAttribute("frame", Frame.without(texts, language));
    model.addAttribute("token", token);
    return "pages/candidate-address";
  }

  @PostMapping("/contact")
  String changeContact(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String phone,
      HttpServletResponse response,
      Model model) {
    Optional<CaseReference> reference = links.caseOf(token).filter(runningCases::isRunning);
    if (reference.isEmpty()) {
      return "redirect:/candidate/" + token + "?result=already";
    }
    Optional<String> refusal = contact.change(reference.get(), email.strip(), phone.strip());
    return refusal.isPresent()
        ? refused(token, reference.get(), refusal.get(), response, model)
        : "redirect:/candidate/" + token + "?result=contact";
  }

  @PostMapping("/address")
  String confirmAddress(@PathVariable String token) {
    boolean done = contact.confirm(token);
    return "redirect:/candidate/" + token + "?result=" + (done ? "address" : "already");
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String sure,
      HttpServletResponse response,
      Model model) {
    Optional<CaseReference> reference = links.caseOf(token);
    if (reference.isPresent() && sure.isEmpty() && steps.canWithdraw(reference.get())) {
      return refused(token, reference.get(), "candidate.tick", response, model);
    }
    boolean done = reference.isPresent() && steps.withdraw(reference.get());
    return "redirect:/candidate/" + token + "?result=" + (done ? "withdrawn" : "already");
  }

  @PostMapping("/alumni")
  String keepInTouch(@PathVariable String token, @RequestParam(defaultValue = "") String answer) {
    Optional<CaseReference> reference = links.caseOf(token).filter(farewells::isOver);
    boolean may = answer.equals("yes");
    reference.ifPresent(known -> farewells.answer(known, may));
    String result = reference.isEmpty() ? "already" : may ? "in-touch" : "not-in-touch";
    return "redirect:/candidate/" + token + "?result=" + result;
  }

  @PostMapping("/survey")
  String rate(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String rating,
      @RequestParam(defaultValue = "") String again,
      HttpServletResponse response,
      Model model) {
    Optional<CaseReference> reference = links.caseOf(token).filter(farewells::isOver);
    Optional<SurveyAnswer> answer = SurveyAnswer.read(rating, again);
    if (reference.isPresent() && answer.isEmpty()) {
      Language language = nominations.languageOf(reference.get());
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("refusal", texts.get(language, "farewell.incomplete"));
      return farewell(token, reference.get(), language, model);
    }
    boolean done =
        reference.isPresent()
            && farewells.rate(
                reference.get(), Side.OFFICIAL, answer.get().rating(), answer.get().again());
    return "redirect:/candidate/" + token + "?result=" + (done ? "rated" : "already");
  }

  /** After the work: whether Ro3kvit may keep in touch, and how it was. */
  private String farewell(String token, CaseReference reference, Language language, Model model) {
    PageTexts t = new PageTexts(texts, language, true);
    model.addAttribute("frame", Frame.without(texts, language));
    model.addAttribute("t", t);
    model.addAttribute("token", token);
    model.addAttribute("reference", reference);
    model.addAttribute("inTouch", alumni.since(reference).map(t::date).orElse(null));
    model.addAttribute(
        "until", farewells.openUntil(reference, Side.OFFICIAL).map(t::date).orElse(null));
    return "pages/farewell";
  }

  private String refused(
      String token,
      CaseReference reference,
      String reason,
      HttpServletResponse response,
      Model model) {
    Language language = nominations.languageOf(reference);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("refusal", texts.get(language, reason));
    model.addAttribute("refusedAt", reason);
    fill(token, reference, language, model);
    return "pages/candidate";
  }

  private String gone(Language language, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.GONE.value());
    model.addAttribute("frame", Frame.without(texts, language));
    return "pages/candidate-gone";
  }

  private void fill(String token, CaseReference reference, Language language, Model model) {
    PageTexts t = new PageTexts(texts, language, true);
    model.addAttribute("frame", Frame.without(texts, language));
    model.addAttribute("t", t);
    model.addAttribute("token", token);
    model.addAttribute("story", ownCase.tell(reference, t));
    model.addAttribute("contact", contact.shown(reference));
    model.addAttribute("drafted", drafted.of(reference, t).orElse(null));
    model.addAttribute("canWithdraw", steps.canWithdraw(reference));
    model.addAttribute(
        "stay",
        poolQuestions
            .open(reference)
            .map(
                asked ->
                    t.of(
                        "candidate.stay.why",
                        t.date(asked.askedOn()),
                        t.date(nominations.poolConsentEnd(reference))))
            .orElse(null));
  }
}
