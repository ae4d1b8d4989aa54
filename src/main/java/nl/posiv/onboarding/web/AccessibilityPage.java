package nl.posiv.onboarding.web;

import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.language.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement, in the parts that the Dutch government asks for (Decree on digital
 * accessibility, Besluit digitale toegankelijkheid overheid, art. 3). What it says was measured
 * stands in {@code docs/accessibility.md}.
 */
@Controller
class AccessibilityPage {

  /** When what the statement says was last looked at as a whole. */
  private static final LocalDate CHECKED = LocalDate.of(2026, 11, 29);

  private static final List<String> HOW = List.of("axe", "tasklist", "keyboard", "narrow");
  private static final List<String> NOT_YET = List.of("expert", "people");

  /** What is known to be wrong, each with its success criterion of WCAG. */
  private static final List<String> FAILURES =
      List.of("choices", "calendar", "diagram", "headings", "admin");

  private final WebSettings settings;

  AccessibilityPage(WebSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/accessibility")
  String page(Model model) {
    Frame frame = Frame.in(model.asMap());
    model.addAttribute("how", HOW);
    model.addAttribute("notYet", NOT_YET);
    model.addAttribute("failures", FAILURES);
    model.addAttribute("contact", settings.accessibilityContact());
    model.addAttribute("checked", frame.texts().date(frame.language(), CHECKED));
    return "pages/accessibility";
  }
}
