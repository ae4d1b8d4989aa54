package nl.posiv.onboarding.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a municipality says, without an account, that it is interested. Nothing that was typed is
 * shown to anybody but the programme leads, and nobody learns which municipalities are known.
 */
@Controller
@RequestMapping("/join")
class JoinPage {

  private final JoiningDesk desk;
  private final ProgrammeClock clock;

  JoinPage(JoiningDesk desk, ProgrammeClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping
  String page(@RequestParam(defaultValue = "") String result, Model model) {
    PageTexts t = fill(Typed.empty(), model);
    if (result.equals("thanks")) {
      model.addAttribute("result", t.of("join.thanks"));
    }
    return "pages/join";
  }

  @PostMapping
  String join(HttpServletRequest request, HttpServletResponse response, Model model) {
    Typed typed = Typed.of(request);
    JoiningAnswers answers = typed.read(clock.today());
    if (answers.isComplete() && desk.isOpenToday()) {
      desk.register(answers.interest());
      return "redirect:/join?result=thanks";
    }
    PageTexts t = fill(typed, model);
    if (answers.isComplete()) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("busy", t.of("join.busy"));
    } else {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("mistakes", answers.sentences(t));
    }
    return "pages/join";
  }

  private PageTexts fill(Typed typed, Model model) {
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    model.addAttribute("t", t);
    model.addAttribute("typed", typed);
    model.addAttribute("today", clock.today());
    model.addAttribute("mistakes", Map.of());
    return t;
  }
}
