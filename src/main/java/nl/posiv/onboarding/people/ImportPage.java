package nl.posiv.onboarding.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.InvitationRefusedException;
import nl.posiv.onboarding.access.Invitations;
import nl.posiv.onboarding.access.NewInvitation;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.people.ImportFile.UnreadableFileException;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Invites people from a file. What is wrong with a line is said before anybody is invited; nothing
 * of the file is kept, it goes to the page and comes back with the confirmation.
 */
@Controller
@RequestMapping("/people/import")
class ImportPage {

  private static final String PAGE = "pages/people-import";

  /** As much as a form may hold that comes back. */
  private static final int LONGEST = 60_000;

  private final Roster roster;
  private final Invitations invitations;
  private final PeopleTexts peopleTexts;

  ImportPage(Roster roster, Invitations invitations, PeopleTexts peopleTexts) {
    this.roster = roster;
    this.invitations = invitations;
    this.peopleTexts = peopleTexts;
  }

  /**
   * A line of the file as it is understood. The template reads it, so it is public.
   *
   * @param fault what is wrong with it; null if nothing is
   */
  public record Line(long number, String name, String email, String role, @Nullable String fault) {}

  /** A line, and whom it invites if nothing is wrong with it. */
  private record Understood(Line line, @Nullable NewInvitation invitation) {}

  @GetMapping
  String show(HttpServletRequest request, Model model) {
    return fill(roster.reachOf(reader(request)), "", model);
  }

  @PostMapping
  String preview(
      @RequestParam(defaultValue = "") String place,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Reach reach = roster.reachOf(reader(request));
    Optional<Upload> upload = Upload.of(request);
    if (upload.filter(it -> it.content().length > 0).isEmpty()
        && upload.filter(Upload::tooLarge).isEmpty()) {
      return refused("file", "people.import.no-file", reach, place, response, model);
    } else if (upload.get().content().length > LONGEST || upload.get().tooLarge()) {
      return refused("file", "people.import.too-many", reach, place, response, model);
    }
    try {
      return look(ImportFile.text(upload.get().content()), place, reach, response, model);
    } catch (UnreadableFileException unreadable) {
      return refused("file", unreadable.reason(), reach, place, response, model);
    }
  }

  @PostMapping("/confirmation")
  String confirm(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Reach reach = roster.reachOf(reader(request));
    Optional<Reach.Place> where = reach.find(place);
    try {
      if (where.isPresent()) {
        List<NewInvitation> people =
            understood(file, where.get(), texts(model)).stream()
                .map(Understood::invitation)
                .filter(Objects::nonNull)
                .toList();
        if (invitations.inviteAll(people, reader(request)) > 0) {
          return "redirect:/people?result=imported";
        }
      }
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return look(file, place, reach, response, model);
    } catch (UnreadableFileException unreadable) {
      return refused("file", unreadable.reason(), reach, place, response, model);
    }
  }

  private String look(
      String file, String place, Reach reach, HttpServletResponse response, Model model)
      throws UnreadableFileException {
    Optional<Reach.Place> where = reach.find(place);
    if (where.isEmpty()) {
      return refused("place", "people.no-place", reach, place, response, model);
    }
    PageTexts t = texts(model);
    List<Understood> lines = understood(file, where.get(), t);
    model.addAttribute("lines", lines.stream().map(Understood::line).toList());
    model.addAttribute("good", lines.stream().filter(line -> line.invitation() != null).count());
    model.addAttribute("where", peopleTexts.place(where.get(), t));
    model.addAttribute("file", file);
    return fill(reach, place, model);
  }

  private List<Understood> understood(String file, Reach.Place place, PageTexts t)
      throws UnreadableFileException {
    List<Understood> lines = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (ImportFile.Row row : ImportFile.read(file)) {
      Optional<Role> role = role(row.role(), place, t);
      // Nothing written: most people of a municipality read Dutch.
      Optional<Language> language =
          row.language().isEmpty()
              ? Optional.of(Language.NL)
              : Language.find(row.language().toLowerCase(Locale.ROOT));
      String fault =
          role.isEmpty()
              ? "people.no-role"
              : language.isEmpty()
                  ? "people.no-language"
                  : !before.add(row.email().toLowerCase(Locale.ROOT) + " " + role.get())
                      ? "people.import.twice"
                      : null;
      NewInvitation invitation =
          fault == null
              ? new NewInvitation(
                  row.name(),
                  row.email(),
                  language.orElseThrow(),
                  role.orElseThrow(),
                  place.municipality())
              : null;
      String refusal =
          invitation == null
              ? fault
              : invitations
                  .refusalOf(invitation)
                  .map(InvitationRefusedException::reason)
                  .orElse(null);
      lines.add(
          new Understood(
              new Line(
                  row.number(),
                  row.name(),
                  row.email(),
                  role.map(it -> PeopleTexts.role(it, t)).orElse(row.role()),
                  refusal == null ? null : t.of(refusal)),
              refusal == null ? invitation : null));
    }
    return lines;
  }

  /** A role by its id, or by its name as the reader knows it. */
  private static Optional<Role> role(String written, Reach.Place place, PageTexts t) {
    return place.roles().stream()
        .filter(
            role ->
                Stream.of(role.group(), PeopleTexts.role(role, t))
                    .anyMatch(written::equalsIgnoreCase))
        .findFirst();
  }

  private String refused(
      String field,
      String reason,
      Reach reach,
      String place,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("refusal", reason);
    model.addAttribute("refusedAt", field);
    return fill(reach, place, model);
  }

  private String fill(Reach reach, String place, Model model) {
    PageTexts t = texts(model);
    model.addAttribute("t", t);
    model.addAttribute("places", peopleTexts.places(reach, t));
    model.addAttribute("typedPlace", place);
    model.addAttribute("roles", peopleTexts.roles(reach, t));
    model.addAttribute("languages", Language.values());
    model.addAttribute("most", ImportFile.MOST);
    model.addAttribute("columns", String.join(", ", ImportFile.COLUMNS));
    model.addAttribute("kind", "CSV, UTF-8");
    return PAGE;
  }

  private static PageTexts texts(Model model) {
    Frame frame = Frame.in(model.asMap());
    return new PageTexts(frame.texts(), frame.language());
  }

  private static UserId reader(HttpServletRequest request) {
    return new UserId(request.getRemoteUser());
  }
}
