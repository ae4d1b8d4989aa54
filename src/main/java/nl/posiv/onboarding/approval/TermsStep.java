package nl.posiv.onboarding.approval;

import java.time.LocalDate;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What became of proposed terms; the last step counts.
 *
 * @param step id of a {@link Kind}
 * @param reason in the words of whoever recorded it; null if none was given
 */
@Table(schema = "posiv", name = "terms_step")
record TermsStep(
    @Id @Nullable Long id,
    CaseReference caseReference,
    MunicipalityId municipality,
    Long proposalId,
    String step,
    @Nullable String reason,
    UserId recordedBy,
    LocalDate recordedOn) {

  /** The steps. */
  enum Kind implements WithId {
    /** The manager agreed, and the terms hold. */
    AGREED,
    /** The manager agreed, and the candidate is asked. */
    AGREED_IF_ACCEPTED,
    REFUSED,
    ACCEPTED,
    DECLINED,
    /** HR took it back before the manager decided. */
    WITHDRAWN,
    /** The work began, or will not begin, before it was settled. */
    OVER
  }

  boolean is(Kind kind) {
    return step.equals(kind.id());
  }

  /** Names the step only: a reason must not end up in a log. */
  @Override
  public String toString() {
    return "TermsStep[proposalId=" + proposalId + ", step=" + step + "]";
  }
}
