package nl.posiv.onboarding.contracts;

import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * The end of work that is announced in a case lies on another day than before.
 *
 * @param before the first day without work until now; null if none was announced
 * @param now the same from now on; null if nobody leaves after all
 */
public record AnnouncedEndMoved(
    CaseReference caseReference, @Nullable LocalDate before, @Nullable LocalDate now) {}
