package nl.posiv.onboarding.practicalhelp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Post;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A manager says what the municipality wants arranged before somebody's first working day. */
@Controller
@RequestMapping("/before-start")
class BeforeStartPage {

  private final HelpItems items;
  private final HelpTexts helpTexts;
  private final Municipalities municipalities;
  private final People people;
  private final Texts texts;

  BeforeStartPage(
      HelpItems items,
      HelpTexts helpTexts,
      Municipalities municipalities,
      People people,
      Texts texts) {
    this.items = items;
    this.helpTexts = helpTexts;
    this.municipalities = municipalities;
    this.people = people;
    this.texts = texts;
  }

  /** An item as the page shows it. The template reads these, so they are public. */
  public record Choice(String id, String name, boolean asked) {}

  /**
   * The items of one municipality.
   *
   * @param always names of those that are needed whatever the municipality chooses
   */
  public record Place(MunicipalityId id, String name, String always, List<Choice> choices) {}

  @GetMapping
  String page(
      @RequestParam(required = false) @Nullable String result,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Language language = people.languageOf(UserId.of(request.getRemoteUser()));
    List<Place> places = managedBy(request).stream().map(id -> place(id, language)).toList();
    if (places.isEmpty()) {
      return notYours(language, response, model);
    }
    model.addAttribute("t", new PageTexts(texts, language));
    model.addAttribute("places", places);
    model.addAttribute("saved", "saved".equals(result));
    return "pages/before-start";
  }

  @PostMapping
  String save(
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(required = false) @Nullable Set<String> asked,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    MunicipalityId wanted = new MunicipalityId(municipality);
    if (!managedBy(request).contains(wanted)) {
      return notYours(people.languageOf(UserId.of(request.getRemoteUser())), response, model);
    }
    items.require(wanted, Optional.ofNullable(asked).orElse(Set.of()));
    return "redirect:/before-start?result=saved";
  }

  private String notYours(Language language, HttpServletResponse response, Model model) {
    model.addAttribute("t", new PageTexts(texts, language));
    response.setStatus(HttpStatus.FORBIDDEN.value());
    return "pages/not-yours";
  }

  private List<MunicipalityId> managedBy(HttpServletRequest request) {
    return people.posts(new UserId(request.getRemoteUser())).stream()
        .filter(post -> post.role() == Role.MANAGER)
        .map(Post::municipality)
        .toList();
  }

  private Place place(MunicipalityId municipality, Language language) {
    List<HelpItem> all = items.today(municipality);
    return new Place(
        municipality,
        municipalities.nameOf(municipality),
        helpTexts.names(
            language,
            all.stream()
                .filter(item -> item.beforeStart() && !item.isTicked())
                .map(HelpItem::id)
                .toList()),
        all.stream()
            .filter(HelpItem::isTicked)
            .map(
                item ->
                    new Choice(
                        item.id(),
                        helpTexts.names(language, List.of(item.id())),
                        item.beforeStart()))
            .toList());
  }
}
