package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Objects;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What HR recorded about new proof of the right to work.
 *
 * @param dataId the data that the proof renews
 * @param outcome id of a {@link ProofOutcome}
 * @param residenceStatus id of a {@link ResidenceStatus}; null without new proof, as is all that
 *     follows
 */
@Table(schema = "posiv", name = "residence_proof")
record ResidenceProof(
    @Id @Nullable Long id,
    CaseReference caseReference,
    Long dataId,
    String outcome,
    @Nullable String residenceStatus,
    @Nullable String documentNumber,
    @Nullable LocalDate documentValidUntil,
    UserId recordedBy,
    LocalDate recordedOn) {

  static ResidenceProof valid(
      RightToWorkData renewed, NewProof proof, UserId recorder, LocalDate today) {
    return new ResidenceProof(
        null,
        renewed.caseReference(),
        renewed.storedId(),
        ProofOutcome.VALID.id(),
        Objects.requireNonNull(proof.residenceStatus()).id(),
        proof.documentNumber(),
        proof.documentValidUntil(),
        recorder,
        today);
  }

  static ResidenceProof missing(
      RightToWorkData renewed, ProofOutcome outcome, UserId recorder, LocalDate today) {
    return new ResidenceProof(
        null,
        renewed.caseReference(),
        renewed.storedId(),
        outcome.id(),
        null,
        null,
        null,
        recorder,
        today);
  }

  /** Names the record only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "ResidenceProof[caseReference=" + caseReference + ", id=" + id + "]";
  }
}
