package nl.posiv.onboarding.journey;

import java.util.List;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.evaluation.Corrections;
import nl.posiv.onboarding.evaluation.EvaluationTexts;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.mission.Mission;
import nl.posiv.onboarding.mission.MissionTexts;
import nl.posiv.onboarding.mission.Missions;
import nl.posiv.onboarding.placement.CheckInTexts;
import nl.posiv.onboarding.placement.HoursTexts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The sections of the file that have a form of their own: a chart, a table, views side by side,
 * letters. Each is written out for whoever the reader is in the case.
 */
@Component
class CaseYear {

  private static final String HOURS = "hours";
  private static final String TALKS = "check-ins";
  private static final String EVALUATIONS = "evaluations";
  private static final String MISSIONS = "missions";
  private static final String LETTERS = "letters";

  private final HoursTexts hours;
  private final CheckInTexts checkIns;
  private final EvaluationReaders readers;
  private final EvaluationTexts evaluations;
  private final Corrections corrections;
  private final Missions missions;
  private final MissionTexts missionTexts;
  private final CaseLetters letters;

  CaseYear(
      HoursTexts hours,
      CheckInTexts checkIns,
      EvaluationReaders readers,
      EvaluationTexts evaluations,
      Corrections corrections,
      Missions missions,
      MissionTexts missionTexts,
      CaseLetters letters) {
    this.hours = hours;
    this.checkIns = checkIns;
    this.readers = readers;
    this.evaluations = evaluations;
    this.corrections = corrections;
    this.missions = missions;
    this.missionTexts = missionTexts;
    this.letters = letters;
  }

  /** Whether it is one of these, and stands on the page. */
  boolean shows(String key, Opened opened) {
    return switch (key) {
      case HOURS, TALKS, EVALUATIONS -> true;
      case MISSIONS -> !missions.of(List.of(opened.row().reference())).isEmpty();
      case LETTERS -> letters.areAskedFor(opened);
      default -> false;
    };
  }

  /** Gives the page those that the reader may open. */
  void fill(Opened opened, List<String> keys, Model model) {
    CaseReference reference = opened.row().reference();
    Language language = opened.reader().language();
    if (keys.contains(LETTERS)) {
      model.addAttribute(LETTERS, letters.of(opened));
    }
    if (keys.contains(HOURS)) {
      List<HoursTexts.Story> stories = hours.stories(language, reference, ofHours(opened));
      model.addAttribute(HOURS, stories);
      model.addAttribute(
          "correctsHours", stories.stream().anyMatch(story -> corrects(opened, story)));
    }
    if (keys.contains(TALKS)) {
      model.addAttribute("talks", checkIns.stories(language, reference, ofTalks(opened)));
    }
    if (keys.contains(EVALUATIONS)) {
      model.addAttribute(
          EVALUATIONS,
          readers
              .of(opened.viewer(), reference)
              .map(reader -> evaluations.stories(language, reference, reader))
              .orElse(List.of()));
      model.addAttribute(
          "correctsEvaluations", !corrections.open(reference, opened.viewer().userId()).isEmpty());
    }
    if (keys.contains(MISSIONS)) {
      model.addAttribute(
          MISSIONS,
          missions.of(List.of(reference)).stream()
              .map(mission -> mission(opened, mission))
              .toList());
      model.addAttribute(
          "changesMission",
          (opened.is(Role.OFFICIAL) || opened.is(Role.HR))
              && !missions.open(List.of(reference)).isEmpty());
    }
  }

  /** Officials correct their own; HR those of a contract that is over, for some time. */
  private static boolean corrects(Opened opened, HoursTexts.Story story) {
    return story.correctable() && (opened.is(Role.OFFICIAL) || opened.is(Role.HR) && story.over());
  }

  private static HoursTexts.Reader ofHours(Opened opened) {
    return opened.is(Role.OFFICIAL)
        ? HoursTexts.Reader.OFFICIAL
        : opened.is(Role.RO3KVIT) ? HoursTexts.Reader.RO3KVIT : HoursTexts.Reader.TEAM;
  }

  private static CheckInTexts.Reader ofTalks(Opened opened) {
    return opened.is(Role.OFFICIAL)
        ? CheckInTexts.Reader.OFFICIAL
        : opened.is(Role.MENTOR) ? CheckInTexts.Reader.MENTOR : CheckInTexts.Reader.HR;
  }

  /** Ro3kvit reads when somebody is away; the municipality and the official all of it. */
  private MissionTexts.Story mission(Opened opened, Mission mission) {
    Language language = opened.reader().language();
    return opened.is(Role.RO3KVIT)
        ? missionTexts.inShort(language, mission)
        : missionTexts.inFull(language, mission);
  }
}
