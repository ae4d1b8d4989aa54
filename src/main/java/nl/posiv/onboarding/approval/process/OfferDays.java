package nl.posiv.onboarding.approval.process;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Chains;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.process.ContractElsewhere;
import nl.posiv.onboarding.engine.form.Answers;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Which days may be offered: by the law, the candidate, and contracts elsewhere. */
@Component
class OfferDays {

  private final Appointments appointments;
  private final Nominations nominations;
  private final Chains chains;
  private final ContractElsewhere elsewhere;
  private final ProgrammeClock clock;

  OfferDays(
      Appointments appointments,
      Nominations nominations,
      Chains chains,
      ContractElsewhere elsewhere,
      ProgrammeClock clock) {
    this.appointments = appointments;
    this.nominations = nominations;
    this.chains = chains;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  /** Only who works there already has no such day, and is offered nothing. */
  LocalDate availableFrom(CaseReference reference) {
    return Objects.requireNonNull(nominations.find(reference).availableFrom());
  }

  /**
   * Refuses days that may not be offered.
   *
   * @param planned the contract under an offer that was accepted; empty before that
   * @param startField the answer that is wrong if the first day is
   * @param endField the answer that is wrong if the last day is
   */
  void require(
      CaseReference reference,
      LocalDate start,
      LocalDate end,
      Optional<Contract> planned,
      Answers answers,
      String startField,
      String endField) {
    answers.require(start.isAfter(clock.today()), startField, "date.not-after", clock.today());
    LocalDate available = availableFrom(reference);
    answers.require(!start.isBefore(available), startField, "date.not-before", available);
    // What is planned does not come before itself.
    LocalDate newChain =
        planned
            .map(contract -> chains.firstDayOfNewChain(contract, start))
            .orElseGet(() -> chains.firstDayOfNewChain(reference, start));
    answers.require(
        planned
            .map(contract -> chains.mayBegin(contract, start))
            .orElseGet(() -> chains.mayAddContract(reference, start)),
        startField,
        "approval.too-many-contracts",
        newChain);
    answers.require(end.isAfter(start), endField, "date.not-after", start);
    elsewhere.refuse(answers, startField, appointments.contractElsewhere(reference, start, end));
    LocalDate latest =
        planned
            .map(contract -> chains.latestEnd(contract, start))
            .orElseGet(() -> chains.latestEnd(reference, start));
    LocalDate shortest = chains.shortestEnd(start);
    answers.require(
        !latest.isBefore(shortest), startField, "approval.chain-without-time", latest, newChain);
    answers.require(!end.isAfter(latest), endField, "approval.contract-too-long", latest);
    answers.require(!end.isBefore(shortest), endField, "contracts.too-short", shortest);
  }
}
