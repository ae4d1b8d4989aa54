package nl.posiv.onboarding.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly talks, and what comes of a concern. Each method is one transaction. */
@Service
@Transactional
public class MonthlyTalks {

  private static final Comparator<MonthlyTalk> NEWEST_FIRST =
      Comparator.comparing((MonthlyTalk talk) -> talk.month().from()).reversed();

  private final CheckInStore store;
  private final ConcernFollowUpStore followUps;
  private final Placements placements;
  private final Rules rules;
  private final ProgrammeClock clock;

  MonthlyTalks(
      CheckInStore store,
      ConcernFollowUpStore followUps,
      Placements placements,
      Rules rules,
      ProgrammeClock clock) {
    this.store = store;
    this.followUps = followUps;
    this.placements = placements;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Records a monthly talk.
   *
   * @param month the month of the contract that it looks back on
   */
  public CheckIn log(Contract contract, WorkMonth month, CheckInNotes notes, UserId logger) {
    return store.save(
        new CheckIn(
            null,
            contract.caseReference(),
            contract.storedId(),
            month.from(),
            notes.heldOn(),
            notes.wellbeing().id(),
            notes.progress(),
            notes.concern(),
            logger));
  }

  /** Records what HR and the mentor agreed about a concern. */
  public void followUp(
      CheckIn concern,
      ConcernOutcome outcome,
      String agreed,
      @Nullable LocalDate askAgainOn,
      UserId recorder) {
    followUps.save(
        new ConcernFollowUp(
            null,
            concern.caseReference(),
            concern.storedId(),
            outcome.id(),
            agreed,
            askAgainOn,
            recorder,
            clock.today()));
  }

  /** The check-in with a number. */
  @Transactional(readOnly = true)
  public CheckIn find(long id) {
    return store.findById(id).orElseThrow();
  }

  /** What HR wrote down about a concern so far, in order. */
  @Transactional(readOnly = true)
  public List<ConcernFollowUp> followUps(CheckIn concern) {
    return followUps.findByCheckInIdOrderById(concern.storedId());
  }

  /** What the mentor wrote after the last talk. */
  @Transactional(readOnly = true)
  public Optional<String> lastProgress(CaseReference caseReference) {
    return store.findFirstByCaseReferenceOrderByIdDesc(caseReference).map(CheckIn::progress);
  }

  /** The last day for a check-in that is asked for on a day. */
  @Transactional(readOnly = true)
  public LocalDate lastDay(LocalDate asked) {
    return rules.taskDeadline(CheckIn.TASK, null, asked);
  }

  /**
   * Whether so many check-ins were missed in a row that the manager is told. True for one number
   * only, so that the manager hears it once.
   *
   * @param missed check-ins that are overdue since the last one that was logged
   */
  @Transactional(readOnly = true)
  public boolean isEscalatedAt(long missed) {
    return missed == rules.count(Rule.MISSED_CHECK_INS);
  }

  /** The months of a contract for which a talk was asked so far, the newest first. */
  @Transactional(readOnly = true)
  public List<MonthlyTalk> ofContract(Contract contract) {
    if (!contract.hasBegun()) {
      return List.of();
    }
    Map<LocalDate, List<CheckIn>> logged =
        store.findByContractIdOrderById(contract.storedId()).stream()
            .collect(Collectors.groupingBy(CheckIn::monthFrom));
    return placements.asked(contract, logged::containsKey).stream()
        .flatMap(asked -> talks(contract, asked, logged.get(asked.month().from())))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** A month whose days were corrected can have two. */
  private Stream<MonthlyTalk> talks(
      Contract contract, AskedMonth asked, @Nullable List<CheckIn> logged) {
    return logged == null
        ? Stream.of(talk(contract, asked, null))
        : logged.stream().map(checkIn -> talk(contract, asked, checkIn));
  }

  private MonthlyTalk talk(Contract contract, AskedMonth asked, @Nullable CheckIn checkIn) {
    if (checkIn != null) {
      return new MonthlyTalk(
          asked.month(),
          checkIn,
          MonthlyTalk.State.LOGGED,
          checkIn.concern() ? followUps(checkIn) : List.of());
    }
    boolean inTime = !contract.isOver() && !clock.today().isAfter(lastDay(asked.on()));
    return new MonthlyTalk(
        asked.month(),
        null,
        inTime ? MonthlyTalk.State.ASKED : MonthlyTalk.State.MISSED,
        List.of());
  }
}
