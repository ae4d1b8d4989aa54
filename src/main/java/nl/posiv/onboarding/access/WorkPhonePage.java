package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.posiv.onboarding.records.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own number at work. */
@Controller
@RequestMapping("/account/phone")
class WorkPhonePage {

  private static final String PAGE = "pages/work-phone";

  private final WorkPhones phones;

  WorkPhonePage(WorkPhones phones) {
    this.phones = phones;
  }

  @GetMapping
  String show(HttpServletRequest request, Model model) {
    model.addAttribute("phone", phones.of(new UserId(request.getRemoteUser())).orElse(""));
    return PAGE;
  }

  @PostMapping
  String enter(
      @RequestParam(defaultValue = "") String phone,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (phones.enter(new UserId(request.getRemoteUser()), phone.strip())) {
      return "redirect:/account?result=saved";
    }
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    model.addAttribute("phone", phone);
    model.addAttribute("refused", true);
    return PAGE;
  }
}
