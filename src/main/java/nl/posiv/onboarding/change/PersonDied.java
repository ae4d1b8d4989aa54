package nl.posiv.onboarding.change;

import java.util.List;
import nl.posiv.onboarding.records.CaseReference;

/**
 * It became known that somebody has died. Nothing goes to the person any more, and nothing is kept
 * by their consent.
 *
 * @param cases all cases of the person, those that are over as well
 */
public record PersonDied(List<CaseReference> cases) {}
