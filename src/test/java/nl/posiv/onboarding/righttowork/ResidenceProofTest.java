package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.api.Test;

/** A version of the proof, and the data with it. */
class ResidenceProofTest {

  private static final LocalDate TODAY = LocalDate.parse("2027-02-01");
  private static final NewProof PROOF =
      new NewProof(
          ResidenceStatus.TRANSITION_DOCUMENT, "TEST-SECRET", LocalDate.parse("2030-03-04"));

  private final RightToWorkData data =
      new RightToWorkData(
          7L,
          new CaseReference("POSIV-2027-0001"),
          3L,
          "Ukrainian",
          ResidenceStatus.TEMPORARY_PROTECTION.id(),
          LocalDate.parse("1985-05-05"),
          "TEST-OLD",
          LocalDate.parse("2027-03-04"),
          false,
          new BigDecimal("4500"),
          true,
          new UserId("hr-utrecht"),
          LocalDate.parse("2026-12-01"));

  @Test
  void newProofTakesThePlaceOfTheOldOneAndNothingElse() {
    RightToWorkData renewed =
        data.renewedBy(ResidenceProof.valid(data, PROOF, new UserId("hr2-utrecht"), TODAY));

    assertThat(renewed)
        .isEqualTo(
            new RightToWorkData(
                7L,
                data.caseReference(),
                3L,
                "Ukrainian",
                "transition-document",
                data.birthDate(),
                "TEST-SECRET",
                LocalDate.parse("2030-03-04"),
                true,
                data.monthlyPay(),
                true,
                new UserId("hr-utrecht"),
                data.recordedOn()));
  }

  @Test
  void proofThatIsMissingHasNoDocument() {
    assertThat(ResidenceProof.missing(data, ProofOutcome.LOST, new UserId("hr2-utrecht"), TODAY))
        .isEqualTo(
            new ResidenceProof(
                null,
                data.caseReference(),
                7L,
                "lost",
                null,
                null,
                null,
                new UserId("hr2-utrecht"),
                TODAY));
  }

  @Test
  void nothingOfItEndsUpInALog() {
    ResidenceProof proof = ResidenceProof.valid(data, PROOF, new UserId("hr2-utrecht"), TODAY);

    assertThat(proof.recordedBy()).isEqualTo(new UserId("hr2-utrecht"));
    assertThat(proof.recordedOn()).isEqualTo(TODAY);
    assertThat(proof.toString()).contains("POSIV-2027-0001").doesNotContain("SECRET");
    assertThat(PROOF.toString()).isEqualTo("NewProof");
  }
}
