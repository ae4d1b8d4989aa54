package nl.posiv.onboarding.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The list of inhabitants, brought up to date with a file: first one sees what is in it and what is
 * wrong with it, then it takes the place of the one of before.
 */
@Controller
@RequestMapping("/inhabitants")
class InhabitantsPage {

  private static final String PAGE = "pages/inhabitants";

  /** A list of all municipalities has about ten thousand characters. */
  private static final int LONGEST = 200_000;

  private final Inhabitants inhabitants;
  private final People people;
  private final ProgrammeClock clock;
  private final Texts texts;

  InhabitantsPage(Inhabitants inhabitants, People people, ProgrammeClock clock, Texts texts) {
    this.inhabitants = inhabitants;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  @GetMapping
  String page(HttpServletRequest request, Model model) {
    fill(Typed.empty(), request, model);
    return PAGE;
  }

  /** Looks at a file, and changes nothing. */
  @PostMapping
  String look(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<Upload> upload = Upload.of(request).filter(file -> !file.tooLarge());
    String content =
        upload.map(file -> new String(file.content(), StandardCharsets.UTF_8)).orElse("");
    return look(content, Typed.of(request), request, response, model);
  }

  /** Puts the list that was looked at in place of the one of before. */
  @PostMapping("/replacement")
  String replace(HttpServletRequest request, HttpServletResponse response, Model model) {
    Typed typed = Typed.of(request);
    Optional<CountedList> list = list(typed.in("list"), typed);
    if (list.isEmpty() || !list.get().mistakes().isEmpty()) {
      return look(typed.in("list"), typed, request, response, model);
    }
    inhabitants.replace(
        list.get().counts(), typed.words("source", Typed.LONGEST_LINE).orElseThrow());
    return "redirect:/municipalities?result=list";
  }

  private String look(
      String content,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PageTexts t = fill(typed, request, model);
    Optional<CountedList> list = list(content, typed);
    if (list.isEmpty()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("mistakes", mistakes(content, typed, t));
      return PAGE;
    }
    model.addAttribute("counted", list.get().counts().size());
    model.addAttribute(
        "wrong",
        list.get().mistakes().stream()
            .map(wrong -> t.of("joining.list.wrong." + wrong.reason(), wrong.line()))
            .toList());
    if (list.get().mistakes().isEmpty()) {
      model.addAttribute("list", content);
    } else {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    return PAGE;
  }

  private Optional<CountedList> list(String content, Typed typed) {
    Optional<LocalDate> on = typed.happened("countedOn", clock.today());
    boolean readable = !content.isBlank() && content.length() <= LONGEST;
    return readable && typed.words("source", Typed.LONGEST_LINE).isPresent()
        ? on.map(day -> CountedList.read(content, day))
        : Optional.empty();
  }

  private Map<String, String> mistakes(String content, Typed typed, PageTexts t) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    if (content.isBlank() || content.length() > LONGEST) {
      mistakes.put("file", t.of("joining.list.no-file"));
    }
    if (typed.happened("countedOn", clock.today()).isEmpty()) {
      mistakes.put("countedOn", t.of("joining.refused.day"));
    }
    if (typed.words("source", Typed.LONGEST_LINE).isEmpty()) {
      mistakes.put("source", t.of(typed.sentence("source", "joining.refused.text")));
    }
    return mistakes;
  }

  private PageTexts fill(Typed typed, HttpServletRequest request, Model model) {
    PageTexts t = new PageTexts(texts, people.languageOf(new UserId(request.getRemoteUser())));
    model.addAttribute("t", t);
    model.addAttribute("typed", typed);
    model.addAttribute("today", clock.today());
    model.addAttribute("mistakes", Map.of());
    return t;
  }
}
