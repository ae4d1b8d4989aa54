package nl.posiv.onboarding.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Bsn;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.CaseReference;
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

/** Hands a task on to a named colleague, with a line that says why. */
@Controller
@RequestMapping("/tasks/{id}/hand-on")
class HandOnPages {

  /** As much as the table holds. */
  static final int LONGEST_REASON = 300;

  private final TaskDesk desk;
  private final HandingOn handingOn;
  private final EarlierHands hands;
  private final People people;
  private final Names names;

  HandOnPages(TaskDesk desk, HandingOn handingOn, EarlierHands hands, People people, Names names) {
    this.people = people;
    this.desk = desk;
    this.handingOn = handingOn;
    this.hands = hands;
    this.names = names;
  }

  @GetMapping
  String open(@PathVariable String id, HttpServletResponse response, Model model) {
    return page(id, null, "", List.of(), response, model);
  }

  @PostMapping
  String handOn(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String colleague,
      @RequestParam(defaultValue = "") String why,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      HttpSession session) {
    String reason = why.strip();
    Optional<UserId> chosen = UserId.find(colleague);
    if (chosen.isEmpty()) {
      return refused("hand-on.choose", id, colleague, reason, response, model);
    }
    if (TypedText.isBlank(reason) || reason.length() > LONGEST_REASON) {
      return refused("hand-on.say-why", id, colleague, reason, response, model);
    }
    if (Bsn.standsIn(reason)) {
      return refused("text.bsn", id, colleague, reason, response, model);
    }
    CaseReference about = handingOn.find(id).map(TaskDesk.Work::caseReference).orElse(null);
    return switch (handingOn.handOn(id, chosen.get(), reason)) {
      case DONE -> {
        session.setAttribute(
            TaskPages.STEP,
            new Outcomes.Step(
                chosen.get().value().equals(request.getRemoteUser())
                    ? "tasks.result.taken-over"
                    : "tasks.result.handed-on",
                "",
                about));
        yield "redirect:/tasks";
      }
      case GONE -> gone(response);
      case NOT_THEIRS -> refused("hand-on.not-theirs", id, colleague, reason, response, model);
    };
  }

  private String refused(
      String sentence,
      String id,
      @Nullable String colleague,
      String why,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return page(id, colleague, why, List.of(sentence), response, model);
  }

  private String page(
      String id,
      @Nullable String chosen,
      String why,
      List<String> refusals,
      HttpServletResponse response,
      Model model) {
    Optional<TaskDesk.Work> work = handingOn.find(id);
    if (work.isEmpty()) {
      return gone(response);
    }
    Frame frame = Frame.in(model.asMap());
    PageTexts t = new PageTexts(frame.texts(), frame.language());
    List<Person> colleagues = handingOn.colleagues(id);
    model.addAttribute("task", work.get());
    model.addAttribute("name", names.task(t.language(), work.get().key(), work.get().english()));
    boolean own = desk.find(id).isPresent();
    model.addAttribute("back", own ? "/tasks/" + id : "/workload");
    model.addAttribute("backText", t.of(own ? "hand-on.back" : "hand-on.back-workload"));
    UserId taker = work.get().assignee();
    model.addAttribute(
        "taken", own || taker == null ? null : t.of("hand-on.taken", people.nameOf(taker)));
    model.addAttribute("personal", colleagues.isEmpty() && hands.isOfOnePerson(work.get()));
    model.addAttribute("colleagues", colleagues);
    model.addAttribute("chosen", chosen);
    model.addAttribute("why", why);
    model.addAttribute("longest", LONGEST_REASON);
    model.addAttribute("refusals", refusals.stream().map(t::of).toList());
    model.addAttribute("hands", hands.of(work.get(), t));
    return "pages/hand-on";
  }

  private static String gone(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "pages/task-gone";
  }
}
