package nl.posiv.onboarding.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.posiv.onboarding.employment.BsnStatus;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.placement.StartConditions.Condition;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start gate with every combination of what is there and what is not. */
class StartConditionsTest {

  private static final CaseReference CASE = new CaseReference("POSIV-2027-0001");

  @Property
  void gateNamesExactlyWhatIsMissing(@ForAll Set<Condition> met) {
    Optional<LocalDate> day = Optional.of(LocalDate.EPOCH);
    RightToWork rightToWork = mock();
    Employments employments = mock();
    Mentorships mentorships = mock();
    when(rightToWork.isEstablished(CASE)).thenReturn(met.contains(Condition.RIGHT_TO_WORK));
    when(employments.identityCheckedOn(CASE))
        .thenReturn(met.contains(Condition.IDENTITY_CHECKED) ? day : Optional.empty());
    when(employments.bothSignaturesOn(CASE))
        .thenReturn(met.contains(Condition.SIGNED_BY_BOTH) ? day : Optional.empty());
    when(employments.bsnStatus(CASE))
        .thenReturn(
            met.contains(Condition.BSN_SETTLED)
                ? Optional.of(BsnStatus.ANONYMOUS_RATE)
                : Optional.empty());
    when(mentorships.isAccepted(CASE)).thenReturn(met.contains(Condition.MENTOR_ACCEPTED));
    StartConditions conditions = new StartConditions(rightToWork, employments, mentorships);
    Set<Condition> missing = EnumSet.allOf(Condition.class);
    missing.removeAll(met);

    assertThat(conditions.unmet(CASE)).isEqualTo(missing);
    StartGateClosedException closed =
        catchThrowableOfType(StartGateClosedException.class, () -> conditions.require(CASE));
    if (missing.isEmpty()) {
      assertThat(closed).isNull();
    } else {
      assertThat(closed.unmet()).isEqualTo(missing);
    }
  }

  @ParameterizedTest(name = "allowed {0}, checked {1}, signed {2}, mentor {3}: start {4}")
  @CsvSource({
    ", , , , 2027-01-04",
    "2027-01-03, 2027-01-03, 2027-01-03, 2027-01-03, 2027-01-04",
    "2027-01-05, 2027-01-04, 2027-01-04, 2027-01-04, 2027-01-05",
    "2027-01-04, 2027-01-05, 2027-01-04, 2027-01-04, 2027-01-05",
    "2027-01-04, 2027-01-04, 2027-01-05, 2027-01-04, 2027-01-05",
    "2027-01-04, 2027-01-04, 2027-01-04, 2027-01-05, 2027-01-05",
  })
  void startIsAsPlannedOrOnTheDayOfTheLastThatWasMissing(
      LocalDate allowed,
      LocalDate checked,
      LocalDate signed,
      LocalDate accepted,
      LocalDate earliest) {
    RightToWork rightToWork = mock();
    Employments employments = mock();
    Mentorships mentorships = mock();
    when(rightToWork.plannedStart(CASE)).thenReturn(LocalDate.parse("2027-01-04"));
    when(rightToWork.earliestStart(CASE)).thenReturn(Optional.ofNullable(allowed));
    when(employments.identityCheckedOn(CASE)).thenReturn(Optional.ofNullable(checked));
    when(employments.bothSignaturesOn(CASE)).thenReturn(Optional.ofNullable(signed));
    when(mentorships.acceptedOn(CASE)).thenReturn(Optional.ofNullable(accepted));

    assertThat(new StartConditions(rightToWork, employments, mentorships).earliestStart(CASE))
        .isEqualTo(earliest);
  }
}
