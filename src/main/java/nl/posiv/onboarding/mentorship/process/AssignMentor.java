package nl.posiv.onboarding.mentorship.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.engine.Option;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/**
 * The manager names a mentor and a deputy, both mentors of the municipality. The mentor needs time
 * for one more official; the deputy only stands in, so that a busy mentor can still be one.
 */
@Component
class AssignMentor implements CaseForm {

  private final Mentorships mentorships;
  private final Nominations nominations;
  private final RightToWork rightToWork;
  private final Reference reference;
  private final Texts texts;

  AssignMentor(
      Mentorships mentorships,
      Nominations nominations,
      RightToWork rightToWork,
      Reference reference,
      Texts texts) {
    this.mentorships = mentorships;
    this.nominations = nominations;
    this.rightToWork = rightToWork;
    this.reference = reference;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "assign-mentor";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    return Map.of(
        "mentors",
            mentorships.available(context.caseReference(), context.municipality()).stream()
                .map(
                    available ->
                        new Option(
                            available.mentor().userId(),
                            texts.get(
                                context.language(),
                                "mentorship.mentor-option",
                                available.mentor().name(),
                                available.guiding())))
                .toList(),
        "deputies",
            mentorships.mentors(context.municipality()).stream()
                .map(mentor -> new Option(mentor.userId(), mentor.name()))
                .toList());
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    String caseReference = context.caseReference();
    return Map.of(
        "startDate", rightToWork.plannedStart(caseReference),
        "expertiseShown",
            reference.written(
                context.language(), "theme", nominations.find(caseReference).expertise()),
        "languagesShown",
            reference.written(
                context.language(), "language", nominations.candidateOf(caseReference).languages()),
        "declinedBefore",
            mentorships.refusals(caseReference).stream()
                .map(refusal -> refusal.name() + ": " + refusal.reason())
                .collect(Collectors.joining("\n\n")));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    String mentor = answers.text("mentor");
    String deputy = answers.text("deputyMentor");
    answers.require(!deputy.equals(mentor), "deputyMentor", "mentorship.same-person");
    mentorships.assign(
        context.caseReference(), context.municipality(), mentor, deputy, context.userId());
    return Map.of();
  }
}
