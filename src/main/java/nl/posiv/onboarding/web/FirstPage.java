package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whoever opens the site gets to their home, through the sign-in if they have not signed in. */
@Controller
@RequestMapping("/")
class FirstPage {

  private static final String HOME = "/home";

  private final Visitors visitors;

  FirstPage(Visitors visitors) {
    this.visitors = visitors;
  }

  @GetMapping
  String first(HttpServletRequest request) {
    return "redirect:"
        + (visitors.userOf(request).isPresent() ? HOME : WayBack.throughSignIn(HOME));
  }
}
