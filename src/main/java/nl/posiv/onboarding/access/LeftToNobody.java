package nl.posiv.onboarding.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.springframework.stereotype.Component;

/** Finds what nobody could decide on while a manager is away. */
@Component
class LeftToNobody {

  private final Absences absences;
  private final People people;
  private final OpenDecisions decisions;

  LeftToNobody(Absences absences, People people, OpenDecisions decisions) {
    this.absences = absences;
    this.people = people;
    this.decisions = decisions;
  }

  /**
   * The cases on which the stand-in must not decide and no other manager, nor a stand-in of theirs,
   * can on every day; none where nobody was to stand in.
   *
   * @return case references in order
   */
  Set<CaseReference> cases(Absence absence) {
    Set<CaseReference> left = new TreeSet<>();
    UserId standIn = absence.standIn();
    if (standIn != null) {
      people.posts(absence.userId()).stream()
          .filter(post -> post.role() == Role.MANAGER)
          .flatMap(post -> Stream.ofNullable(post.municipality()))
          .forEach(municipality -> left.addAll(cases(absence, standIn, municipality)));
    }
    return left;
  }

  private Set<CaseReference> cases(Absence absence, UserId standIn, MunicipalityId municipality) {
    Set<CaseReference> left = new HashSet<>(decisions.closedTo(standIn, municipality));
    people.withRole(Role.MANAGER, municipality).stream()
        .map(Person::userId)
        .filter(manager -> !manager.equals(absence.userId()))
        .forEach(
            manager -> {
              List<UserId> doers = doers(manager, absence);
              left.removeIf(
                  reference ->
                      doers.stream()
                          .anyMatch(
                              doer -> !decisions.closedTo(doer, municipality).contains(reference)));
            });
    return left;
  }

  /** Another manager, or who stands in for that manager in the same days. */
  private List<UserId> doers(UserId manager, Absence absence) {
    List<Absence> away =
        absences.overlapping(manager, absence.from(), absence.until()).stream().toList();
    return away.isEmpty()
        ? List.of(manager)
        : away.stream().flatMap(other -> Stream.ofNullable(other.standIn())).toList();
  }
}
