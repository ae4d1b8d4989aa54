package nl.posiv.onboarding.righttowork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.posiv.onboarding.support.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When new proof is asked for, day by day. */
class ProofWatchTest {

  private static final LocalDate PROOF_END = LocalDate.parse("2027-09-01");
  private static final LocalDate CONTRACT_END = LocalDate.parse("2028-01-03");
  private static final LocalDate FIRST = PROOF_END.minusDays(120);

  @ParameterizedTest(name = "on {0}: asked {1}, next {2}, over {3}")
  @CsvSource({
    "2027-05-03, false, 2027-05-04, false",
    "2027-05-04, true, 2027-06-03, false",
    "2027-06-02, true, 2027-06-03, false",
    "2027-06-03, true, 2027-07-03, false",
    "2027-07-03, true, 2027-08-02, false",
    "2027-08-01, true, 2027-08-02, false",
    "2027-08-02, true, 2027-09-02, false",
    "2027-09-01, true, 2027-09-02, false",
    "2027-09-02, true, 2027-09-02, true"
  })
  void proofIsAskedForFourTimes(LocalDate today, boolean asked, LocalDate next, boolean over) {
    ProofWatch watch = watch(PROOF_END, CONTRACT_END);

    assertThat(watch.isNewProofNeeded(today)).isEqualTo(asked);
    assertThat(watch.nextReminder(today)).isEqualTo(next);
    assertThat(watch.reminderAhead(today))
        .as("nobody is promised a reminder once the proof is over")
        .isEqualTo(Optional.of(next).filter(day -> !day.isAfter(PROOF_END)));
    assertThat(watch.isProofOver(today)).isEqualTo(over);
    assertThat(watch.nextLook()).isEqualTo(FIRST);
  }

  @ParameterizedTest(name = "on {0}, at work since {1}: without proof since {2}")
  @CsvSource({
    "2027-09-01, 2027-01-04,",
    "2027-09-02, 2027-01-04, 2027-09-02",
    "2027-09-03, 2027-01-04, 2027-09-02",
    "2028-01-03, 2027-01-04, 2027-09-02",
    "2028-01-04, 2027-01-04,",
    "2027-09-10, 2027-09-02, 2027-09-02",
    "2027-09-10, 2027-09-03, 2027-09-03"
  })
  void workStandsStillFromTheFirstDayWithoutProofToTheLastOfTheContract(
      LocalDate today, LocalDate begun, LocalDate since) {
    assertThat(watch(PROOF_END, CONTRACT_END).withoutProofSince(today, begun))
        .isEqualTo(Optional.ofNullable(since));
  }

  @ParameterizedTest
  @CsvSource({"2028-01-02, true", "2028-01-03, false", "2028-01-04, false"})
  void proofUntilTheLastDayOfTheContractIsEnough(LocalDate proofEnd, boolean asked) {
    assertThat(watch(proofEnd, CONTRACT_END).isNewProofNeeded(proofEnd)).isEqualTo(asked);
  }

  @Test
  void proofThatLastsIsWatchedUntilTheContractIsOver() {
    ProofWatch watch = watch(CONTRACT_END, CONTRACT_END);

    assertThat(watch.nextLook()).isEqualTo(CONTRACT_END.plusDays(1));
    assertThat(watch.isContractOver(CONTRACT_END)).isFalse();
    assertThat(watch.isContractOver(CONTRACT_END.plusDays(1))).isTrue();
  }

  @Test
  void noProofLastsAsLongAsAPermanentContract() {
    ProofWatch watch = watch(PROOF_END, null);

    assertThat(watch.isNewProofNeeded(FIRST)).isTrue();
    assertThat(watch.isNewProofNeeded(FIRST.minusDays(1))).isFalse();
    assertThat(watch.isContractOver(PROOF_END.plusYears(50))).isFalse();
  }

  /** Nothing is waited for that lies in the past, or the watch would turn round and round. */
  @Property
  void whatIsWaitedForLiesAhead(
      @ForAll(supplier = Days.class) LocalDate today,
      @ForAll @IntRange(min = -400, max = 800) int proof,
      @ForAll @IntRange(min = -400, max = 800) int contract) {
    ProofWatch watch = watch(today.plusDays(proof), today.plusDays(contract));

    if (!watch.isContractOver(today) && !watch.isNewProofNeeded(today)) {
      assertThat(watch.nextLook()).isAfter(today);
    }
    if (!watch.isProofOver(today)) {
      assertThat(watch.nextReminder(today)).isAfter(today);
    }
  }

  private static ProofWatch watch(LocalDate proofEnd, LocalDate contractEnd) {
    return new ProofWatch(
        proofEnd,
        contractEnd,
        List.of(
            proofEnd.minusDays(120),
            proofEnd.minusDays(90),
            proofEnd.minusDays(60),
            proofEnd.minusDays(30)));
  }
}
