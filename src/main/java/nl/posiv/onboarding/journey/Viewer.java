package nl.posiv.onboarding.journey;

import java.util.List;
import java.util.Set;
import nl.posiv.onboarding.access.TaskDoor;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;

/**
 * Somebody who looks at the overview.
 *
 * @param groups the reader's groups
 * @param municipalities those for whose HR or management the reader works
 * @param door through which the reader comes to tasks
 */
record Viewer(
    UserId userId,
    Language language,
    Scope scope,
    Set<String> groups,
    List<MunicipalityId> municipalities,
    TaskDoor door) {

  /** What a reader sees. */
  enum Scope {
    /** Every case, with names. */
    EVERYTHING,
    /** Cases whose candidate is willing, without names. */
    FIGURES,
    /** The cases in which the reader's municipality is involved, with names. */
    MUNICIPALITY
  }

  boolean seesNames() {
    return scope != Scope.FIGURES;
  }

  boolean isOfOneMunicipality() {
    return scope == Scope.MUNICIPALITY;
  }
}
