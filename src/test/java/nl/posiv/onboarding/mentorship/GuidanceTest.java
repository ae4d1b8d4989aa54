package nl.posiv.onboarding.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import nl.posiv.onboarding.records.UserId;
import org.junit.jupiter.api.Test;

class GuidanceTest {

  private static final Optional<MentorAssignment> NOBODY = Optional.empty();
  private static final Optional<MentorAssignment> OLD = assignment("mentor", "deputy");
  private static final Optional<MentorAssignment> NEW = assignment("new-mentor", "new-deputy");

  @Test
  void nobodyGuidesBeforeSomebodyIsNamed() {
    Guidance guidance = new Guidance(NOBODY, false, NOBODY);

    assertThat(guidance.mentor()).isEmpty();
    assertThat(guidance.deputy()).isEmpty();
    assertThat(guidance.mentorCanLeave()).isFalse();
  }

  @Test
  void whoWasAskedCountsUntilSomebodySaidYes() {
    Guidance guidance = new Guidance(NOBODY, false, NEW);

    assertThat(guidance.mentor()).contains(new UserId("new-mentor"));
    assertThat(guidance.askedMentor()).contains(new UserId("new-mentor"));
    assertThat(guidance.deputy()).contains(new UserId("new-deputy"));
    assertThat(guidance.byMentor()).isEmpty();
    assertThat(guidance.mentorCanLeave()).isTrue();
  }

  @Test
  void whoSaidYesGuides() {
    Guidance guidance = new Guidance(OLD, false, NOBODY);

    assertThat(guidance.mentor()).contains(new UserId("mentor"));
    assertThat(guidance.askedMentor()).isEmpty();
    assertThat(guidance.deputy()).contains(new UserId("deputy"));
    assertThat(guidance.byMentor()).isEqualTo(OLD);
    assertThat(guidance.mentorCanLeave()).isTrue();
  }

  @Test
  void deputyOfWhoLeftGuidesAndHasNoDeputyAndCannotLeave() {
    Guidance guidance = new Guidance(OLD, true, NOBODY);

    assertThat(guidance.mentor()).contains(new UserId("deputy"));
    assertThat(guidance.deputy()).isEmpty();
    assertThat(guidance.byMentor()).isEmpty();
    assertThat(guidance.mentorCanLeave()).isFalse();
  }

  @Test
  void deputyOfWhoLeftGuidesUntilTheNextSaysYes() {
    Guidance guidance = new Guidance(OLD, true, NEW);

    assertThat(guidance.mentor()).contains(new UserId("deputy"));
    assertThat(guidance.askedMentor()).contains(new UserId("new-mentor"));
    assertThat(guidance.deputy()).isEmpty();
    assertThat(guidance.mentorCanLeave()).isTrue();
  }

  @Test
  void mentorAndDeputyStayWhileSomebodyElseIsAsked() {
    Guidance guidance = new Guidance(OLD, false, NEW);

    assertThat(guidance.mentor()).contains(new UserId("mentor"));
    assertThat(guidance.deputy()).contains(new UserId("deputy"));
  }

  @Test
  void mentorSharesWhatTheOfficialWantsInTheOrderOfTheWishes() {
    MentorProfile profile = new MentorProfile(List.of("water", "energy"), List.of("nl", "uk"));

    assertThat(profile.sharedWith(List.of("energy", "waste", "water"), List.of("uk", "en")))
        .isEqualTo(new MentorProfile(List.of("energy", "water"), List.of("uk")));
  }

  private static Optional<MentorAssignment> assignment(String mentor, String deputy) {
    return Optional.of(
        new MentorAssignment(
            null,
            new CaseReference("POSIV-2027-0001"),
            new MunicipalityId("utrecht"),
            new UserId(mentor),
            new UserId(deputy),
            new UserId("manager"),
            LocalDate.parse("2027-01-04")));
  }
}
