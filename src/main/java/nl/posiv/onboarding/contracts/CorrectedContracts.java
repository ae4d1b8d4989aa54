package nl.posiv.onboarding.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.Bsn;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseRecords;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contracts that stand otherwise than they were. Nothing here made those that ran already when
 * their case was entered, so nothing here keeps them right: HR corrects them. Nobody works after
 * death, whatever end was known by then. What stood there stays readable.
 */
@Service
@Transactional
public class CorrectedContracts {

  private static final String FIRST_DAY = "rightFirstDay";
  private static final String LAST_DAY = "rightLastDay";
  private static final String HOURS = "rightHours";
  private static final String REASON = "reason";
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(40);

  private final Contracts contracts;
  private final ContractStore store;
  private final CaseRecords<ContractCorrection> corrections;
  private final Chains chains;
  private final Nominations nominations;
  private final WorkingAge age;
  private final List<BuildsOnContract> phases;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  CorrectedContracts(
      Contracts contracts,
      ContractStore store,
      CaseRecords<ContractCorrection> corrections,
      Chains chains,
      Nominations nominations,
      WorkingAge age,
      List<BuildsOnContract> phases,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.contracts = contracts;
    this.store = store;
    this.corrections = corrections;
    this.chains = chains;
    this.nominations = nominations;
    this.age = age;
    this.phases = phases;
    this.clock = clock;
    this.events = events;
  }

  /**
   * What HR says that it should have been.
   *
   * @param firstDay null if no day was given
   * @param permanent whether it has no end; the last day says nothing then
   * @param lastDay null if no day was given
   * @param hoursPerWeek null if no number was given
   */
  public record Correction(
      @Nullable LocalDate firstDay,
      boolean permanent,
      @Nullable LocalDate lastDay,
      @Nullable BigDecimal hoursPerWeek,
      String reason) {}

  /** The contract of a case that can be corrected: it was entered, and somebody works under it. */
  @Transactional(readOnly = true)
  public Optional<Contract> correctable(CaseReference caseReference) {
    return contracts.underWay(caseReference).filter(Contract::isEntered);
  }

  /** What stood in a contract before, one for each time that it was corrected. */
  @Transactional(readOnly = true)
  public List<ContractCorrection> of(Contract contract) {
    return corrections.allOfContract(contract.storedId());
  }

