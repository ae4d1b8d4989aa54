package nl.posiv.onboarding.employment.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.StartDay;
import nl.posiv.onboarding.contracts.BuildsOnContract;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.employment.ContractTerms;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** HR draws up the contract and records what it says on trial period and ending. */
@Component
class DraftContract implements CorrectableForm {

  private final Employments employments;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final Chains chains;
  private final StartDay startDay;
  private final Contracts contracts;
  private final CaseContract contract;
  private final List<BuildsOnContract> phases;
  private final Texts texts;

  DraftContract(
      Employments employments,
      Appointments appointments,
      RightToWork rightToWork,
      Chains chains,
      StartDay startDay,
      Contracts contracts,
      CaseContract contract,
      List<BuildsOnContract> phases,
      Texts texts) {
    this.contracts = contracts;
    this.contract = contract;
    this.phases = phases;
    this.employments = employments;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.chains = chains;
    this.startDay = startDay;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "draft-contract";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    Offer offer = appointments.offerOf(context.caseReference());
    LocalDate start = rightToWork.plannedStart(context.caseReference());
    return Map.of(
        "position", offer.position(),
        "scaleStepShown", texts.get(context.language(), "scaleStep", offer.scale(), offer.step()),
        "hoursPerWeek", offer.hoursPerWeek(),
        "startDate", start,
        "endDate", offer.endDate(),
        "startDayShown", startDay.warning(context.language(), start).orElse(""),
        "earlierContractsShown",
            chains.counted(context.language(), context.caseReference(), start));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    int trialPeriod = trialPeriod(context.caseReference(), answers);
    employments.recordContract(
        contract.of(context),
        new ContractTerms(
            trialPeriod, answers.flag("earlyNoticeClause"), answers.flag("endNoticeInContract")),
        context.userId());
    return Map.of();
  }

  /**
   * What both sides signed is changed by what both sides sign. Whether notice of the end is to be
   * sent was asked of the terms as they stood.
   */
  @Override
  public Optional<String> closed(Recorded recorded) {
    if (employments.isSigned(recorded.contract())) {
      return Optional.of("employment.correct.signed");
    }
    Contract about = contract.of(recorded.contract());
    return about.isOver() || phases.stream().anyMatch(phase -> phase.isEndDecided(about))
        ? Optional.of("employment.correct.end-decided")
        : Optional.empty();
  }

  /** Of a contract that was entered nothing is known here of a trial period. */
  @Override
  public Set<String> settled(Recorded recorded) {
    return isEntered(recorded) ? Set.of("trialPeriod") : Set.of();
  }

  /** A case that was entered has no offer, by which a trial period would be judged. */
  @Override
  public void check(Recorded recorded, Answers answers) {
    if (!isEntered(recorded)) {
      trialPeriod(recorded.caseReference(), answers);
    }
  }

  private boolean isEntered(Recorded recorded) {
    return contracts.wasEntered(recorded.caseReference());
  }

  private int trialPeriod(CaseReference caseReference, Answers answers) {
    int trialPeriod = Integer.parseInt(answers.text("trialPeriod"));
    int longest = employments.longestTrialPeriod(caseReference);
    answers.require(
        trialPeriod == 0 || longest > 0,
        "trialPeriod",
        employments.isForTheSameWork(caseReference)
            ? "employment.no-second-trial-period"
            : "employment.no-trial-period");
    answers.require(trialPeriod <= longest, "trialPeriod", "employment.trial-period-too-long");
    return trialPeriod;
  }
}
