package nl.posiv.onboarding.mentorship.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.posiv.onboarding.access.Absences;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Option;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.mentorship.Suggestion;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/**
 * The manager names a mentor and a deputy, both mentors of the municipality. Who fits best is
 * suggested first, with the reasons; the manager is free to choose another. The mentor needs time
 * for one more official; the deputy only stands in, so that a busy mentor can still be one.
 */
@Component
class AssignMentor implements CaseForm {

  private final Mentorships mentorships;
  private final Absences absences;
  private final Nominations nominations;
  private final RightToWork rightToWork;
  private final Reference reference;
  private final Texts texts;

  AssignMentor(
      Mentorships mentorships,
      Absences absences,
      Nominations nominations,
      RightToWork rightToWork,
      Reference reference,
      Texts texts) {
    this.mentorships = mentorships;
    this.absences = absences;
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
            suggestions(context).stream()
                .filter(Suggestion::takesAnother)
                .map(
                    suggestion ->
                        new Option(
                            suggestion.mentor().userId().value(),
                            label(context.language(), suggestion)))
                .toList(),
        "deputies",
            mentorships.mentors(context.municipality()).stream()
                .map(mentor -> deputy(context.language(), mentor))
                .toList());
  }

  /** Somebody who is away can still be named, but not unawares. */
  private Option deputy(Language language, Person mentor) {
    List<String> away = away(language, mentor.userId());
    return new Option(
        mentor.userId().value(),
        away.isEmpty() ? mentor.name() : mentor.name() + ": " + String.join("; ", away));
  }

  private List<String> away(Language language, UserId userId) {
    return absences.of(userId).stream()
        .map(
            absence ->
                texts.get(
                    language,
                    "mentorship.reason.away",
                    texts.date(language, absence.from()),
                    texts.date(language, absence.until())))
        .toList();
  }

  private List<Suggestion> suggestions(FormContext context) {
    return mentorships.suggestions(context.caseReference(), context.municipality());
  }

  /** Name, and the reasons for the place in the list. */
  private String label(Language language, Suggestion suggestion) {
    List<String> reasons = new ArrayList<>(away(language, suggestion.mentor().userId()));
    if (suggestion.steppedBack()) {
      reasons.add(texts.get(language, "mentorship.reason.stepped-back"));
    }
    if (!suggestion.themes().isEmpty()) {
      reasons.add(
          texts.get(
              language,
              "mentorship.reason.themes",
              reference.written(language, "theme", suggestion.themes())));
    }
    if (!suggestion.languages().isEmpty()) {
      reasons.add(
          texts.get(
              language,
              "mentorship.reason.languages",
              reference.written(language, "language", suggestion.languages())));
    }
    reasons.add(load(language, suggestion));
    return suggestion.mentor().name() + ": " + String.join("; ", reasons);
  }

  private String load(Language language, Suggestion suggestion) {
    return texts.get(
        language, "mentorship.reason.load", suggestion.guiding(), suggestion.capacity());
  }

  /** Who cannot be chosen now, and why; empty if everybody can. */
  private String withoutTime(FormContext context) {
    return suggestions(context).stream()
        .filter(suggestion -> !suggestion.takesAnother())
        .map(
            suggestion ->
                suggestion.mentor().name()
                    + ": "
                    + (suggestion.pausedUntil() == null
                        ? load(context.language(), suggestion)
                        : texts.get(
                            context.language(),
                            "mentorship.reason.paused",
                            texts.date(context.language(), suggestion.pausedUntil()))))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference caseReference = context.caseReference();
    return Map.of(
        "startDate", rightToWork.plannedStart(caseReference),
        "expertiseShown",
            reference.written(
                context.language(), "theme", nominations.find(caseReference).expertise()),
        "languagesShown",
            reference.written(
                context.language(), "language", nominations.candidateOf(caseReference).languages()),
        "mentorsWithoutTime", withoutTime(context),
        "declinedBefore",
            mentorships.refusals(caseReference).stream()
                .map(refusal -> refusal.name() + ": " + refusal.reason())
                .collect(Collectors.joining("\n\n")));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    UserId mentor = new UserId(answers.text("mentor"));
    UserId deputy = new UserId(answers.text("deputyMentor"));
    answers.require(!deputy.equals(mentor), "deputyMentor", "mentorship.same-person");
    mentorships.reserve(mentor);
    requireOpen(mentor, suggestions(context), answers);
    mentorships.assign(
        context.caseReference(), context.municipality(), mentor, deputy, context.userId());
    return Map.of();
  }

  /** Who stepped back from this case is asked again only when there is nobody else to ask. */
  private static void requireOpen(UserId mentor, List<Suggestion> suggestions, Answers answers) {
    Suggestion chosen =
        suggestions.stream()
            .filter(suggestion -> suggestion.mentor().userId().equals(mentor))
            .findFirst()
            .orElseThrow();
    String name = chosen.mentor().name();
    answers.require(
        chosen.hasTime(), "mentor", "mentorship.full", name, chosen.guiding(), chosen.capacity());
    if (chosen.pausedUntil() != null) {
      answers.require(false, "mentor", "mentorship.paused", name, chosen.pausedUntil());
    }
    answers.require(
        chosen.isOpen() || suggestions.stream().noneMatch(Suggestion::isOpen),
        "mentor",
        "mentorship.stepped-back",
        name);
  }
}
