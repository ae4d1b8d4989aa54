package nl.posiv.onboarding.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.TaskDoors;
import nl.posiv.onboarding.audit.ConcernedCase;
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
import org.jspecify.annotations.Nullable;
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
  private final TaskDoors doors;
  private final Texts texts;
  private final CaseWords words;
  private final YearAtAGlance glance;

  MyYearPage(
      Employments employments,
      OwnCase ownCase,
      CaseTable cases,
      Missions missions,
      MissionTexts missionTexts,
      CheckInTexts checkIns,
      HoursTexts hours,
      People people,
      TaskDoors doors,
      Texts texts,
      CaseWords words,
      YearAtAGlance glance) {
    this.glance = glance;
    this.employments = employments;
    this.ownCase = ownCase;
    this.cases = cases;
    this.missions = missions;
    this.missionTexts = missionTexts;
    this.checkIns = checkIns;
    this.hours = hours;
    this.people = people;
    this.doors = doors;
    this.texts = texts;
    this.words = words;
  }

  /**
   * All about one case; a person who came back has more than one. The template reads it, so it is
   * public.
   *
   * @param id for its anchors: empty for the first case on the page
   * @param asked the months about whose hours somebody has a question
   * @param correctsHours whether any of the hours can still be corrected
   * @param glance the year in a line; null before it begins
   */
  public record Year(
      String id,
      OwnCase.Story story,
      List<CaseWords.Todo> todo,
      YearAtAGlance.@Nullable Glance glance,
      List<HoursTexts.Story> hours,
      List<String> asked,
      boolean correctsHours,
      List<CheckInTexts.Story> talks,
      List<MissionTexts.Story> missions) {}

  @GetMapping("/my-year")
  String page(HttpServletRequest request, Model model) {
    UserId user = new UserId(request.getRemoteUser());
    PageTexts t = new PageTexts(texts, people.languageOf(user), true);
    Viewer self =
        new Viewer(
            user,
            t.language(),
            Viewer.Scope.EVERYTHING,
            Set.of(),
            List.of(),
            doors.of(user, request));
    List<CaseReference> references = employments.casesOf(user);
    references.stream().findFirst().ifPresent(ConcernedCase::remember);
    model.addAttribute("t", t);
    List<OwnCase.Story> stories =
        references.stream()
            .map(reference -> ownCase.tell(reference, t))
            .sorted(
                Comparator.comparing(OwnCase.Story::isPlaced)
                    .thenComparing(story -> story.reference().value())
                    .reversed())
            .toList();
    model.addAttribute(
        "years",
        stories.stream()
            .map(
                story ->
                    year(story == stories.get(0) ? "" : "-" + story.reference(), story, self, t))
            .toList());
    return "pages/my-year";
  }

  private Year year(String id, OwnCase.Story story, Viewer self, PageTexts t) {
    Language language = t.language();
    List<CaseReference> itsCase = List.of(story.reference());
    List<HoursTexts.Story> hoursOfCase =
        hours.stories(language, story.reference(), HoursTexts.Reader.OFFICIAL);
    List<CheckInTexts.Story> talksOfCase =
        checkIns.stories(language, story.reference(), CheckInTexts.Reader.OFFICIAL);
    return new Year(
        id,
        story,
        cases.waiting(self, itsCase).stream()
            .filter(task -> self.userId().equals(task.assignee()))
            .map(task -> words.todo(self, t, task))
            .toList(),
        glance.of(self.userId(), story.reference(), t).orElse(null),
        hoursOfCase,
        hoursOfCase.stream().flatMap(contract -> contract.asked().stream()).toList(),
        hoursOfCase.stream().anyMatch(HoursTexts.Story::correctable),
        talksOfCase,
        missions.of(itsCase).stream()
            .map(mission -> missionTexts.inFull(language, mission))
            .toList());
  }
}