  /**
   * Corrects the contract that was entered. What is so already stays as it is.
   *
   * @throws ContractRefusedException when it cannot have been so, or something was done that the
   *     correction would contradict
   */
  public void correct(CaseReference caseReference, Correction correction, UserId recorder) {
    nominations.lockPerson(caseReference);
    Contract contract =
        correctable(caseReference)
            .orElseThrow(() -> refusal(FIRST_DAY, "contracts.none-entered", null));
    boolean endMoves =
        !Objects.equals(
            correction.permanent() ? null : correction.lastDay(), contract.lastDay().orElse(null));
    phases.stream()
        .map(phase -> phase.done(contract, endMoves))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            done -> {
              throw refusal(FIRST_DAY, done, null);
            });
    LocalDate first = firstDay(contract, correction);
    @Nullable LocalDate last = correction.permanent() ? null : lastDay(contract, first, correction);
    refuseOtherWork(contract, first, last);
    BigDecimal hours = correction.hoursPerWeek();
    refuseUnless(
        hours != null && hours.compareTo(BigDecimal.ONE) >= 0 && hours.compareTo(MOST_HOURS) <= 0,
        HOURS,
        "contracts.hours-needed",
        null);
    refuseUnless(
        Objects.requireNonNull(hours).stripTrailingZeros().scale() <= 1,
        HOURS,
        "contracts.hours-rounded",
        null);
    refuseUnless(!correction.reason().isBlank(), REASON, "contracts.reason-needed", null);
    refuseUnless(!Bsn.standsIn(correction.reason()), REASON, "text.bsn", null);
    if (contract.hasDays(first, last)
        && Objects.requireNonNull(hours).compareTo(Objects.requireNonNull(contract.hoursPerWeek()))
            == 0) {
      return;
    }
    Contract corrected =
        contract.corrected(first, last, Objects.requireNonNull(hours), clock.today());
    corrections.save(
        ContractCorrection.of(contract, correction.reason().strip(), recorder, clock.instant()));
    events.publishEvent(
        new ContractCorrected(
            contract, store.save(corrected), correction.reason().strip(), recorder));
  }

  /**
   * Lets a contract follow the day on which the work under it began, which was confirmed wrongly.
   * What stood there stays with the confirmation.
   */
  public void begin(CaseReference caseReference, LocalDate day, String reason, UserId recorder) {
    contracts
        .underWay(caseReference)
        .ifPresent(contract -> replace(contract, contract.begun(day), reason, recorder));
  }

  /**
   * Lets the contract that is to follow last until the day that was decided, which was typed
   * wrongly. What stood there stays with the decision.
   */
  public void lastUntil(
      CaseReference caseReference, LocalDate lastDay, String reason, UserId recorder) {
    contracts
        .planned(caseReference)
        .ifPresent(
            contract ->
                replace(
                    contract,
                    contract.moved(contract.plannedFirstDay(), lastDay),
                    reason,
                    recorder));
  }

  private void replace(Contract before, Contract right, String reason, UserId recorder) {
    events.publishEvent(new ContractCorrected(before, store.save(right), reason, recorder));
  }

  /**
   * Ends the contracts of a case on the day on which the person died, where it was not known then:
   * those that ended later, and those that began only after it. What stood there stays readable.
   *
   * @param day the day of death
   * @return whether another end stood there
   */
  public boolean endByDeath(CaseReference caseReference, LocalDate day, UserId reporter) {
    List<Contract> later =
        contracts.ofProgramme(caseReference).stream()
            .filter(Contract::hasBegun)
            .filter(contract -> contract.outlived(day))
            .toList();
    for (Contract contract : later) {
      corrections.save(ContractCorrection.of(contract, null, reporter, clock.instant()));
      store.save(
          contract.firstDay().isAfter(day)
              ? contract.givenUp()
              : contract.ended(day, ContractEnd.DEATH));
    }
    return !later.isEmpty();
  }

  /**
   * It ran when the case was entered, so it began by then, and not before the person could work.
   */
  private LocalDate firstDay(Contract contract, Correction correction) {
    LocalDate first = correction.firstDay();
    if (first == null) {
      throw refusal(FIRST_DAY, "contracts.day-needed", null);
    }
    refuseUnless(
        !first.isAfter(contract.recordedOn()),
        FIRST_DAY,
        "contracts.began-before-entry",
        contract.recordedOn());
    refuseUnless(
        age.isReachedOn(contract.caseReference(), first), FIRST_DAY, "contracts.too-young", null);
    return first;
  }

  private LocalDate lastDay(Contract contract, LocalDate first, Correction correction) {
    LocalDate last = correction.lastDay();
    if (last == null) {
      throw refusal(LAST_DAY, "contracts.day-needed", null);
    }
    refuseUnless(!last.isBefore(clock.today()), LAST_DAY, "contracts.still-runs", clock.today());
    refuseUnless(chains.mayBegin(contract, first), FIRST_DAY, "contracts.chain-too-many", null);
    LocalDate latest = chains.latestEnd(contract, first);
    refuseUnless(!last.isAfter(latest), LAST_DAY, "contracts.chain-too-long", latest);
    return last;
  }

  private void refuseOtherWork(Contract contract, LocalDate first, @Nullable LocalDate last) {
    contracts.onSameDays(contract.caseReference(), first, last).stream()
        .filter(other -> other.storedId() != contract.storedId())
        .findFirst()
        .ifPresent(
            other -> {
              throw refusal(FIRST_DAY, "contracts.overlaps", other.firstDay());
            });
    contracts
        .overlapping(contract.caseReference(), first, last)
        .ifPresent(
            other -> {
              throw refusal(FIRST_DAY, "contracts.other-employer", other.firstDay());
            });
  }

  private static void refuseUnless(
      boolean possible, String field, String reason, @Nullable LocalDate day) {
    if (!possible) {
      throw refusal(field, reason, day);
    }
  }

  private static ContractRefusedException refusal(
      String field, String reason, @Nullable LocalDate day) {
    return new ContractRefusedException(field, reason, day);
  }
}
