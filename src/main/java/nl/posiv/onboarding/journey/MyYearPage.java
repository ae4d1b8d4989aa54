package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.mission.MissionTexts;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.placement.CheckInTexts;
import nl.posiv.onboarding.placement.HoursTexts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The official's own case: what happens now, what is asked, whom to ask. */
@Controller
class MyYearPage {

  private final Employments employments;
  private final OwnCase ownCase;
  private final CaseTable cases;
  private final Missions missions;
  private final MissionTexts missionTexts;
  private final CheckInTexts checkIns;
  private final HoursTexts hours;
  private final People people;
  private final Texts texts;
  private final ProgrammeClock clock;

  MyYearPage(
      Employments employments,
      OwnCase ownCase,
      CaseTable cases,
      Missions missions,
      MissionTexts missionTexts,
      CheckInTexts checkIns,
      HoursTexts hours,
      People people,
      Texts texts,
      ProgrammeClock clock) {
    this.employments = employments;
    this.ownCase = ownCase;
    this.cases = cases;
    this.missions = missions;
    this.missionTexts = missionTexts;
    this.checkIns = checkIns;
    this.hours = hours;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  /** A task of the official. The template reads it, so it is public. */
  public record Todo(String name, String due, boolean late, String link) {}

  @GetMapping("/my-year")
  String page(HttpServletRequest request, Model model) {
    UserId user = new UserId(request.getRemoteUser());
    Language language = people.languageOf(user);
    PageTexts t = new PageTexts(texts, language);
    List<CaseReference> references = employments.casesOf(user);
    references.stream().findFirst().ifPresent(ConcernedCase::remember);
    Viewer self = new Viewer(user, language, Viewer.Scope.EVERYTHING, Set.of(), List.of());
    model.addAttribute("t", t);
    model.addAttribute(
        "stories", references.stream().map(reference -> ownCase.tell(reference, t)).toList());
    model.addAttribute(
        "todo",
        cases.waiting(self, references).stream()
            .filter(task -> user.equals(task.assignee()))
            .map(
                task ->
                    new Todo(
                        language == Language.EN
                            ? task.name()
                            : texts
                                .find(language, "task." + task.key() + ".name")
                                .orElse(task.name()),
                        task.due() == null
                            ? ""
                            : t.date(task.due().atZone(ProgrammeClock.ZONE).toLocalDate()),
                        task.due() != null && task.due().isBefore(clock.instant()),
                        "/camunda/app/tasklist/default/#/?task=" + task.id()))
            .toList());
    model.addAttribute(
        "hours",
        references.stream()
            .flatMap(
                reference ->
                    hours.stories(language, reference, HoursTexts.Reader.OFFICIAL).stream())
            .toList());
    model.addAttribute(
        "talks",
        references.stream()
            .flatMap(
                reference ->
                    checkIns.stories(language, reference, CheckInTexts.Reader.OFFICIAL).stream())
            .toList());
    model.addAttribute(
        "missions",
        missions.of(references).stream()
            .map(mission -> missionTexts.inFull(language, mission))
            .toList());
    return "pages/my-year";
  }
}
