package nl.posiv.onboarding.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.posiv.onboarding.access.AccountsJoinedByHand;
import nl.posiv.onboarding.access.InvitationRefusedException;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.JoinedByHand;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.address.MailAddress;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.TypedDay;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.notification.UnreachableReaders;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One of the people: corrected or taken back while invited, leaving, and back again. */
@Controller
@RequestMapping("/people/{user}")
class PersonPage {

  private static final String PAGE = "pages/person";
  private static final Set<String> RESULTS =
      Set.of("corrected", "mailed", "mailed-today", "leaves", "back", "joined");

  private final Roster roster;
  private final Invitations invitations;
  private final People people;
  private final Mentorships mentorships;
  private final ByHand byHand;
  private final Closing closing;
  private final AccountsJoinedByHand joined;
  private final UnreachableReaders unreachable;
  private final PeopleTexts peopleTexts;
  private final ProgrammeClock clock;

  PersonPage(
      Roster roster,
      Invitations invitations,
      People people,
      Mentorships mentorships,
      ByHand byHand,
      Closing closing,
      AccountsJoinedByHand joined,
      UnreachableReaders unreachable,
      PeopleTexts peopleTexts,
      ProgrammeClock clock) {
    this.roster = roster;
    this.invitations = invitations;
    this.people = people;
    this.mentorships = mentorships;
    this.byHand = byHand;
    this.closing = closing;
    this.joined = joined;
    this.unreachable = unreachable;
    this.peopleTexts = peopleTexts;
    this.clock = clock;
  }

  /** Somebody, and who sees to them. */
  private record Opened(Colleague colleague, Reach reach, UserId reader) {

    UserId userId() {
      return colleague.person().userId();
    }

    String back(String result) {
      return "redirect:/people/" + userId() + "?result=" + result;
    }
  }

  @GetMapping
  String show(
      @PathVariable String user,
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Opened> opened = open(user, request);
    if (opened.isEmpty()) {
      return notYours(response);
    }
    if (result != null && RESULTS.contains(result)) {
      model.addAttribute("result", "people.result." + result);
    }
    return fill(opened.get(), model);
  }

