package nl.posiv.onboarding.journey;

import java.util.Optional;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.evaluation.EvaluationTexts.Reader;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Says whether somebody reads the evaluations of a case, and as whom. */
@Component
class EvaluationReaders {

  private final CaseTable cases;
  private final Employments employments;
  private final Guides guides;
  private final People people;

  EvaluationReaders(CaseTable cases, Employments employments, Guides guides, People people) {
    this.cases = cases;
    this.employments = employments;
    this.guides = guides;
    this.people = people;
  }

  /** As whom somebody reads; empty for programme leads, other municipalities and everybody else. */
  Optional<Reader> of(Viewer viewer, CaseReference reference) {
    if (employments.casesOf(viewer.userId()).contains(reference)) {
      return Optional.of(Reader.OFFICIAL);
    } else if (guides.isGuidedBy(reference, viewer.userId())) {
      return Optional.of(Reader.MENTOR);
    } else if (viewer.groups().contains(Role.RO3KVIT.group())) {
      return cases.find(viewer, reference).map(row -> Reader.RO3KVIT);
    }
    return cases
        .find(viewer, reference)
        .filter(
            row ->
                people.hasRole(viewer.userId(), Role.HR, row.municipality())
                    || people.hasRole(viewer.userId(), Role.MANAGER, row.municipality()))
        .map(row -> Reader.MUNICIPALITY);
  }
}
