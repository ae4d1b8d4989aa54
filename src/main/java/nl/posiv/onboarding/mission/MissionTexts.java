package nl.posiv.onboarding.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Missions, written out for a reader. */
@Component
public class MissionTexts {

  private static final String YES = "mission.yes";
  private static final String NO = "mission.no";

  private final Missions missions;
  private final Texts texts;

  MissionTexts(Missions missions, Texts texts) {
    this.missions = missions;
    this.texts = texts;
  }

  /**
   * A mission as a page shows it. The template reads it, so it is public.
   *
   * @param facts what there is to know beside days and state, a line each
   */
  public record Story(String days, String state, List<String> facts) {}

  /** The days and the state alone. */
  public Story inShort(Language language, Mission mission) {
    return new Story(
        days(language, mission.days()),
        texts.get(language, "mission.state." + mission.state()),
        List.of());
  }

  /** All that is known, for the official and those who check and decide. */
  public Story inFull(Language language, Mission mission) {
    List<String> facts = new ArrayList<>();
    facts.add(texts.get(language, "mission.purpose", mission.purpose()));
    approved(language, mission).ifPresent(facts::add);
    absence(language, mission).ifPresent(facts::add);
    missions
        .lastCheck(mission.storedId())
        .ifPresent(check -> facts.addAll(findings(language, check)));
    missions
        .lastDecision(mission.storedId())
        .ifPresent(
            decision -> {
              facts.add(
                  texts.get(
                      language,
                      "mission.decided." + decision.outcome(),
                      texts.date(language, decision.decidedOn())));
              reason(language, decision.reason()).ifPresent(facts::add);
            });
    missions
        .reportOf(mission.storedId())
        .ifPresent(
            report -> {
              facts.add(
                  texts.get(
                      language, "mission.returned", texts.date(language, report.returnedOn())));
              facts.add(texts.get(language, "mission.report", report.report()));
            });
    Story shortly = inShort(language, mission);
    return new Story(shortly.days(), shortly.state(), facts);
  }

  /** From when until when, and how many days that is. */
  public String days(Language language, MissionDays days) {
    return texts.get(
        language,
        "mission.days",
        texts.date(language, days.from()),
        texts.date(language, days.until()),
        days.count());
  }

  /** The days that were approved, while others are asked for. */
  public Optional<String> approved(Language language, Mission mission) {
    return Optional.ofNullable(mission.approved())
        .filter(approved -> !approved.equals(mission.days()))
        .map(approved -> texts.get(language, "mission.approved", days(language, approved)));
  }

  /** What the absence may cost; empty for somebody who does not live in municipal shelter. */
  public Optional<String> absence(Language language, Mission mission) {
    return Optional.ofNullable(mission.inShelter())
        .filter(lives -> lives)
        .map(lives -> absence(language, mission.days()));
  }

  /** What HR found, a line each. */
  public List<String> findings(Language language, SafetyCheck check) {
    SafetyFindings found = check.findings();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.get(
            language,
            "mission.checked." + check.outcome(),
            texts.date(language, check.checkedOn())));
    Optional.ofNullable(found.adviceSeenOn())
        .map(day -> texts.get(language, "mission.advice", texts.date(language, day)))
        .ifPresent(lines::add);
    lines.add(yesOrNo(language, "mission.insured", found.insured()));
    lines.add(yesOrNo(language, "mission.embassy", found.embassyInformed()));
    Optional.ofNullable(found.exitBasis())
        .map(basis -> texts.get(language, "mission.exit." + basis))
        .map(basis -> texts.get(language, "mission.exit", basis))
        .ifPresent(lines::add);
    lines.add(yesOrNo(language, "mission.exit-verified", found.exitVerified()));
    lines.add(yesOrNo(language, "mission.reentry", found.reentryVerified()));
    reason(language, found.reason()).ifPresent(lines::add);
    return lines;
  }

  private String absence(Language language, MissionDays days) {
    return texts.get(
        language, "mission.shelter." + missions.riskInShelter(days).id(), days.count());
  }

  private Optional<String> reason(Language language, @Nullable String reason) {
    return Optional.ofNullable(reason).map(why -> texts.get(language, "mission.reason", why));
  }

  private String yesOrNo(Language language, String key, boolean yes) {
    return texts.get(language, key, texts.get(language, yes ? YES : NO));
  }
}
