package nl.posiv.onboarding.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.InvitationRefusedException;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.NewInvitation;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has which role, who is missing, and a form to invite somebody. */
@Controller
@RequestMapping("/people")
class PeoplePage {

  private static final String PAGE = "pages/people";
  private static final Set<String> RESULTS = Set.of("invited", "imported", "withdrawn", "parted");

  private final Roster roster;
  private final Invitations invitations;
  private final PeopleTexts peopleTexts;

  PeoplePage(Roster roster, Invitations invitations, PeopleTexts peopleTexts) {
    this.roster = roster;
    this.invitations = invitations;
    this.peopleTexts = peopleTexts;
  }

  /** What was typed into the form. The template reads it, so it is public. */
  public record Typed(String name, String email, String role, String place, String language) {}

  @GetMapping
  String show(
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      Model model) {
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", "people.result." + result);
    }
    return fill(roster.reachOf(reader(request)), new Typed("", "", "", "", "nl"), model);
  }

  @PostMapping
  String invite(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Reach reach = roster.reachOf(reader(request));
    Typed typed = new Typed(name, email, role, place, language);
    Optional<Reach.Place> where = reach.find(place);
    Optional<Role> what = reach.roles().stream().filter(it -> it.group().equals(role)).findFirst();
    Optional<Language> reads = Language.find(language);
    if (where.isEmpty()) {
      return refused("place", "people.no-place", reach, typed, response, model);
    } else if (what.filter(where.get().roles()::contains).isEmpty()) {
      return refused("role", "people.no-role", reach, typed, response, model);
    } else if (reads.isEmpty()) {
      return refused("language", "people.no-language", reach, typed, response, model);
    }
    try {
      invitations.invite(
          new NewInvitation(name, email, reads.get(), what.get(), where.get().municipality()),
          reader(request));
      return "redirect:/people?result=invited";
    } catch (InvitationRefusedException refusal) {
      return refused(refusal.field(), refusal.reason(), reach, typed, response, model);
    }
  }

  private String refused(
      String field,
      String reason,
      Reach reach,
      Typed typed,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("refusal", reason);
    model.addAttribute("refusedAt", field);
    return fill(reach, typed, model);
  }

  private String fill(Reach reach, Typed typed, Model model) {
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    model.addAttribute("t", t);
    model.addAttribute(
        "teams",
        reach.places().stream()
            .map(place -> peopleTexts.team(place, roster.at(place, reach), reach, t))
            .toList());
    model.addAttribute("places", peopleTexts.places(reach, t));
    model.addAttribute("roles", peopleTexts.roles(reach, t));
    model.addAttribute("languages", Language.values());
    model.addAttribute("typed", typed);
    return PAGE;
  }

  private static UserId reader(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
