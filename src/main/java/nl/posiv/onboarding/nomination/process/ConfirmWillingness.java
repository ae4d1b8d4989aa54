package nl.posiv.onboarding.nomination.process;

import java.util.Map;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Willingness;
import org.springframework.stereotype.Component;

/** Ro3kvit records whether the candidate is willing. Before that no municipality sees anything. */
@Component
class ConfirmWillingness implements CaseForm {

  private final Nominations nominations;
  private final EarlierCases earlierCases;
  private final Texts texts;

  ConfirmWillingness(Nominations nominations, EarlierCases earlierCases, Texts texts) {
    this.nominations = nominations;
    this.earlierCases = earlierCases;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "confirm-willingness";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Candidate candidate = nominations.candidateOf(context.caseReference());
    return Map.of(
        "email", candidate.email(),
        "phone", candidate.phone(),
        "preferredLanguageShown",
            texts.get(context.language(), "language." + candidate.preferredLanguage()),
        "earlierShown", earlierCases.of(context.caseReference(), context.language()));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Willingness willingness = answers.outcome(Willingness.class);
    nominations.recordWillingness(context.caseReference(), willingness == Willingness.WILLING);
    return Map.of(NominationProcess.WILLINGNESS, willingness.id());
  }
}
