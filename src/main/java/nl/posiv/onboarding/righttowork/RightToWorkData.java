package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What HR collected, as it is kept; see {@link CollectedData}. Each collection opens a new round.
 *
 * @param periodId the period that the round is about; null for the first employment
 * @param residenceStatus id of a {@link ResidenceStatus}
 */
@Table(schema = "posiv", name = "right_to_work_data")
public record RightToWorkData(
    @Id @Nullable Long id,
    CaseReference caseReference,
    @Nullable Long periodId,
    String nationality,
    String residenceStatus,
    LocalDate birthDate,
    String documentNumber,
    LocalDate documentValidUntil,
    boolean proofSeen,
    BigDecimal monthlyPay,
    boolean recognisedSponsor,
    UserId recordedBy,
    LocalDate recordedOn) {

  static RightToWorkData of(
      WorkPeriod period, CollectedData collected, UserId recorder, LocalDate today) {
    return new RightToWorkData(
        null,
        period.caseReference(),
        period.id(),
        collected.nationality(),
        collected.residenceStatus().id(),
        collected.birthDate(),
        collected.documentNumber(),
        collected.documentValidUntil(),
        collected.proofSeen(),
        collected.monthlyPay(),
        collected.recognisedSponsor(),
        recorder,
        today);
  }

  /** The same, with the proof that HR saw later. */
  RightToWorkData renewedBy(ResidenceProof proof) {
    return new RightToWorkData(
        id,
        caseReference,
        periodId,
        nationality,
        Objects.requireNonNull(proof.residenceStatus()),
        birthDate,
        Objects.requireNonNull(proof.documentNumber()),
        Objects.requireNonNull(proof.documentValidUntil()),
        true,
        monthlyPay,
        recognisedSponsor,
        recordedBy,
        recordedOn);
  }

  /** The same about another period, or in another round. */
  RightToWorkData about(WorkPeriod period) {
    return with(null, period.id(), recordedBy, recordedOn);
  }

  /** The same, as whoever saw the proof recorded it. */
  RightToWorkData recordedWith(ResidenceProof proof) {
    return with(id, periodId, proof.recordedBy(), proof.recordedOn());
  }

  private RightToWorkData with(
      @Nullable Long newId, @Nullable Long period, UserId recorder, LocalDate day) {
    return new RightToWorkData(
        newId,
        caseReference,
        period,
        nationality,
        residenceStatus,
        birthDate,
        documentNumber,
        documentValidUntil,
        proofSeen,
        monthlyPay,
        recognisedSponsor,
        recorder,
        day);
  }

  /** The id, once it is stored. */
  long storedId() {
    return Objects.requireNonNull(id);
  }

  /** The category of the residence document. */
  public ResidenceStatus status() {
    return WithId.of(ResidenceStatus.class, residenceStatus);
  }

  /** Names the record only: what it holds must not end up in a log. */
  @Override
  public String toString() {
    return "RightToWorkData[caseReference=" + caseReference + ", id=" + id + "]";
  }
}
