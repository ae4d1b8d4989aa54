package nl.posiv.onboarding.placement;

import java.util.List;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/** The monthly talks, which stand in a table of their own, for each reader what is theirs. */
@Component
class CheckInsSection implements CaseSection {

  @Override
  public String key() {
    return "check-ins";
  }

  @Override
  public List<Kept> correctable() {
    return List.of(
        Kept.in("check_in")
            .by("logged_by")
            .on("held_on")
            .askedAs("log-check-in", "held_on", "checkInDate")
            .asked("log-check-in", "wellbeing", "progress", "concern"),
        // What HR agreed about a concern is for HR alone.
        Kept.in("concern_follow_up")
            .by("recorded_by")
            .on("recorded_on")
            .onlyWhen(Role.OFFICIAL, "false")
            .asked("follow-up-concern", "outcome", "agreed", "ask_again_on"));
  }
}
