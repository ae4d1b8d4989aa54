package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseForm;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.evaluation.EvaluationInWords;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUpOutcome;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.springframework.stereotype.Component;

/** The manager decides what follows the year, with the views that are there. */
@Component
class DecideFollowUp implements CaseForm {

  private final Evaluations evaluations;
  private final CaseContract contract;
  private final Chains chains;
  private final Contracts contracts;
  private final Nominations nominations;
  private final ContractElsewhere elsewhere;
  private final Placements placements;
  private final RightToWork rightToWork;
  private final Appointments appointments;
  private final EvaluationInWords words;
  private final Texts texts;

  DecideFollowUp(
      Evaluations evaluations,
      CaseContract contract,
      Chains chains,
      Contracts contracts,
      Nominations nominations,
      ContractElsewhere elsewhere,
      Placements placements,
      RightToWork rightToWork,
      Appointments appointments,
      EvaluationInWords words,
      Texts texts) {
    this.evaluations = evaluations;
    this.contract = contract;
    this.chains = chains;
    this.contracts = contracts;
    this.nominations = nominations;
    this.elsewhere = elsewhere;
    this.placements = placements;
    this.rightToWork = rightToWork;
    this.appointments = appointments;
    this.words = words;
    this.texts = texts;
  }

  @Override
  public String key() {
    return "decide-follow-up";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    CaseReference caseReference = context.caseReference();
    Language language = context.language();
    Contract present = contract.of(context);
    Map<String, Object> shown = new HashMap<>();
    shown.put("endDate", placements.schedule(present).end());
    if (placements.isEndNoticeNeeded(present)) {
      shown.put("noticeDeadline", evaluations.noticeDeadline(present));
    }
    shown.put(
        "earlierContractsShown", chains.counted(language, caseReference, firstDayAfter(present)));
    rightToWork
        .proofEnd(caseReference)
        .ifPresent(
            day ->
                shown.put(
                    "rightToWorkShown",
                    texts.get(language, "evaluation.right-to-work", texts.date(language, day))));
    shown.putAll(words.all(language, present));
    shown.put("summaryShown", words.summary(language, present));
    shown.put("motivationShown", nominations.find(caseReference).motivation());
    appointments
        .findOffer(caseReference)
        .ifPresent(offer -> shown.put("moneyShown", written(language, offer)));
    return shown;
  }

  private String written(Language language, Offer offer) {
    return texts.get(
        language,
        "evaluation.money",
        offer.position(),
        offer.scale(),
        offer.step(),
        texts.number(language, offer.hoursPerWeek()),
        offer.budgetReference());
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    // Nobody corrects what the decision builds on while it is taken.
    nominations.lockPerson(context.caseReference());
    Contract present = contract.of(context);
    FollowUpOutcome outcome = answers.outcome(FollowUpOutcome.class);
    LocalDate newEnd = answers.dateIfAny("newEndDate");
    if (outcome.goesOn()) {
      answers.require(present.hasBegun(), "outcome", "evaluation.not-begun");
      if (newEnd != null) {
        requireRoomInChain(answers, present, newEnd);
      }
      elsewhere.refuse(
          answers,
          newEnd == null ? "outcome" : "newEndDate",
          contracts.overlapping(context.caseReference(), firstDayAfter(present), newEnd));
    }
    evaluations.decide(present, outcome, newEnd, answers.text("reason"), context.userId());
    return Map.of();
  }

  private void requireRoomInChain(Answers answers, Contract present, LocalDate newEnd) {
    LocalDate first = firstDayAfter(present);
    answers.require(
        chains.mayAddContract(present.caseReference(), first),
        "outcome",
        "evaluation.chain-too-many");
    LocalDate end = first.minusDays(1);
    answers.require(newEnd.isAfter(end), "newEndDate", "date.not-after", end);
    LocalDate latest = chains.latestEnd(present.caseReference(), first);
    answers.require(!newEnd.isAfter(latest), "newEndDate", "evaluation.chain-too-long", latest);
  }

  private static LocalDate firstDayAfter(Contract contract) {
    return contract.lastDay().orElseThrow().plusDays(1);
  }
}
