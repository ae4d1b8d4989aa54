package nl.posiv.onboarding.offboarding.process;

import java.util.Map;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.offboarding.Offboardings;
import org.springframework.stereotype.Component;

/** The mentor says which projects somebody who left worked on, and who goes on with them. */
@Component
class HandOverProjects implements CorrectableForm {

  private static final String ON = "handedOverOn";

  private final Offboardings offboardings;
  private final Nominations nominations;
  private final Contracts contracts;

  HandOverProjects(Offboardings offboardings, Nominations nominations, Contracts contracts) {
    this.offboardings = offboardings;
    this.nominations = nominations;
    this.contracts = contracts;
  }

  @Override
  public String key() {
    return "hand-over-projects";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Nomination nomination = nominations.find(context.caseReference());
    return Map.of(
        "ukrainianPartnerShown",
        nomination.ukrainianPartner() == null ? "" : nomination.ukrainianPartner(),
        "ukrainianProjectShown",
        nomination.ukrainianProject() == null ? "" : nomination.ukrainianProject(),
        "lastDay",
        contracts.present(context.caseReference()).flatMap(Contract::lastDay).orElseThrow());
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(ON, DateRange.happenedSince(CaseDay.NOMINATION));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    offboardings.handOver(
        context.caseReference(),
        answers.text("projects"),
        answers.text("handedTo"),
        answers.date(ON),
        context.userId());
    return Map.of();
  }
}
