package nl.posiv.onboarding.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Frame;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The demo tools on the web: the mailbox, the clock, the way back to the beginning. */
@Controller
@Profile("demo")
@RequestMapping("/demo")
class DemoTools {

  private final DemoProgramme programme;
  private final DemoMailbox mailbox;
  private final Municipalities municipalities;
  private final Invitations invitations;
  private final People people;
  private final JsonMapper json;

  DemoTools(
      DemoProgramme programme,
      DemoMailbox mailbox,
      Municipalities municipalities,
      Invitations invitations,
      People people,
      JsonMapper json) {
    this.invitations = invitations;
    this.people = people;
    this.municipalities = municipalities;
    this.programme = programme;
    this.mailbox = mailbox;
    this.json = json;
  }

  @GetMapping(path = "/mail", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<DemoMail> mail() {
    return mailbox.newestFirst();
  }

  @GetMapping(path = "/mail", produces = MediaType.TEXT_HTML_VALUE)
  String mailPage(
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "1") int page,
      Model model,
      HttpServletResponse response) {
    int asked = Math.max(1, page);
    List<DemoMail> found = mailbox.page(search, asked);
    List<DemoMail> mails = found.subList(0, Math.min(found.size(), DemoMailbox.PAGE_SIZE));
    model.addAttribute("now", now());
    model.addAttribute("mails", mails);
    model.addAttribute("search", search);
    model.addAttribute("page", asked);
    model.addAttribute("more", found.size() > mails.size());
    (id == null ? mails.stream().findFirst() : mailbox.find(id))
        .ifPresent(
            mail -> {
              model.addAttribute("selected", mail);
              model.addAttribute("text", LinkedText.of(mail.text()));
            });
    // What a mail brings along in HTML runs no script and loads nothing, but has styles of its own.
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri"
            + " 'none'");
    return "demo/mail";
  }

  @GetMapping("/people")
  @ResponseBody
  List<Map<String, String>> people(@ModelAttribute("frame") Frame frame) {
    return Stream.concat(
            DemoUser.all().stream()
                .map(
                    user -> somebody(frame, user.id(), new Post(user.role(), user.municipality()))),
            invitations.everInvited().stream()
                .flatMap(
                    user ->
                        people.posts(user).stream()
                            .map(post -> somebody(frame, user.value(), post))))
        .toList();
  }

  private Map<String, String> somebody(Frame frame, String id, Post post) {
    return Map.of(
        "id",
        id,
        "role",
        frame.of("role." + post.role().group()),
        "place",
        post.municipality() == null ? "" : municipalities.nameOf(post.municipality()));
  }

  @GetMapping(path = "/clock", produces = MediaType.TEXT_HTML_VALUE)
  String clockPage(HttpServletRequest request, HttpSession session, Model model) {
    model.addAttribute("now", now());
    model.addAttribute("mayChange", request.isUserInRole(Role.ADMIN.group()));
    model.addAttribute("token", session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    return "demo/clock";
  }

  @GetMapping(path = "/clock", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, Object> clock() {
    return Map.of("now", now());
  }

  @PostMapping("/clock")
  @ResponseBody
  Map<String, Object> move(@RequestBody(required = false) @Nullable String body) {
    ZonedDateTime now = programme.now().atZone(ProgrammeClock.ZONE);
    int left = programme.moveTo(ClockMove.target(body, now, json).toInstant());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("now", now());
    answer.put("left", left);
    return answer;
  }

  @PostMapping("/reset")
  @ResponseBody
  Map<String, Object> reset() {
    programme.reset();
    return Map.of("now", now());
  }

  @ExceptionHandler
  ResponseEntity<String> refused(ClockMove.RefusedException refusal) {
    return ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body(refusal.getMessage());
  }

  private OffsetDateTime now() {
    return programme
        .now()
        .truncatedTo(ChronoUnit.MILLIS)
        .atZone(ProgrammeClock.ZONE)
        .toOffsetDateTime();
  }
}
