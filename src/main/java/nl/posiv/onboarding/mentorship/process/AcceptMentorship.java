package nl.posiv.onboarding.mentorship.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.mentorship.MentorAnswer;
import nl.posiv.onboarding.mentorship.MentorProfile;
import nl.posiv.onboarding.mentorship.MentorProfiles;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/**
 * The mentor who was named says yes or no. The same form shows what the programme knows of the
 * mentor's themes and languages, so that the mentor can correct it: by these a mentor is suggested.
 */
@Component
class AcceptMentorship implements CaseForm {

  private final Mentorships mentorships;
  private final MentorProfiles profiles;
  private final Nominations nominations;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final Reference reference;

  AcceptMentorship(
      Mentorships mentorships,
      MentorProfiles profiles,
      Nominations nominations,
      Appointments appointments,
      RightToWork rightToWork,
      Reference reference) {
    this.mentorships = mentorships;
    this.profiles = profiles;
    this.nominations = nominations;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.reference = reference;
  }

  @Override
  public String key() {
    return "accept-mentorship";
  }

  /** Whether somebody wants to be a mentor, no stand-in can say. */
  @Override
  public Optional<String> barred(CaseReference caseReference, UserId userId) {
    boolean asked = mentorships.askedMentorOf(caseReference).filter(userId::equals).isPresent();
    return asked ? Optional.empty() : Optional.of("form.task-is-not-yours");
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    List<String> chosen =
        profiles.find(context.userId()).map(MentorProfile::themes).orElse(List.of());
    return Map.of(
        "themes", reference.themes(context.language(), chosen),
        "languages",
            MentorProfile.LANGUAGES.stream()
                .map(id -> new Option(id, reference.written(context.language(), "language", id)))
                .toList());
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference caseReference = context.caseReference();
    Candidate candidate = nominations.candidateOf(caseReference);
    Map<String, Object> shown = new HashMap<>();
    profiles
        .find(context.userId())
        .ifPresent(
            profile -> {
              shown.put("ownThemes", profile.themes());
              shown.put("ownLanguages", profile.languages());
            });
    shown.putAll(known(context, candidate));
    return shown;
  }

  private Map<String, Object> known(FormContext context, Candidate candidate) {
    CaseReference caseReference = context.caseReference();
    return Map.of(
        "currentPosition", candidate.currentPosition(),
        "expertiseShown",
            reference.written(
                context.language(), "theme", nominations.find(caseReference).expertise()),
        "languagesShown", reference.written(context.language(), "language", candidate.languages()),
        "position", appointments.position(caseReference),
        "startDate", rightToWork.plannedStart(caseReference));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    if (answers.has("ownThemes") || answers.has("ownLanguages")) {
      profiles.save(
          context.userId(),
          new MentorProfile(answers.choices("ownThemes"), answers.choices("ownLanguages")));
    }
    MentorAnswer answer = answers.outcome(MentorAnswer.class);
    switch (answer) {
      case ACCEPT -> mentorships.accept(context.caseReference());
      case DECLINE -> mentorships.decline(context.caseReference(), answers.text("reason"));
    }
    return Map.of(MentorshipProcess.MENTOR_REPLY, answer.id());
  }
}
