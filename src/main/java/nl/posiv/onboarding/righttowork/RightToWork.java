package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.StartCorrected;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractCorrected;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the right to work, and what follows from it for the start. HR may go through
 * several rounds; every question here is about the {@link Round} that the last collected data
 * opened. The right to work is asked for the first employment, and again for a {@link WorkPeriod}
 * that follows or changes it.
 */
// Not named after the class: "rightToWork" is the result variable of the process.
@Service("rightToWorkRecords")
@Transactional
public class RightToWork {

  private final Rounds rounds;
  private final WorkPeriodStore periods;
  private final Appointments appointments;
  private final UwvNotice uwvNotice;
  private final RouteFacts facts;
  private final Contracts contracts;
  private final Nominations nominations;
  private final Rules rules;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  RightToWork(
      Rounds rounds,
      WorkPeriodStore periods,
      Appointments appointments,
      UwvNotice uwvNotice,
      RouteFacts facts,
      Contracts contracts,
      Nominations nominations,
      Rules rules,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.rounds = rounds;
    this.periods = periods;
    this.appointments = appointments;
    this.uwvNotice = uwvNotice;
    this.facts = facts;
    this.contracts = contracts;
    this.nominations = nominations;
    this.rules = rules;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Says that a contract follows the present one, so that the right to work is asked for it next.
   *
   * @param lastDay null for a permanent contract
   */
  public void announceExtension(
      CaseReference caseReference, LocalDate firstDay, @Nullable LocalDate lastDay) {
    openPeriod(WorkPeriod.extension(caseReference, firstDay, lastDay, clock.today()));
  }

  /**
   * Opens the period that is asked about now. Where the right to work is settled already, something
   * has changed: for who works, a period begins today and lasts as long as the contract; for who
   * does not work yet, the first employment is asked about again, and its start may move. Where
   * that is a status that HR has just seen, and of which UWV is to be told, all else stays as it
   * was collected.
   */
  public void open(CaseReference caseReference, boolean atWork) {
    Optional<RightToWorkData> seen = otherStatusNotified(caseReference);
    openPeriod(caseReference, atWork);
    seen.map(data -> data.about(period(caseReference))).ifPresent(rounds::open);
  }

  /** Whether what decides on the route was collected for the period, and no route is chosen yet. */
  @Transactional(readOnly = true)
  public boolean isCollected(CaseReference caseReference) {
    return round(caseReference).filter(round -> round.route().isEmpty()).isPresent();
  }

  private void openPeriod(CaseReference caseReference, boolean atWork) {
    WorkPeriod present = period(caseReference);
    if (present.isFirst() && !atWork) {
      return;
    }
    rounds
        .of(present)
        .filter(round -> present.isEntered() || round.isSettled())
        .map(
            round ->
                present.changed(
                    present.isEntered() || round.isEstablished(),
                    agreedNow(caseReference),
                    clock.today()))
        .ifPresent(this::openPeriod);
  }

  /**
   * The period that was asked about before a change of which HR has collected nothing yet; where
   * there is no such change, the one of now.
   */
  @Transactional(readOnly = true)
  public WorkPeriod settledPeriod(CaseReference caseReference) {
    return Stream.concat(
            periods.findByCaseReferenceOrderByIdDesc(caseReference).stream(),
            // Read only where no other is settled: who was entered at work has no offer.
            Stream.of(caseReference).map(this::agreed))
        .filter(period -> period.why() != Occasion.CHANGE || rounds.of(period).isPresent())
        .findFirst()
        .orElseThrow();
  }

  /** Takes back a change of which HR has collected nothing: all is as it was before. */
  public void takeChangeBack(CaseReference caseReference) {
    latestPeriod(caseReference)
        .filter(period -> period.why() == Occasion.CHANGE && rounds.of(period).isEmpty())
        .ifPresent(
            period -> {
              periods.delete(period);
              events.publishEvent(new ProofChanged(caseReference));
            });
  }

  private Optional<WorkPeriod> latestPeriod(CaseReference caseReference) {
    return periods.findByCaseReferenceOrderByIdDesc(caseReference).stream().findFirst();
  }

  private void openPeriod(WorkPeriod period) {
    periods.save(period);
    events.publishEvent(new ProofChanged(period.caseReference()));
  }

  /** Whether the work has begun. On the planned day it may still be waited for. */
  @Transactional(readOnly = true)
  public boolean isAtWork(CaseReference caseReference) {
    return contracts.underWay(caseReference).isPresent();
  }

  /** The period that is asked about now. */
  @Transactional(readOnly = true)
  public WorkPeriod period(CaseReference caseReference) {
    return latestPeriod(caseReference).orElseGet(() -> agreed(caseReference));
  }

  /** The contract under which somebody works, or else the first employment as it is agreed. */
  private WorkPeriod agreedNow(CaseReference caseReference) {
    return contracts
        .underWay(caseReference)
        .map(
            contract ->
                WorkPeriod.extension(
                    caseReference,
                    contract.firstDay(),
                    contract.lastDay().orElse(null),
                    clock.today()))
        .orElseGet(() -> agreed(caseReference));
  }

  private WorkPeriod agreed(CaseReference caseReference) {
    return WorkPeriod.first(appointments.offerOf(caseReference));
  }

  /**
   * Records what HR collected and opens a round with it.
   *
   * @throws IllegalStateException before the offer was accepted (R16)
   */
  public void collect(CaseReference caseReference, CollectedData data, UserId recorder) {
    appointments.requireAcceptedOffer(caseReference);
    rounds.open(RightToWorkData.of(period(caseReference), data, recorder, clock.today()));
    events.publishEvent(new ProofChanged(caseReference));
  }

  /**
   * Records the proof of somebody who works already when the case is entered. By which route they
   * came to work is not known here, and not said.
   *
   * @param lastDay null for a permanent contract
   * @throws IllegalStateException unless the contract was entered before (R16)
   */
  public void enter(
      CaseReference caseReference,
      LocalDate firstDay,
      @Nullable LocalDate lastDay,
      CollectedData data,
      UserId recorder) {
    appointments.requireAcceptedOffer(caseReference);
    LocalDate today = clock.today();
    WorkPeriod period = periods.save(WorkPeriod.entered(caseReference, firstDay, lastDay, today));
    rounds.open(RightToWorkData.of(period, data, recorder, today));
    events.publishEvent(new ProofChanged(caseReference));
  }

  /**
   * Says that nobody notified UWV of work that goes on, or of other days than it has, so that it is
   * asked about now.
   */
  public void missNotification(CaseReference caseReference) {
    events.publishEvent(new NotificationMissing(caseReference));
  }

  /** Says that the days of the proof were corrected. */
  public void followCorrectedProof(CaseReference caseReference) {
    events.publishEvent(new ProofChanged(caseReference));
  }

  /**
   * Follows a day of the notification or the permit that was corrected before the work began: the
   * agreed start moves if the right to work begins later only, and all who were told it hear that.
   * UWV is told again if it was told another start than the one of now, and a contract signed for
   * other dates gets an addendum. Where no time would be left for the work, HR is asked about it
   * again, and decides how to go on.
   */
  public DayFollowed followCorrectedDay(CaseReference caseReference) {
    events.publishEvent(new RightToWorkMoved(caseReference));
    if (isAtWork(caseReference)) {
      return DayFollowed.NOTHING;
    }
    boolean isLater = laterStart(caseReference).isPresent();
    if (isLater && canStartMove(caseReference)) {
      moveStart(caseReference);
      events.publishEvent(new StartCorrected(caseReference));
      return DayFollowed.START_MOVED;
    } else if (isLater || isStartToBeNotifiedAgain(caseReference)) {
      missNotification(caseReference);
      return DayFollowed.ASKED_AGAIN;
    }
    return DayFollowed.NOTHING;
  }

  /** What followed from a corrected day. */
  public enum DayFollowed {
    NOTHING,
    START_MOVED,
    /** HR is asked about the right to work again. */
    ASKED_AGAIN
  }

  /** Whether collected data are those by which the right to work is judged now. */
  @Transactional(readOnly = true)
  public boolean isOfNow(CaseReference caseReference, long dataId) {
    return round(caseReference).filter(round -> round.data().storedId() == dataId).isPresent();
  }

  /** Whether collected data are the last, whatever period they are for. */
  @Transactional(readOnly = true)
  public boolean isLastCollected(CaseReference caseReference, long dataId) {
    return rounds
        .lastCollected(caseReference)
        .filter(data -> data.storedId() == dataId)
        .isPresent();
  }

  /** Whether UWV was notified in the round of now. */
  @Transactional(readOnly = true)
  public boolean isNotified(CaseReference caseReference) {
    return round(caseReference).flatMap(Round::notification).isPresent();
  }

  /**
   * The period that is asked about lasts as long as the contract, as that was corrected. UWV was
   * told the days that stood there, so where it must know of the work it is told the right ones. Of
   * a contract that is to follow, HR is asked again anyway; the real first day of the first one is
   * no other than UWV was told.
   */
  @EventListener
  void follow(ContractCorrected corrected) {
    Contract contract = corrected.contract();
    CaseReference reference = contract.caseReference();
    if (contract.isFirst()) {
      return;
    }
    latestPeriod(reference)
        .filter(period -> contract.hasBegun() || period.why() == Occasion.EXTENSION)
        .map(period -> period.of(contract))
        .ifPresent(this::openPeriod);
    boolean notified =
        dataOf(reference).map(RightToWorkData::status).filter(this::isNotified).isPresent();
    if (corrected.daysMoved() && contract.hasBegun() && notified) {
      missNotification(reference);
    }
  }

  /** Whether UWV is notified of work under a residence status, by the rules of today. */
  @Transactional(readOnly = true)
  public boolean isNotified(ResidenceStatus status) {
    return switch (status) {
      case TEMPORARY_PROTECTION -> true;
      case TRANSITION_DOCUMENT -> isTransitionDocumentNotified();
      case EU_CITIZEN, FREE_TO_WORK, WORK_RESTRICTED, NONE -> false;
    };
  }

  /** Records the route that the decision table chose. */
  public void recordRoute(CaseReference caseReference, Route route) {
    rounds.add(
        new ChosenRoute(null, caseReference, roundId(caseReference), route.id(), clock.today()));
    events.publishEvent(new RightToWorkMoved(caseReference));
  }

  /**
   * Records that UWV was notified.
   *
   * @param namedStart first day of work that the notification named; null for the one that HR is
   *     asked to name
   */
  public void recordNotification(
      CaseReference caseReference,
      LocalDate notifiedOn,
      @Nullable LocalDate namedStart,
      String receiptNumber,
      UserId recorder) {
    rounds.add(
        new UwvNotification(
            null,
            caseReference,
            roundId(caseReference),
            notifiedOn,
            namedStart == null ? startToName(caseReference, notifiedOn) : namedStart,
            receiptNumber,
            recorder));
    events.publishEvent(new RightToWorkMoved(caseReference));
  }

  /** Records that the permit was applied for. */
  public void recordApplication(
      CaseReference caseReference, LocalDate appliedOn, String applicationNumber, UserId recorder) {
    rounds.add(
        new PermitApplication(
            null, caseReference, roundId(caseReference), appliedOn, applicationNumber, recorder));
  }

  /**
   * Records the decision on the permit.
   *
   * @param validFrom null when refused
   * @param validUntil null when refused
   */
  public void recordPermitDecision(
      CaseReference caseReference,
      PermitOutcome outcome,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validUntil,
      UserId recorder) {
    rounds.add(
        new PermitDecision(
            null,
            caseReference,
            roundId(caseReference),
            outcome.id(),
            validFrom,
            validUntil,
            recorder,
            clock.today()));
    events.publishEvent(new ProofChanged(caseReference));
  }

  /**
   * Records how to go on without the right to work. A new start date moves the dates that were
   * agreed, the end with the start.
   *
   * @param newStartDate null unless the start is postponed to a day that is known
   */
  public void recordResolution(
      CaseReference caseReference,
      NextStep nextStep,
      @Nullable LocalDate newStartDate,
      @Nullable String reason,
      UserId recorder) {
    rounds.add(
        new Resolution(
            null,
            caseReference,
            roundId(caseReference),
            nextStep.id(),
            newStartDate,
            reason,
            recorder,
            clock.today()));
    if (nextStep == NextStep.END && period(caseReference).isFirst()) {
      contracts.giveUp(caseReference);
    }
    if (newStartDate != null) {
      appointments.moveStart(caseReference, newStartDate, recorder);
    }
  }

  /** Moves the agreed dates to the first start that the right to work allows, if it is later. */
  public void moveStart(CaseReference caseReference) {
    laterStart(caseReference)
        .ifPresent(
            day ->
                appointments.moveStart(
                    caseReference, day, dataOf(caseReference).orElseThrow().recordedBy()));
  }

  /** The first start that the right to work allows, if that is later than the agreed one. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> laterStart(CaseReference caseReference) {
    return period(caseReference).isFirst()
        ? earliestStart(caseReference).filter(plannedStart(caseReference)::isBefore)
        : Optional.empty();
  }

  /**
   * Whether the agreed dates can move to the first start that the right to work allows. The answer
   * holds until the end of the transaction.
   */
  public boolean canStartMove(CaseReference caseReference) {
    nominations.lockPerson(caseReference);
    return contractTooNear(caseReference).isEmpty() && chainTooShort(caseReference).isEmpty();
  }

  /** The contract elsewhere that leaves no sensible time after that start, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Contract> contractTooNear(CaseReference caseReference) {
    return laterStart(caseReference)
        .flatMap(day -> appointments.contractTooNear(caseReference, day));
  }

  /**
   * The last day that temporary contracts may have together, if that leaves no sensible time after
   * that start.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> chainTooShort(CaseReference caseReference) {
    return laterStart(caseReference).flatMap(day -> appointments.chainTooShort(caseReference, day));
  }

  /** What HR collected last, whatever period it was for, with the proof that it saw since. */
  @Transactional(readOnly = true)
  public Optional<RightToWorkData> dataOf(CaseReference caseReference) {
    return rounds.lastData(caseReference);
  }

  /** The route of the present round, once it is chosen. */
  @Transactional(readOnly = true)
  public Optional<Route> routeOf(CaseReference caseReference) {
    return round(caseReference).flatMap(Round::route);
  }

  /** The route that was chosen last for a period. */
  @Transactional(readOnly = true)
  public Optional<Route> routeOf(WorkPeriod period) {
    return rounds.of(period).flatMap(Round::route);
  }

  /**
   * Whether HR saw another status since the data of the last round were collected, and UWV is
   * notified of work under it.
   */
  @Transactional(readOnly = true)
  public boolean isOtherStatusNotified(CaseReference caseReference) {
    return otherStatusNotified(caseReference).isPresent();
  }

  private Optional<RightToWorkData> otherStatusNotified(CaseReference caseReference) {
    return rounds.otherStatus(caseReference).filter(seen -> isNotified(seen.status()));
  }

  /** The application for a permit in the present round. */
  @Transactional(readOnly = true)
  public Optional<PermitApplication> applicationOf(CaseReference caseReference) {
    return round(caseReference).flatMap(Round::application);
  }

  /** Whether HR gave it up, so that the first work does not come about. */
  @Transactional(readOnly = true)
  public boolean isGivenUp(CaseReference caseReference) {
    return rounds.ofFirst(caseReference).flatMap(Round::resolution).stream()
        .anyMatch(Resolution::givesUp);
  }

  /** Whether a permit was refused in the present round. */
  @Transactional(readOnly = true)
  public boolean isPermitRefused(CaseReference caseReference) {
    return round(caseReference).filter(Round::isPermitRefused).isPresent();
  }

  /** Whether the person may start as far as the right to work goes. */
  @Transactional(readOnly = true)
  public boolean isEstablished(CaseReference caseReference) {
    return rounds.ofFirst(caseReference).filter(Round::isEstablished).isPresent();
  }

  /**
   * The first day on which the work may begin (R05).
   *
   * @return empty when the right to work sets no day, or is not established
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> earliestStart(CaseReference caseReference) {
    return rounds.ofFirst(caseReference).flatMap(round -> round.earliestStart(uwvNotice));
  }

  /**
   * The first day on which the work of the period that is asked about now may begin (R05).
   *
   * @return empty when the right to work sets no day, or is not established
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> earliestStartOfPeriod(CaseReference caseReference) {
    return round(caseReference).flatMap(round -> round.earliestStart(uwvNotice));
  }

  /**
   * The first day of a contract that follows another, once everything for it is there: its own, or
   * the one from which the right to work allows it if that is later (R05). What changes meanwhile
   * counts once it is found out; but where it asks for a permit, nobody begins before that holds.
   *
   * @return empty while a permit is waited for
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> firstDayAllowed(CaseReference caseReference, LocalDate planned) {
    LocalDate day =
        rounds
            .lastEstablished(caseReference)
            .flatMap(round -> round.earliestStart(uwvNotice))
            .filter(planned::isBefore)
            .orElse(planned);
    return Optional.of(day)
        .filter(first -> rounds.permitMissingSince(caseReference, first).isEmpty());
  }

  /**
   * The first day of the contract that is to follow if everything that is still missing is done
   * today: its own, today, or the one from which the right to work allows it (R05), whichever comes
   * last. Empty while that waits for a permit, or if none follows.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> firstDayOfNext(CaseReference caseReference) {
    WorkPeriod period = period(caseReference);
    Optional<Contract> next = contracts.planned(caseReference).filter(it -> !it.isFirst());
    if (next.isEmpty() || period.why() != Occasion.EXTENSION) {
      return Optional.empty();
    }
    Optional<Round> round = rounds.of(period);
    boolean waitsForPermit =
        round.flatMap(Round::route).filter(it -> it.isPermit() || it == Route.REFUSE).isPresent();
    if (waitsForPermit && round.filter(Round::isEstablished).isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(
            Optional.of(next.get().plannedFirstDay()),
            Optional.of(clock.today()),
            round.filter(Round::isEstablished).isPresent()
                ? round.flatMap(it -> it.earliestStart(uwvNotice))
                : firstDayIfNotifiedToday(caseReference))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** Empty where UWV need not know of the work. */
  private Optional<LocalDate> firstDayIfNotifiedToday(CaseReference caseReference) {
    return dataOf(caseReference)
        .filter(data -> isNotified(data.status()))
        .map(data -> uwvNotice.firstStart(clock.today()));
  }

  /**
   * Whether a day is left of the contract that is to follow, if one is: it begins today at the
   * earliest, and not before the right to work allows it.
   */
  @Transactional(readOnly = true)
  public boolean isTimeLeft(CaseReference caseReference) {
    LocalDate today = clock.today();
    return isTimeLeft(
        caseReference, earliestStartOfPeriod(caseReference).filter(today::isBefore).orElse(today));
  }

  /** The same if UWV was notified on a day; of any other period than its own it is not asked. */
  @Transactional(readOnly = true)
  public boolean isTimeLeftIfNotified(CaseReference caseReference, LocalDate notifiedOn) {
    return period(caseReference).why() != Occasion.EXTENSION
        || isTimeLeft(caseReference, uwvNotice.firstStart(notifiedOn));
  }

  private boolean isTimeLeft(CaseReference caseReference, LocalDate firstDay) {
    return contracts
        .planned(caseReference)
        .flatMap(Contract::lastDay)
        .filter(firstDay::isAfter)
        .isEmpty();
  }

  /** The start that is agreed, as it was moved last; of who was entered at work, the first day. */
  @Transactional(readOnly = true)
  public LocalDate plannedStart(CaseReference caseReference) {
    return contracts
        .begunOn(caseReference)
        .filter(day -> contracts.wasEntered(caseReference))
        .orElseGet(() -> appointments.offerOf(caseReference).startDate());
  }

  /** Whether the work may begin on the planned start; who works already has begun. */
  @Transactional(readOnly = true)
  public boolean isPlannedStartPossible(CaseReference caseReference) {
    LocalDate planned = plannedStart(caseReference);
    return !period(caseReference).isFirst()
        || earliestStart(caseReference).filter(planned::isBefore).isEmpty();
  }

  /** The start that UWV was told; empty when it needs no telling. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> namedStart(CaseReference caseReference) {
    return rounds.ofFirst(caseReference).flatMap(Round::namedStart);
  }

  /** Whether UWV was told another pay than the one that stands here since it was corrected. */
  @Transactional(readOnly = true)
  public boolean isOtherPayNotified(CaseReference caseReference) {
    return rounds.isOtherPayNotified(caseReference);
  }

  /** Whether UWV must be told again, because it was told another start (R05). */
  @Transactional(readOnly = true)
  public boolean isStartToBeNotifiedAgain(CaseReference caseReference) {
    LocalDate planned = plannedStart(caseReference);
    return period(caseReference).isFirst()
        && namedStart(caseReference).filter(named -> !named.equals(planned)).isPresent();
  }

  /**
   * The first day on which UWV can have been notified of work from a day on: not long before it.
   */
  @Transactional(readOnly = true)
  public LocalDate notifiableFrom(LocalDate firstDay) {
    return rules.before(Rule.PLANNING_HORIZON, firstDay);
  }

  /**
   * The first day of work to name in a notification on a day: the planned one, or the first. Of who
   * works already, that of the contract, whatever the day from which something has changed.
   */
  @Transactional(readOnly = true)
  public LocalDate startToName(CaseReference caseReference, LocalDate notifiedOn) {
    WorkPeriod period = period(caseReference);
    return contracts
        .underWay(caseReference)
        .filter(contract -> period.why() == Occasion.CHANGE)
        .map(Contract::firstDay)
        .orElseGet(() -> period.startToName(uwvNotice.firstStart(notifiedOn)));
  }

  /**
   * The last day of work to name in a notification on a day: it moves with the first start. Empty
   * for a permanent contract.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> endToName(CaseReference caseReference, LocalDate notifiedOn) {
    WorkPeriod period = period(caseReference);
    LocalDate agreed = period.endsOn();
    LocalDate start = startToName(caseReference, notifiedOn);
    if (agreed == null || !period.isFirst() || start.equals(period.startsOn())) {
      return Optional.ofNullable(agreed);
    }
    LocalDate moved = appointments.endIfStarting(caseReference, start);
    // Where no time is left the start does not move, and HR decides how to go on.
    return Optional.of(moved.isBefore(start) ? agreed : moved);
  }

  /** The last working day on which a notification to UWV is in time for the period (R05). */
  @Transactional(readOnly = true)
  public LocalDate latestNotification(CaseReference caseReference) {
    return uwvNotice.latestNotification(period(caseReference).startsOn());
  }

  /** The last day of the proof that HR saw last. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> proofEnd(CaseReference caseReference) {
    return rounds.lastProofEnd(caseReference, rules.date(Rule.TEMPORARY_PROTECTION_END));
  }

  /** The last day of the proof, if the period that is asked about goes on after it. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> proofEndsEarly(CaseReference caseReference) {
    WorkPeriod period = period(caseReference);
    return proofEnd(caseReference).filter(period::goesOnAfter);
  }

  /** Whether the work lasts longer than a work permit without residence allows. */
  @Transactional(readOnly = true)
  public boolean isLongStay(WorkPeriod period) {
    return facts.isLongStay(plannedStart(period.caseReference()), period.endsOn());
  }

  /** Whether temporary protection still holds on the first day of a period (R06). */
  @Transactional(readOnly = true)
  public boolean isProtectionInForce(WorkPeriod period) {
    return facts.isProtectionInForce(period.startsOn());
  }

  /**
   * The day by which the pay of a highly skilled migrant is judged (R09): that of the application,
   * and while there is none, today.
   */
  @Transactional(readOnly = true)
  public LocalDate payIsJudgedOn(CaseReference caseReference) {
    return applicationOf(caseReference).map(PermitApplication::appliedOn).orElseGet(clock::today);
  }

  /** What a highly skilled migrant must earn by that day; empty if it is not known yet. */
  @Transactional(readOnly = true)
  public Optional<PayThreshold> payThreshold(CaseReference caseReference) {
    return payThreshold(caseReference, payIsJudgedOn(caseReference));
  }

  /** What it must be for an application on a day; empty if that is not known yet. */
  @Transactional(readOnly = true)
  public Optional<PayThreshold> payThreshold(CaseReference caseReference, LocalDate appliedOn) {
    return facts.threshold(dataOf(caseReference).orElseThrow().birthDate(), appliedOn);
  }

  /**
   * Whether the pay reaches the threshold of a highly skilled migrant; not while that is unknown.
   */
  @Transactional(readOnly = true)
  public boolean payReachesThreshold(CaseReference caseReference) {
    BigDecimal pay = dataOf(caseReference).orElseThrow().monthlyPay();
    return payThreshold(caseReference).filter(threshold -> threshold.isReachedBy(pay)).isPresent();
  }

  /**
   * Whether holders of the transition document are notified to UWV: a default, not confirmed as
   * law.
   */
  @Transactional(readOnly = true)
  public boolean isTransitionDocumentNotified() {
    return rules.holds(Rule.TRANSITION_DOCUMENT_NOTIFIED);
  }

  /** Whether UWV was notified of this work, in whatever round. */
  @Transactional(readOnly = true)
  public boolean wasUwvNotified(CaseReference caseReference) {
    return rounds.anyNotified(caseReference);
  }

  /** The day on which UWV was last notified of this work, in whatever round. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> uwvNotifiedOn(CaseReference caseReference) {
    return rounds.lastNotifiedOn(caseReference);
  }

  /** Whether a permit for this work was applied for, in whatever round. */
  @Transactional(readOnly = true)
  public boolean wasPermitAppliedFor(CaseReference caseReference) {
    return rounds.anyPermitAppliedFor(caseReference);
  }

  private Optional<Round> round(CaseReference caseReference) {
    return rounds.of(period(caseReference));
  }

  private Long roundId(CaseReference caseReference) {
    return round(caseReference)
        .map(round -> round.data().storedId())
        .orElseThrow(
            () -> new IllegalStateException("Case " + caseReference + " has no collected data"));
  }
}
