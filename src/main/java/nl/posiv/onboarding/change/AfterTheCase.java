package nl.posiv.onboarding.change;

import java.util.Set;
import nl.posiv.onboarding.records.CaseReference;

/** What still comes to a person, or is kept of them by consent, when their case is over. */
public interface AfterTheCase {

  /** The cases of which there is such a thing. */
  Set<CaseReference> cases();
}
