package nl.posiv.onboarding.mission;

import java.util.List;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseSection;
import nl.posiv.onboarding.casefile.Kept;
import org.springframework.stereotype.Component;

/**
 * What was reported of missions, to be corrected by whoever reported it; the missions themselves
 * stand in a list of their own. Ro3kvit reads only when somebody is away.
 */
@Component
class MissionsSection implements CaseSection {

  @Override
  public String key() {
    return "missions";
  }

  @Override
  public List<Kept> kept() {
    return List.of(
        Kept.in("mission_report")
            .whose("mission in (select id from posiv.mission where case_reference = :reference)")
            .by("reported_by")
            .on("reported_on")
            .onlyWhen(Role.RO3KVIT, "false")
            .asked("report-mission", "returned_on", "report"));
  }
}
