package nl.posiv.onboarding.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.web.ReadersLanguage;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Signs out of our own pages, as in production, where there is no identity provider. */
@Controller
@RequestMapping("/sign-out")
@Profile("demo")
class DemoSignOut {

  private final ReadersLanguage readers;
  private final Texts texts;

  DemoSignOut(ReadersLanguage readers, Texts texts) {
    this.readers = readers;
    this.texts = texts;
  }

  @GetMapping
  String ask(HttpServletRequest request, Model model) {
    model.addAttribute("title", texts.get(readers.of(request), "sign-out.title"));
    model.addAttribute("stay", texts.get(readers.of(request), "sign-out.stay"));
    return "access/sign-out";
  }

  @PostMapping
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    // What a form holds until it is sent in goes as well.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Clear-Site-Data", "\"storage\"");
    return "redirect:/";
  }
}
