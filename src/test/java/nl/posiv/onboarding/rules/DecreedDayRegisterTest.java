package nl.posiv.onboarding.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.calendar.WorkingDays;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.support.PosivTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Days off by royal decree: on record, and reckoned with from the moment they are. */
@PosivTest
class DecreedDayRegisterTest {

  /** A Wednesday on which offices work, unless it is decreed. */
  private static final LocalDate DAY = LocalDate.parse("2031-07-09");

  @Autowired private DecreedDayRegister register;
  @Autowired private WorkingDays workingDays;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ProgrammeClock clock;

  @AfterEach
  void takeBack() {
    register.remove(DAY);
  }

  @ParameterizedTest(name = "{0} is a working day: {1}")
  @CsvSource({
    "2026-01-02, false",
    "2026-05-14, false",
    "2026-05-15, false",
    "2026-05-18, true",
    "2027-05-07, false",
    "2028-04-26, true",
    "2028-04-28, false",
    "2028-05-01, true",
    "2028-05-26, false",
    "2028-05-29, true",
  })
  void daysOfTheDecreeAreKnownFromTheBeginning(LocalDate day, boolean working) {
    assertThat(workingDays.isWorkingDay(day)).isEqualTo(working);
  }

  @Test
  void dayIsOffAsSoonAsItIsOnRecordAndUntilItIsTakenBack() {
    assertThat(workingDays.isWorkingDay(DAY)).isTrue();

    assertThat(register.add(DAY, "Invented decree", new UserId("admin"))).isTrue();

    assertThat(workingDays.isWorkingDay(DAY)).isFalse();
    assertThat(workingDays.isWorkingDay(DAY.minusDays(1))).isTrue();
    assertThat(workingDays.isWorkingDay(DAY.plusDays(1))).isTrue();
    assertThat(workingDays.plus(DAY.minusDays(1), 1)).isEqualTo(DAY.plusDays(1));

    assertThat(register.remove(DAY)).isTrue();

    assertThat(workingDays.isWorkingDay(DAY)).isTrue();
    assertThat(register.remove(DAY)).isFalse();
  }

  @Test
  void itIsOnRecordWhoNamedADayAndAfterWhichSource() {
    register.add(DAY, "Invented decree", new UserId("admin"));

    assertThat(register.list())
        .contains(new DecreedDay(DAY, "Invented decree", new UserId("admin"), clock.today()))
        .isSortedAccordingTo(Comparator.comparing(DecreedDay::day))
        .allSatisfy(day -> assertThat(day.source()).isNotBlank());
  }

  @Test
  void dayThatIsOnRecordStaysAsItWas() {
    register.add(DAY, "Invented decree", new UserId("admin"));

    assertThat(register.add(DAY, "Another decree", new UserId("somebody"))).isFalse();

    assertThat(register.list())
        .filteredOn(day -> day.day().equals(DAY))
        .extracting(DecreedDay::source)
        .containsExactly("Invented decree");
  }

  @Test
  void dayThatWasNotKeptIsNoDayOff() {
    transaction.executeWithoutResult(
        status -> {
          register.add(DAY, "Invented decree", new UserId("admin"));
          status.setRollbackOnly();
        });

    assertThat(workingDays.isWorkingDay(DAY)).isTrue();
  }

  @Test
  void dayNeedsASource() {
    assertThatThrownBy(() -> register.add(DAY, " ", new UserId("admin")))
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
