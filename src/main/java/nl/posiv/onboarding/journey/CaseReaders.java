package nl.posiv.onboarding.journey;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Says whether somebody opens the file of a case, and what they are in that case. */
@Component
class CaseReaders {

  private final CaseTable cases;
  private final Employments employments;
  private final Guides guides;
  private final People people;

  CaseReaders(CaseTable cases, Employments employments, Guides guides, People people) {
    this.cases = cases;
    this.employments = employments;
    this.guides = guides;
    this.people = people;
  }

  /**
   * A case that somebody may open.
   *
   * @param listed whether it stands on the reader's overview; otherwise the reader guides the
   *     official, or is the official
   * @param viewer as whom the reader sees what waits and what was done in it
   */
  record Opened(CaseTable.Row row, boolean listed, Viewer viewer, CaseReader reader) {

    boolean is(Role role) {
      return reader.parts().contains(role);
    }
  }

  /** Empty for everybody else, so that whether there is such a case is not told. */
  Optional<Opened> open(Viewer viewer, CaseReference reference) {
    Optional<CaseTable.Row> listed = cases.find(viewer, reference);
    Set<Role> parts = EnumSet.noneOf(Role.class);
    listed.ifPresent(row -> parts.addAll(ofCase(viewer, row)));
    if (guides.isGuidedBy(reference, viewer.userId())) {
      parts.add(Role.MENTOR);
    }
    if (employments.casesOf(viewer.userId()).contains(reference)) {
      // Whoever came to work for HR later reads of the own case what officials read.
      parts.clear();
      parts.add(Role.OFFICIAL);
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return listed
        .or(() -> cases.find(reference))
        .map(
            row ->
                new Opened(
                    row,
                    listed.isPresent(),
                    listed.isPresent() ? viewer : withoutBounds(viewer, parts),
                    new CaseReader(viewer.userId(), viewer.language(), parts, row.municipality())));
  }

  private List<Role> ofCase(Viewer viewer, CaseTable.Row row) {
    return Stream.of(Role.RO3KVIT, Role.POSIV, Role.HR, Role.MANAGER)
        .filter(role -> viewer.groups().contains(role.group()))
        .filter(
            role ->
                !role.isMunicipal() || people.hasRole(viewer.userId(), role, row.municipality()))
        .toList();
  }

  /** What waits in a case does not depend on where the mentor or the official works. */
  private static Viewer withoutBounds(Viewer viewer, Set<Role> parts) {
    return new Viewer(
        viewer.userId(),
        viewer.language(),
        Viewer.Scope.EVERYTHING,
        parts.stream().map(Role::group).collect(Collectors.toUnmodifiableSet()),
        List.of(),
        viewer.door());
  }
}
