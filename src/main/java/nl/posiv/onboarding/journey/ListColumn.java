package nl.posiv.onboarding.journey;

import java.util.Set;
import nl.posiv.onboarding.language.WithId;

/** What the list of cases shows of a case, beside its reference and its candidate. */
enum ListColumn implements WithId {
  MUNICIPALITY,
  STAGE,
  /** What waits, for whom and until when. */
  WAITS,
  /** The first day of the first contract. */
  START,
  /** The last day of the latest contract. */
  END,
  /** Not for whoever reads no names. */
  MENTOR;

  /** Those that are shown to somebody who has not chosen. */
  static final Set<ListColumn> USUAL = Set.of(MUNICIPALITY, STAGE, WAITS);
}
