package nl.posiv.onboarding.change.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.ChangeReport;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.change.Emergencies;
import nl.posiv.onboarding.change.EmergencyOutcome;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** HR finds out how somebody is who cannot be reached, or had to leave at once. */
@Component
class FollowEmergency implements CorrectableForm {

  private final Emergencies emergencies;
  private final Changes changes;
  private final Nominations nominations;
  private final Mentorships mentorships;
  private final People people;

  FollowEmergency(
      Emergencies emergencies,
      Changes changes,
      Nominations nominations,
      Mentorships mentorships,
      People people) {
    this.emergencies = emergencies;
    this.changes = changes;
    this.nominations = nominations;
    this.mentorships = mentorships;
    this.people = people;
  }

  @Override
  public String key() {
    return "follow-emergency";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference reference = context.caseReference();
    Candidate candidate = nominations.candidateOf(reference);
    Map<String, Object> shown = new HashMap<>();
    shown.put("phoneShown", candidate.phone());
    shown.put("emailShown", candidate.email());
    shown.put("colleaguesShown", colleagues(reference));
    Optional<ChangeReport> report = changes.find(reference, Change.EMERGENCY.id());
    report.ifPresent(
        reported -> {
          shown.put("since", reported.effectiveOn());
          shown.put("reasonShown", reported.reason());
        });
    emergencies
        .open(reference)
        .ifPresent(
            note -> {
              shown.put("reachableBy", note.reachableBy());
              shown.put("standIn", note.standIn());
            });
    return shown;
  }

  /** Who may know more: the mentor, and who stands in for them. */
  private String colleagues(CaseReference reference) {
    return Stream.of(mentorships.mentorOf(reference), mentorships.deputyOf(reference))
        .flatMap(Optional::stream)
        .map(people::find)
        .flatMap(Optional::stream)
        .map(Person::name)
        .collect(Collectors.joining(", "));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    EmergencyOutcome outcome = answers.outcome(EmergencyOutcome.class);
    emergencies.note(
        context.caseReference(),
        outcome,
        answers.textIfAny("reachableBy"),
        answers.textIfAny("standIn"),
        context.userId());
    return Map.of(EmergencyProcess.REACHED, outcome.id());
  }
}
