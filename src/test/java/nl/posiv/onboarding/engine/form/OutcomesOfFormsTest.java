package nl.posiv.onboarding.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.posiv.onboarding.approval.AppointmentOutcome;
import nl.posiv.onboarding.approval.InterviewOutcome;
import nl.posiv.onboarding.approval.ReplyOutcome;
import nl.posiv.onboarding.approval.ReviewOutcome;
import nl.posiv.onboarding.approval.TermsOutcome;
import nl.posiv.onboarding.change.EmergencyOutcome;
import nl.posiv.onboarding.contracts.EntryOutcome;
import nl.posiv.onboarding.contracts.StillOpen;
import nl.posiv.onboarding.employment.BsnStatus;
import nl.posiv.onboarding.employment.CertificateOutcome;
import nl.posiv.onboarding.employment.ConductOutcome;
import nl.posiv.onboarding.employment.GoingOnBy;
import nl.posiv.onboarding.evaluation.FollowUpOutcome;
import nl.posiv.onboarding.language.WithId;
import nl.posiv.onboarding.mentorship.MentorAnswer;
import nl.posiv.onboarding.mission.ExitBasis;
import nl.posiv.onboarding.mission.MissionChange;
import nl.posiv.onboarding.mission.MissionOutcome;
import nl.posiv.onboarding.mission.SafetyOutcome;
import nl.posiv.onboarding.nomination.DuplicateOutcome;
import nl.posiv.onboarding.nomination.PoolChoice;
import nl.posiv.onboarding.nomination.Willingness;
import nl.posiv.onboarding.placement.ConcernOutcome;
import nl.posiv.onboarding.placement.HoursAnswer;
import nl.posiv.onboarding.placement.StartOutcome;
import nl.posiv.onboarding.placement.Wellbeing;
import nl.posiv.onboarding.practicalhelp.HelpOutcome;
import nl.posiv.onboarding.righttowork.NextStep;
import nl.posiv.onboarding.righttowork.PermitOutcome;
import nl.posiv.onboarding.righttowork.ProofOutcome;
import nl.posiv.onboarding.righttowork.ResidenceStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form offers is what the phase knows, by the same ids. */
class OutcomesOfFormsTest {

  static Stream<Arguments> choices() {
    return Stream.of(
        choice("confirm-willingness", "outcome", Willingness.values()),
        choice("choose-municipality", "outcome", PoolChoice.values()),
        choice("nominate-from-pool", "outcome", PoolChoice.values()),
        choice("resolve-duplicate", "outcome", DuplicateOutcome.values()),
        choice("follow-emergency", "outcome", EmergencyOutcome.values()),
        choice("complete-entry", "outcome", EntryOutcome.values()),
        choice("complete-entry", "stillOpen", StillOpen.values()),
        choice("review-nomination", "outcome", ReviewOutcome.values()),
        choice("record-interview", "outcome", InterviewOutcome.values()),
        choice("decide-appointment", "outcome", AppointmentOutcome.values()),
        choice("record-offer-reply", "outcome", ReplyOutcome.values()),
        choice("collect-right-to-work", "residenceStatus", ResidenceStatus.values()),
        choice("record-permit-decision", "outcome", PermitOutcome.values()),
        choice("record-new-proof", "outcome", ProofOutcome.values()),
        choice("resolve-right-to-work", "outcome", NextStep.values()),
        choice("register-bsn", "outcome", BsnStatus.values()),
        choice("follow-up-bsn", "outcome", BsnStatus.values()),
        choice("request-vog", "outcome", CertificateOutcome.values()),
        choice("decide-after-vog", "outcome", ConductOutcome.values()),
        choice("decide-after-vog", "goingOnBy", GoingOnBy.values()),
        choice("arrange-practical-help", "outcome", HelpOutcome.values()),
        choice("accept-mentorship", "outcome", MentorAnswer.values()),
        choice("confirm-start", "outcome", StartOutcome.values()),
        choice("log-check-in", "wellbeing", Wellbeing.values()),
        choice("follow-up-concern", "outcome", ConcernOutcome.values()),
        choice("confirm-hours", "outcome", HoursAnswer.values()),
        choice("decide-follow-up", "outcome", FollowUpOutcome.values()),
        choice("check-mission", "outcome", SafetyOutcome.values()),
        choice("check-mission", "exitBasis", ExitBasis.values()),
        choice("approve-mission", "outcome", MissionOutcome.values()),
        choice("decide-terms", "outcome", TermsOutcome.values()),
        choice("record-terms-reply", "outcome", ReplyOutcome.values()),
        choice("change-mission", "outcome", MissionChange.values()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("choices")
  void phaseKnowsWhatTheFormOffers(String form, String key, List<String> ids) throws IOException {
    JsonNode read = new JsonMapper().readTree(Path.of("forms", form + ".form").toFile());

    assertThat(read.findParents("key"))
        .filteredOn(field -> field.path("key").asString().equals(key))
        .singleElement()
        .extracting(field -> field.path("values").findValuesAsString("value"))
        .isEqualTo(ids);
  }

  private static Arguments choice(String form, String key, WithId... known) {
    return Arguments.of(form, key, Arrays.stream(known).map(WithId::id).toList());
  }
}
