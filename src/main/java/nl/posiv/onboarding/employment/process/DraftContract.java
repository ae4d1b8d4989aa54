package nl.posiv.onboarding.employment.process;

import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.Answers;
import nl.posiv.onboarding.engine.CaseForm;
import nl.posiv.onboarding.engine.FormContext;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR draws up the contract and records what it says on trial period and ending. */
@Component
class DraftContract implements CaseForm {

  private final Employments employments;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final Texts texts;

  DraftContract(
      Employments employments, Appointments appointments, RightToWork rightToWork, Texts texts) {
    this.employments = employments;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "draft-contract";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Offer offer = appointments.offerOf(context.caseReference());
    return Map.of(
        "position", offer.position(),
        "scaleStepShown", texts.get(context.language(), "scaleStep", offer.scale(), offer.step()),
        "hoursPerWeek", offer.hoursPerWeek(),
        "startDate", rightToWork.plannedStart(context.caseReference()),
        "endDate", offer.endDate());
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    int trialPeriod = Integer.parseInt(answers.text("trialPeriod"));
    int longest = employments.longestTrialPeriod(context.caseReference());
    answers.require(trialPeriod == 0 || longest > 0, "trialPeriod", "employment.no-trial-period");
    answers.require(trialPeriod <= longest, "trialPeriod", "employment.trial-period-too-long");
    employments.recordContract(
        context.caseReference(),
        trialPeriod,
        answers.flag("earlyNoticeClause"),
        answers.flag("endNoticeInContract"),
        context.userId());
    return Map.of();
  }
}
