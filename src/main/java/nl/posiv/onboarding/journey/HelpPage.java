package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How one works here, and whom one asks: what holds for all, and what for the reader's roles. */
@Controller
@RequestMapping("/help")
class HelpPage {

  private final Viewers viewers;
  private final Texts texts;

  HelpPage(Viewers viewers, Texts texts) {
    this.viewers = viewers;
    this.texts = texts;
  }

  /** What somebody does here in a role. The template reads it, so it is public. */
  public record Part(String role, String about, String ask) {}

  @GetMapping
  String page(HttpServletRequest request, Model model) {
    Viewer viewer = viewers.of(request);
    PageTexts t = new PageTexts(texts, viewer.language());
    List<Part> parts =
        Stream.of(Role.values())
            .map(Role::group)
            .filter(viewer.groups()::contains)
            .map(
                group ->
                    new Part(
                        t.of("home.role." + group),
                        t.of("help.role." + group),
                        t.of("help.ask." + group)))
            .toList();
    model.addAttribute("t", t);
    model.addAttribute("parts", parts);
    return "pages/help";
  }
}
