package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractEnd;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hours of a month as others know them: the mentor says so of the local half, Ro3kvit of the
 * other. Nothing waits for it. Each method is one transaction, or part of the caller's.
 */
@Service
@Transactional
public class ConfirmedHours {

  /** The task in which they say it. */
  public static final String TASK = "confirm-hours";

  private final HoursConfirmationStore store;
  private final LoggedHoursStore loggedHours;
  private final Contracts contracts;
  private final Rules rules;
  private final ProgrammeClock clock;

  ConfirmedHours(
      HoursConfirmationStore store,
      LoggedHoursStore loggedHours,
      Contracts contracts,
      Rules rules,
      ProgrammeClock clock) {
    this.store = store;
    this.loggedHours = loggedHours;
    this.contracts = contracts;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Records what somebody says to one half.
   *
   * @param question to the official; null with a yes
   */
  public void answer(
      LoggedHours logged,
      HoursHalf half,
      HoursAnswer outcome,
      @Nullable String question,
      UserId answerer) {
    store.save(
        new HoursConfirmation(
            null,
            logged.caseReference(),
            logged.contractId(),
            logged.storedId(),
            half.id(),
            outcome.id(),
            question,
            answerer,
            clock.today()));
  }

  /** What was said to one half, the last word; empty while nobody said anything. */
  @Transactional(readOnly = true)
  public Optional<HoursConfirmation> of(LoggedHours logged, HoursHalf half) {
    return half.last(store.findByLoggedHoursIdOrderById(logged.storedId()));
  }

  /** What was said to the hours under a contract, in order, by the number of the logged hours. */
  @Transactional(readOnly = true)
  public Map<Long, List<HoursConfirmation>> ofContract(Contract contract) {
    return store.findByContractIdOrderById(contract.storedId()).stream()
        .collect(Collectors.groupingBy(HoursConfirmation::loggedHoursId));
  }

  /** Whether the official is asked about hours, and nobody has answered by others since. */
  @Transactional(readOnly = true)
  public boolean areAskedAbout(LoggedHours logged) {
    return Stream.of(HoursHalf.values())
        .anyMatch(half -> of(logged, half).filter(said -> !said.isConfirmed()).isPresent());
  }

  /** The hours with a number. */
  @Transactional(readOnly = true)
  public LoggedHours find(long id) {
    return loggedHours.findById(id).orElseThrow();
  }

  /** What was logged about the same month before, in order. */
  @Transactional(readOnly = true)
  public List<LoggedHours> before(LoggedHours logged) {
    return loggedHours.findByContractIdOrderById(logged.contractId()).stream()
        .filter(other -> other.monthFrom().equals(logged.monthFrom()))
        .filter(other -> other.storedId() < logged.storedId())
        .toList();
  }

  /** The last day on which somebody is asked about them: after it they read as not confirmed. */
  @Transactional(readOnly = true)
  public LocalDate lastDay(LoggedHours logged) {
    return rules.taskDeadline(TASK, null, logged.loggedOn());
  }

  /** Whether a question can still be answered: after some time the hours stay as they are. */
  @Transactional(readOnly = true)
  public boolean canBeAsked(LoggedHours logged) {
    return HoursCorrection.of(rules).isOpen(contracts.of(logged.contractId()), clock.today());
  }

  /** Whether anybody is asked to confirm them: nobody is about somebody who died. */
  @Transactional(readOnly = true)
  public boolean areToBeConfirmed(LoggedHours logged) {
    return !ContractEnd.DEATH.id().equals(contracts.of(logged.contractId()).endedBy());
  }
}
