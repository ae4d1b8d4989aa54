package nl.posiv.onboarding.evaluation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.CorrectedContracts;
import nl.posiv.onboarding.contracts.process.CaseContract;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.CorrectionForms;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.evaluation.EvaluationInWords;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.evaluation.FollowUpOutcome;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The manager decides what follows the year, with the views that are there. */
@Component
class DecideFollowUp implements CorrectableForm {

  private static final String NEW_END = "newEndDate";

  private final Evaluations evaluations;
  private final CaseContract contract;
  private final Chains chains;
  private final Contracts contracts;
  private final CorrectedContracts corrected;
  private final Employments employments;
  private final Nominations nominations;
  private final Placements placements;
  private final RightToWork rightToWork;
  private final Appointments appointments;
  private final EvaluationInWords words;
  private final Texts texts;
  private final ProgrammeClock clock;

  DecideFollowUp(
      Evaluations evaluations,
      CaseContract contract,
      Chains chains,
      Contracts contracts,
      CorrectedContracts corrected,
      Employments employments,
      Nominations nominations,
      Placements placements,
      RightToWork rightToWork,
      Appointments appointments,
      EvaluationInWords words,
      Texts texts,
      ProgrammeClock clock) {
    this.clock = clock;
    this.evaluations = evaluations;
    this.contract = contract;
    this.corrected = corrected;
    this.employments = employments;
    this.chains = chains;
    this.contracts = contracts;
    this.nominations = nominations;
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
        .ifPresentOrElse(
            offer -> shown.put("moneyShown", written(language, offer)),
            () -> entered(language, present).ifPresent(money -> shown.put("moneyShown", money)));
    return shown;
  }

  /** Of who was entered at work there is no offer: what HR said of position, hours and pay. */
  private Optional<String> entered(Language language, Contract present) {
    CaseReference reference = present.caseReference();
    return Optional.ofNullable(present.hoursPerWeek())
        .flatMap(
            hours ->
                rightToWork
                    .dataOf(reference)
                    .map(
                        data ->
                            texts.get(
                                language,
                                "evaluation.money.entered",
                                appointments.position(reference),
                                texts.number(language, hours),
                                texts.euros(language, data.monthlyPay()))));
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
    LocalDate newEnd = answers.dateIfAny(NEW_END);
    if (outcome.goesOn()) {
      answers.require(present.hasBegun(), "outcome", "evaluation.not-begun");
      if (newEnd != null) {
        requireRoomInChain(answers, present, newEnd);
      }
      LocalDate first = firstDayAfter(present);
      contracts
          .overlapping(context.caseReference(), first, newEnd)
          .ifPresent(other -> refuse(answers, newEnd, first, other));
      if (newEnd != null) {
        LocalDate shortest = chains.shortestEnd(first);
        answers.require(!newEnd.isBefore(shortest), NEW_END, "contracts.too-short", shortest);
      }
    }
    evaluations.decide(present, outcome, newEnd, answers.text("reason"), context.userId());
    return Map.of();
  }

  /** An extension begins the day after the contract: it can only end earlier, or not be. */
  private void refuse(
      Answers answers, @Nullable LocalDate newEnd, LocalDate first, Contract other) {
    String field = newEnd == null ? "outcome" : NEW_END;
    LocalDate begins = other.firstDay();
    answers.require(
        !begins.isAfter(chains.shortestEnd(first)),
        field,
        "evaluation.elsewhere-from",
        begins,
        begins.minusDays(1));
    answers.require(false, field, "evaluation.elsewhere-already", begins);
  }

  private void requireRoomInChain(Answers answers, Contract present, LocalDate newEnd) {
    LocalDate first = firstDayAfter(present);
    answers.require(
        chains.mayAddContract(present.caseReference(), first),
        "outcome",
        "evaluation.chain-too-many");
    LocalDate end = first.minusDays(1);
    answers.require(newEnd.isAfter(end), NEW_END, "date.not-after", end);
    LocalDate latest = chains.latestEnd(present.caseReference(), first);
    answers.require(
        chains.leavesTime(present.caseReference(), first),
        "outcome",
        "evaluation.chain-without-time",
        latest);
    answers.require(!newEnd.isAfter(latest), NEW_END, "evaluation.chain-too-long", latest);
  }

  /**
   * The last day of an extension is corrected until both sides have signed it. Of what else was
   * decided nothing is asked: others have acted on it.
   */
  @Override
  public Optional<String> closed(Recorded recorded) {
    return toBeSigned(recorded).isPresent()
        ? Optional.empty()
        : Optional.of("evaluation.correct.signed");
  }

  /** The contract that follows by this decision, as long as it is not signed. */
  private Optional<Contract> toBeSigned(Recorded recorded) {
    LocalDate first = firstDayAfter(contract.of(recorded.contract()));
    return contracts
        .planned(recorded.caseReference())
        .filter(planned -> planned.plannedFirstDay().equals(first))
        .filter(planned -> !employments.isSigned(planned.storedId()));
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    nominations.lockPerson(recorded.caseReference());
    Optional<Contract> following = toBeSigned(recorded);
    answers.require(following.isPresent(), NEW_END, "evaluation.correct.signed");
    Contract planned = following.orElseThrow();
    LocalDate first = planned.plannedFirstDay();
    LocalDate newEnd = answers.date(NEW_END);
    LocalDate noEarlier = first.isAfter(clock.today()) ? first : clock.today();
    answers.require(!newEnd.isBefore(noEarlier), NEW_END, "date.not-before", noEarlier);
    LocalDate latest = chains.latestEnd(planned, first);
    answers.require(!newEnd.isAfter(latest), NEW_END, "evaluation.chain-too-long", latest);
    contracts
        .overlapping(recorded.caseReference(), first, newEnd)
        .ifPresent(other -> refuse(answers, newEnd, first, other));
    LocalDate shortest = chains.shortestEnd(first);
    answers.require(
        !newEnd.isBefore(shortest) || newEnd.equals(recorded.value("new_end_date")),
        NEW_END,
        "contracts.too-short",
        shortest);
  }

  /** The right to work is asked, and the contract signed, for the days that it has now. */
  @Override
  public Followed follow(Recorded before, Answers answers) {
    LocalDate newEnd = answers.date(NEW_END);
    if (newEnd.equals(before.value("new_end_date"))) {
      return Followed.NOTHING;
    }
    corrected.lastUntil(
        before.caseReference(), newEnd, answers.text(CorrectionForms.REASON), before.corrector());
    return Followed.DAYS;
  }

  private static LocalDate firstDayAfter(Contract contract) {
    return contract.lastDay().orElseThrow().plusDays(1);
  }
}
