package nl.posiv.onboarding.journey;

import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** The cases of a municipality for whose HR the reader works. */
@Component
class CasesOfHr {

  private final CaseTable cases;
  private final People people;

  CasesOfHr(CaseTable cases, People people) {
    this.cases = cases;
    this.people = people;
  }

  /**
   * The case that somebody typed in an address; empty for every other, so that whether there are
   * others is not told.
   */
  Optional<CaseTable.Row> find(Viewer viewer, String written) {
    return CaseReference.find(written)
        .flatMap(reference -> cases.find(viewer, reference))
        .filter(row -> people.hasRole(viewer.userId(), Role.HR, row.municipality()));
  }
}
