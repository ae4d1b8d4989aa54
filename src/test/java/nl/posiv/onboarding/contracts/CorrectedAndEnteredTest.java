package nl.posiv.onboarding.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a correction of an entered contract moved, and what an entry left open. */
class CorrectedAndEnteredTest {

  private static final CaseReference CASE = new CaseReference("POSIV-2027-0001");
  private static final UserId HR = new UserId("hr-utrecht");
  private static final LocalDate FIRST = LocalDate.parse("2027-01-04");
  private static final LocalDate LAST = LocalDate.parse("2028-01-03");

  @Test
  void daysAndEndAreToldApart() {
    assertThat(corrected(FIRST, LAST).daysMoved()).isFalse();
    assertThat(corrected(FIRST, LAST).endMoved()).isFalse();
    assertThat(corrected(FIRST.plusDays(1), LAST).daysMoved()).isTrue();
    assertThat(corrected(FIRST.plusDays(1), LAST).endMoved()).isFalse();
    assertThat(corrected(FIRST, LAST.plusDays(1)).daysMoved()).isTrue();
    assertThat(corrected(FIRST, LAST.plusDays(1)).endMoved()).isTrue();
    assertThat(corrected(FIRST, null).endMoved()).isTrue();
  }

  @Test
  void entryIsCompleteOrAMistakeAndLeavesSomethingOpen() {
    StillOpen open = StillOpen.values()[0];
    StillOpen arranged = StillOpen.values()[1];

    assertThat(entry(EntryOutcome.COMPLETE, open).isComplete()).isTrue();
    assertThat(entry(EntryOutcome.MISTAKE, open).isComplete()).isFalse();
    assertThat(entry(EntryOutcome.COMPLETE, open).isOpen(open)).isTrue();
    assertThat(entry(EntryOutcome.COMPLETE, open).isOpen(arranged)).isFalse();
  }

  private static ContractCorrected corrected(LocalDate first, @Nullable LocalDate last) {
    return new ContractCorrected(contract(FIRST, LAST), contract(first, last), "Typed wrongly", HR);
  }

  private static Contract contract(LocalDate first, @Nullable LocalDate last) {
    return Contract.planned(
            CASE,
            new MunicipalityId("utrecht"),
            ContractKind.ENTERED,
            first,
            last,
            new BigDecimal("36"),
            HR,
            FIRST)
        .begun(first);
  }

  private static CaseEntry entry(EntryOutcome outcome, StillOpen open) {
    return new CaseEntry(
        null, CASE, outcome.id(), null, "Adviser", List.of(open.id()), null, HR, FIRST);
  }
}
