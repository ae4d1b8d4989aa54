package nl.posiv.onboarding.nomination.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.CaseVariables;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.engine.Option;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.nomination.Reference;
import org.springframework.stereotype.Component;

/** After a municipality or the candidate said no, Ro3kvit chooses how to go on. */
@Component
class ChooseMunicipality implements CaseForm {

  private final Nominations nominations;
  private final Reference reference;
  private final Municipalities municipalities;

  ChooseMunicipality(Nominations nominations, Reference reference, Municipalities municipalities) {
    this.nominations = nominations;
    this.reference = reference;
    this.municipalities = municipalities;
  }

  @Override
  public String key() {
    return "choose-municipality";
  }

  @Override
  public Map<String, List<Option>> options(FormContext context) {
    boolean municipalityRefused = "not-selected".equals(context.decision("approvalResult"));
    return Map.of(
        "municipalities",
        reference.municipalities().stream()
            .filter(
                option -> !(municipalityRefused && option.value().equals(context.municipality())))
            .toList());
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of(
        "previousMunicipality", municipalities.nameOf(context.municipality()),
        "approvalResultShown",
            reference.written(
                context.language(), "approvalResult", context.decision("approvalResult")));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(NominationProcess.CHOICE, answers.outcome());
    switch (answers.outcome()) {
      case "nominate" -> {
        String municipality = answers.text("municipality");
        nominations.putForwardTo(
            context.caseReference(),
            municipality,
            answers.text("ukrainianPartner"),
            answers.text("ukrainianProject"));
        variables.put(CaseVariables.MUNICIPALITY, municipality);
      }
      case "keep-in-pool" -> nominations.keepInPool(context.caseReference());
      default -> nominations.close(context.caseReference());
    }
    return variables;
  }
}