  @PostMapping("/correction")
  String correct(
      @PathVariable String user,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        user,
        request,
        response,
        model,
        opened -> {
          try {
            invitations.correct(opened.userId(), name, email);
          } catch (InvitationRefusedException refusal) {
            model.addAttribute("nameTyped", name);
            model.addAttribute("emailTyped", email);
            throw refusal;
          }
          return opened.back("corrected");
        });
  }

  @PostMapping("/mail")
  String mailAgain(
      @PathVariable String user,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        user,
        request,
        response,
        model,
        opened -> opened.back(invitations.mailAgain(opened.userId()) ? "mailed" : "mailed-today"));
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @PathVariable String user,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        user,
        request,
        response,
        model,
        opened -> {
          invitations.withdraw(opened.userId());
          return "redirect:/people?result=withdrawn";
        });
  }

  @PostMapping("/joining")
  String join(
      @PathVariable String user,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        user,
        request,
        response,
        model,
        opened -> {
          try {
            byHand.join(opened.colleague(), opened.reach(), opened.reader(), account, reason);
          } catch (InvitationRefusedException refusal) {
            model.addAttribute("accountChosen", account);
            model.addAttribute("reasonTyped", reason);
            throw refusal;
          }
          return opened.back("joined");
        });
  }

  @PostMapping("/parting")
  String part(
      @PathVariable String user,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        user,
        request,
        response,
        model,
        opened -> {
          Optional<String> refusal = refusalToLeave(opened);
          if (refusal.isPresent()) {
            return refused(opened, "main", refusal.get(), response, model);
          }
          joined.part(opened.userId(), opened.reader());
          return "redirect:/people?result=parted";
        });
  }

  @PostMapping("/leaving")
  String leave(
      @PathVariable String user,
      @RequestParam(defaultValue = "") String lastDay,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    LocalDate today = clock.today();
    Optional<LocalDate> day =
        TypedDay.read(lastDay)
            .filter(it -> !it.isBefore(today.minusDays(1)) && it.isBefore(today.plusYears(1)));
    return change(
        user,
        request,
        response,
        model,
        opened -> {
          Optional<String> refusal = refusalToLeave(opened);
          if (refusal.isPresent() || day.isEmpty()) {
            model.addAttribute("lastDayTyped", lastDay);
            return refused(opened, "lastDay", refusal.orElse("people.no-day"), response, model);
          }
          people.leave(opened.userId(), day.get().plusDays(1));
          return opened.back("leaves");
        });
  }

  @PostMapping("/return")
  String back(
      @PathVariable String user,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return change(
        user,
        request,
        response,
        model,
        opened -> {
          Optional<String> refusal = refusalToLeave(opened);
          if (refusal.isPresent()) {
            return refused(opened, "main", refusal.get(), response, model);
          }
          people.comeBack(opened.userId());
          return opened.back("back");
        });
  }

  /** Changes something about somebody whom the reader sees to, or shows again what was refused. */
  private String change(
      String user,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Function<Opened, String> change) {
    Optional<Opened> opened = open(user, request);
    if (opened.isEmpty()) {
      return notYours(response);
    }
    try {
      return change.apply(opened.get());
    } catch (InvitationRefusedException refusal) {
      return refused(opened.get(), refusal.field(), refusal.reason(), response, model);
    }
  }

  private Optional<String> refusalToLeave(Opened opened) {
    return closing.refusal(opened.colleague(), opened.reach(), opened.reader());
  }

  private Optional<Opened> open(String written, HttpServletRequest request) {
    UserId reader = new UserId(request.getRemoteUser());
    Reach reach = roster.reachOf(reader);
    return UserId.find(written)
        .flatMap(user -> roster.find(user, reach))
        .map(colleague -> new Opened(colleague, reach, reader));
  }

  private String refused(
      Opened opened, String field, String reason, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("refusal", reason);
    model.addAttribute("refusedAt", field);
    return fill(opened, model);
  }

  private String fill(Opened opened, Model model) {
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    Colleague colleague = opened.colleague();
    UserId user = opened.userId();
    model.addAttribute("t", t);
    model.addAttribute("person", peopleTexts.line(colleague, opened.reach(), t));
    model.addAttribute("invited", colleague.isInvited());
    model.addAttribute(
        "mailedOn", colleague.mailedOn() == null ? null : t.date(colleague.mailedOn()));
    model.addAttribute(
        "waitsUntil", invitations.find(user).map(invitations::lastDay).map(t::date).orElse(null));
    model.addAttribute("leaves", colleague.leftOn() != null);
    model.addAttribute("closed", refusalToLeave(opened).orElse(null));
    model.addAttribute("unreachable", unreachable.findColleague(user).isPresent());
    model.addAttribute("twin", colleague.isInvited() && hasTwin(opened));
    model.addAttribute("left", leftToOthers(opened, t));
    model.addAttribute(
        "accounts",
        byHand.accounts(colleague, opened.reach(), opened.reader()).stream()
            .map(other -> peopleTexts.account(other, opened.reach(), t))
            .toList());
    List<JoinedByHand> record = joined.of(user);
    model.addAttribute("joined", record.stream().map(it -> peopleTexts.joined(it, t)).toList());
    model.addAttribute(
        "partable", record.stream().anyMatch(it -> it.holds() && it.userId().equals(user)));
    model.addAttribute("earliest", clock.today().minusDays(1).toString());
    return PAGE;
  }

  /** What others have to do once somebody is gone, said before. */
  private List<String> leftToOthers(Opened opened, PageTexts t) {
    List<String> left = new ArrayList<>();
    UserId user = opened.userId();
    int guiding = mentorships.guiding(user);
    if (guiding > 0) {
      left.add(t.of("people.leave.guides", guiding));
    }
    for (Post post : opened.colleague().posts()) {
      boolean alone =
          people.withRole(post.role(), post.municipality()).stream()
              .allMatch(other -> other.userId().equals(user));
      if (alone && post.role() != Role.OFFICIAL) {
        left.add(t.of("people.leave.alone", PeopleTexts.role(post.role(), t)));
      }
    }
    if (opened.colleague().posts().stream().anyMatch(post -> post.role() == Role.OFFICIAL)) {
      left.add(t.of("people.leave.official"));
    }
    return left;
  }

  /** Whether somebody signs in with the address of an invitation that did not become theirs. */
  private boolean hasTwin(Opened opened) {
    return opened.reach().places().stream()
        .filter(
            place ->
                opened.colleague().posts().stream()
                    .anyMatch(post -> Objects.equals(post.municipality(), place.municipality())))
        .flatMap(place -> roster.at(place, opened.reach()).stream())
        .filter(other -> !other.isInvited() && !other.hasLeft(clock.today()))
        .anyMatch(
            other ->
                MailAddress.isSame(other.person().email(), opened.colleague().person().email()));
  }

  private static String notYours(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/not-yours";
  }
}
