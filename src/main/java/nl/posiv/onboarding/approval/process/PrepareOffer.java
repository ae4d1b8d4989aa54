package nl.posiv.onboarding.approval.process;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.OfferTerms;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.engine.form.CaseDay;
import nl.posiv.onboarding.engine.form.CorrectableForm;
import nl.posiv.onboarding.engine.form.DateRange;
import nl.posiv.onboarding.engine.form.FormContext;
import nl.posiv.onboarding.engine.form.Recorded;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** HR prepares the offer: position, scale, hours, dates and budget. */
@Component
class PrepareOffer implements CorrectableForm {

  private static final String START = "startDate";
  private static final String END = "endDate";
  private static final Set<String> TERMS =
      Set.of("position", "scale", "step", "hoursPerWeek", START, END, "advice", "yearlyCost");

  private final Appointments appointments;
  private final Contracts contracts;
  private final Nominations nominations;
  private final Chains chains;
  private final ContractElsewhere elsewhere;
  private final ProgrammeClock clock;

  PrepareOffer(
      Appointments appointments,
      Contracts contracts,
      Nominations nominations,
      Chains chains,
      ContractElsewhere elsewhere,
      ProgrammeClock clock) {
    this.elsewhere = elsewhere;
    this.appointments = appointments;
    this.contracts = contracts;
    this.nominations = nominations;
    this.chains = chains;
    this.clock = clock;
  }

  @Override
  public String key() {
    return "prepare-offer";
  }

  @Override
  public Map<String, Object> show(FormContext context) {
    return Map.of("availableFromShown", availableFrom(context.caseReference()));
  }

  /** Only who works there already has no such day, and is offered nothing. */
  private LocalDate availableFrom(CaseReference reference) {
    return Objects.requireNonNull(nominations.find(reference).availableFrom());
  }

  @Override
  public Map<String, DateRange> dates() {
    return Map.of(START, DateRange.between(CaseDay.NOMINATION, CaseDay.HORIZON));
  }

  @Override
  public Map<String, Object> submit(FormContext context, Answers answers) {
    requireTerms(context.caseReference(), answers);
    appointments.prepareOffer(
        context.caseReference(), answers.as(OfferTerms.class), context.userId());
    return Map.of();
  }

  private void requireTerms(CaseReference reference, Answers answers) {
    LocalDate start = answers.date(START);
    answers.require(start.isAfter(clock.today()), START, "date.not-after", clock.today());
    LocalDate available = availableFrom(reference);
    answers.require(!start.isBefore(available), START, "date.not-before", available);
    answers.require(chains.mayAddContract(reference, start), START, "approval.too-many-contracts");
    LocalDate end = answers.has(END) ? answers.date(END) : appointments.usualEnd(start);
    answers.require(end.isAfter(start), END, "date.not-after", start);
    elsewhere.refuse(answers, START, appointments.contractElsewhere(reference, start, end));
    LocalDate latest = chains.latestEnd(reference, start);
    answers.require(!end.isAfter(latest), END, "approval.contract-too-long", latest);
  }

  /**
   * The terms are open until the manager decided on them. From the acceptance on the start alone
   * moves, until the work begins; an offer that was moved or made anew since is over.
   */
  @Override
  public Set<String> settled(Recorded recorded) {
    CaseReference reference = recorded.caseReference();
    boolean isOfNow =
        appointments
            .findOffer(reference)
            .map(Offer::id)
            .filter(id -> id == recorded.id())
            .isPresent();
    Set<String> settled = new HashSet<>(TERMS);
    if (isOfNow && appointments.decidedOn(reference).isEmpty()) {
      settled.clear();
    } else if (isOfNow && contracts.planned(reference).isPresent()) {
      settled.remove(START);
    }
    return settled;
  }

  @Override
  public void check(Recorded recorded, Answers answers) {
    CaseReference reference = recorded.caseReference();
    Optional<Contract> planned = contracts.planned(reference);
    boolean moves = !answers.date(START).equals(recorded.value("start_date"));
    if (appointments.decidedOn(reference).isEmpty()) {
      answers.require(answers.dateIfAny(END) != null, END, "corrections.stays");
      requireTerms(reference, answers);
    } else if (moves && planned.isPresent()) {
      requireStart(planned.get(), answers);
    }
  }

  private void requireStart(Contract planned, Answers answers) {
    CaseReference reference = planned.caseReference();
    LocalDate start = answers.date(START);
    Offer offer = appointments.offerOf(reference);
    answers.require(start.isAfter(clock.today()), START, "date.not-after", clock.today());
    LocalDate available = availableFrom(reference);
    answers.require(!start.isBefore(available), START, "date.not-before", available);
    answers.require(
        start.isBefore(offer.endDate()), START, "righttowork.after-contract", offer.endDate());
    answers.require(chains.mayBegin(planned, start), START, "approval.too-many-contracts");
    LocalDate latest = chains.latestEnd(planned, start);
    answers.require(
        !offer.endIfStarting(start).isAfter(latest), END, "approval.contract-too-long", latest);
    elsewhere.refuse(
        answers,
        START,
        appointments.contractElsewhere(reference, start, offer.endIfStarting(start)));
  }

  @Override
  public void follow(Recorded before, Answers answers) {
    LocalDate former = (LocalDate) Objects.requireNonNull(before.value("start_date"));
    boolean moved = !answers.date(START).equals(former);
    if (moved && contracts.planned(before.caseReference()).isPresent()) {
      appointments.followCorrectedStart(
          before.caseReference(),
          former,
          (LocalDate) Objects.requireNonNull(before.value("end_date")));
    }
  }
}
