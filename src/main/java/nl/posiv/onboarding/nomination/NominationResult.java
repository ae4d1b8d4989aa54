package nl.posiv.onboarding.nomination;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How a round with a municipality ended.
 *
 * @param municipality tenant id of the municipality
 * @param recordedOn the day on which that was known
 */
@Table(schema = "posiv", name = "nomination_result")
public record NominationResult(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    Result result,
    LocalDate recordedOn) {

  /** How it ended. */
  public enum Result implements WithId {
    /** The municipality said no. */
    NOT_SELECTED,
    /** The candidate said no to the offer. */
    DECLINED,
    /** The candidate said yes to the offer. */
    ACCEPTED
  }
}
