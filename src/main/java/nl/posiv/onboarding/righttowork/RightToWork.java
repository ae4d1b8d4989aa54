package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the right to work, and what follows from it for the start. HR may go through
 * several rounds; every question here is about the round that the last collected data opened. The
 * right to work is asked for the first employment, and again for a period that follows or changes
 * it.
 */
// Not named after the class: "rightToWork" is the result variable of the process.
@Service("rightToWorkRecords")
@Transactional
public class RightToWork {

  private final RightToWorkDataStore collected;
  private final ChosenRouteStore routes;
  private final UwvNotificationStore notifications;
  private final PermitApplicationStore applications;
  private final PermitDecisionStore decisions;
  private final ResolutionStore resolutions;
  private final WorkPeriodStore periods;
  private final Appointments appointments;
  private final UwvNotice uwvNotice;
  private final RouteFacts facts;
  private final FirstWorkingDay firstWorkingDay;
  private final Rules rules;
  private final ProgrammeClock clock;

  RightToWork(
      RightToWorkDataStore collected,
      ChosenRouteStore routes,
      UwvNotificationStore notifications,
      PermitApplicationStore applications,
      PermitDecisionStore decisions,
      ResolutionStore resolutions,
      WorkPeriodStore periods,
      Appointments appointments,
      UwvNotice uwvNotice,
      RouteFacts facts,
      FirstWorkingDay firstWorkingDay,
      Rules rules,
      ProgrammeClock clock) {
    this.collected = collected;
    this.routes = routes;
    this.notifications = notifications;
    this.applications = applications;
    this.decisions = decisions;
    this.resolutions = resolutions;
    this.periods = periods;
    this.appointments = appointments;
    this.uwvNotice = uwvNotice;
    this.facts = facts;
    this.firstWorkingDay = firstWorkingDay;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Says that a contract follows the present one, so that the right to work is asked for it next.
   *
   * @param lastDay null for a permanent contract
   */
  public void announceExtension(String caseReference, LocalDate firstDay, LocalDate lastDay) {
    periods.save(
        new WorkPeriod(
            null, caseReference, Occasion.EXTENSION.id(), firstDay, lastDay, clock.today()));
  }

  /**
   * Opens the period that is asked about now. Where the right to work is settled already, something
   * has changed: for who works, a period begins today and lasts as long as the contract; for who
   * does not work yet, the first employment is asked about again, and its start may move.
   */
  public void open(String caseReference, boolean atWork) {
    WorkPeriod present = period(caseReference);
    if (present.isFirst() && !atWork) {
      return;
    }
    Optional<RightToWorkData> round = round(present);
    boolean established = round.filter(this::isEstablished).isPresent();
    if (!established && round.filter(this::isGivenUp).isEmpty()) {
      return;
    }
    Offer offer = appointments.offerOf(caseReference);
    LocalDate firstDay = later(clock.today(), offer.startDate());
    LocalDate lastDay = established ? present.endsOn() : offer.endDate();
    periods.save(
        new WorkPeriod(
            null,
            caseReference,
            Occasion.CHANGE.id(),
            firstDay,
            lastDay == null ? null : later(firstDay, lastDay),
            clock.today()));
  }

  /** Whether the work has begun. On the planned day it may still be waited for. */
  @Transactional(readOnly = true)
  public boolean isAtWork(String caseReference) {
    return firstWorkingDay.isConfirmed(caseReference);
  }

  /** The period that is asked about now. */
  @Transactional(readOnly = true)
  public WorkPeriod period(String caseReference) {
    return periods
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .orElseGet(() -> firstPeriod(caseReference));
  }

  private WorkPeriod firstPeriod(String caseReference) {
    Offer offer = appointments.offerOf(caseReference);
    return new WorkPeriod(
        null, caseReference, Occasion.START.id(), offer.startDate(), offer.endDate(), null);
  }

  /**
   * Records what HR collected and opens a round with it. The fields are those of {@link
   * RightToWorkData}.
   *
   * @throws IllegalStateException before the offer was accepted: identity data of an applicant may
   *     not be asked for (R16)
   */
  public void collect(
      String caseReference,
      String nationality,
      String residenceStatus,
      LocalDate birthDate,
      String documentNumber,
      LocalDate documentValidUntil,
      boolean proofSeen,
      BigDecimal monthlyPay,
      boolean recognisedSponsor,
      String recorder) {
    if (!appointments.isOfferAccepted(caseReference)) {
      throw new IllegalStateException("Case " + caseReference + " has no accepted offer");
    }
    collected.save(
        new RightToWorkData(
            null,
            caseReference,
            period(caseReference).id(),
            nationality,
            residenceStatus,
            birthDate,
            documentNumber,
            documentValidUntil,
            proofSeen,
            monthlyPay,
            recognisedSponsor,
            recorder,
            clock.today()));
  }

  /** Records the route that the decision table chose. */
  public void recordRoute(String caseReference, Route route) {
    routes.save(
        new ChosenRoute(null, caseReference, roundId(caseReference), route.id(), clock.today()));
  }

  /** Records that UWV was notified, with the start that HR is asked to name in it. */
  public void recordNotification(
      String caseReference, LocalDate notifiedOn, String receiptNumber, String recorder) {
    recordNotification(
        caseReference, notifiedOn, startToName(caseReference, notifiedOn), receiptNumber, recorder);
  }

  /**
   * Records that UWV was notified.
   *
   * @param namedStart first day of work that the notification named
   */
  public void recordNotification(
      String caseReference,
      LocalDate notifiedOn,
      LocalDate namedStart,
      String receiptNumber,
      String recorder) {
    notifications.save(
        new UwvNotification(
            null,
            caseReference,
            roundId(caseReference),
            notifiedOn,
            namedStart,
            receiptNumber,
            recorder));
  }

  /** Records that the permit was applied for. */
  public void recordApplication(
      String caseReference, LocalDate appliedOn, String applicationNumber, String recorder) {
    applications.save(
        new PermitApplication(
            null, caseReference, roundId(caseReference), appliedOn, applicationNumber, recorder));
  }

  /**
   * Records the decision on the permit.
   *
   * @param outcome granted or refused
   * @param validFrom null when refused
   * @param validUntil null when refused
   */
  public void recordPermitDecision(
      String caseReference,
      String outcome,
      LocalDate validFrom,
      LocalDate validUntil,
      String recorder) {
    decisions.save(
        new PermitDecision(
            null,
            caseReference,
            roundId(caseReference),
            outcome,
            validFrom,
            validUntil,
            recorder,
            clock.today()));
  }

  /**
   * Records how to go on without the right to work. A new start date moves the dates that were
   * agreed, the end with the start.
   *
   * @param newStartDate null unless the start is postponed to a day that is known
   */
  public void recordResolution(
      String caseReference,
      String outcome,
      LocalDate newStartDate,
      String reason,
      String recorder) {
    resolutions.save(
        new Resolution(
            null,
            caseReference,
            roundId(caseReference),
            outcome,
            newStartDate,
            reason,
            recorder,
            clock.today()));
    if (newStartDate != null) {
      appointments.moveStart(caseReference, newStartDate, recorder);
    }
  }

  /** Moves the agreed dates to the first start that the right to work allows, if it is later. */
  public void moveStart(String caseReference) {
    LocalDate planned = plannedStart(caseReference);
    earliestStart(caseReference)
        .filter(planned::isBefore)
        .ifPresent(
            day ->
                appointments.moveStart(
                    caseReference, day, dataOf(caseReference).orElseThrow().recordedBy()));
  }

  /** What HR collected last, whatever period it was for. */
  @Transactional(readOnly = true)
  public Optional<RightToWorkData> dataOf(String caseReference) {
    return collected.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  /** The route of the present round, once it is chosen. */
  @Transactional(readOnly = true)
  public Optional<Route> routeOf(String caseReference) {
    return round(caseReference).flatMap(this::routeOf);
  }

  /** The application for a permit in the present round. */
  @Transactional(readOnly = true)
  public Optional<PermitApplication> applicationOf(String caseReference) {
    return round(caseReference)
        .flatMap(data -> applications.findFirstByDataIdOrderByIdDesc(data.id()));
  }

  /** Whether a permit was refused in the present round. */
  @Transactional(readOnly = true)
  public boolean isPermitRefused(String caseReference) {
    return round(caseReference)
        .flatMap(this::decisionOf)
        .filter(decision -> !decision.isGranted())
        .isPresent();
  }

  /**
   * Whether the person may start as far as the right to work goes: nothing is needed, UWV was
   * notified, or the permit was granted.
   */
  @Transactional(readOnly = true)
  public boolean isEstablished(String caseReference) {
    return firstRound(caseReference).filter(this::isEstablished).isPresent();
  }

  private boolean isEstablished(RightToWorkData data) {
    return routeOf(data)
        .map(
            route ->
                switch (route) {
                  case NONE -> true;
                  case UWV_NOTIFICATION -> notificationOf(data).isPresent();
                  case WORK_PERMIT, SINGLE_PERMIT, HIGHLY_SKILLED_MIGRANT ->
                      decisionOf(data).filter(PermitDecision::isGranted).isPresent();
                  case REFUSE -> false;
                })
        .orElse(false);
  }

  private boolean isGivenUp(RightToWorkData data) {
    return resolutions
        .findFirstByDataIdOrderByIdDesc(data.id())
        .filter(Resolution::givesUp)
        .isPresent();
  }

  /**
   * The first day on which the work may begin: two working days after the notification to UWV
   * (R05), or the first day of the permit. A start that was postponed to an unknown day does not
   * lie before the day on which HR collected the data that opened the way.
   *
   * @return empty when the right to work sets no day, or is not established
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> earliestStart(String caseReference) {
    return firstRound(caseReference)
        .filter(this::isEstablished)
        .flatMap(
            data ->
                Stream.of(allowedFrom(data), openStart(data))
                    .flatMap(Optional::stream)
                    .reduce(RightToWork::later));
  }

  private Optional<LocalDate> allowedFrom(RightToWorkData data) {
    return routeOf(data)
        .flatMap(
            route ->
                switch (route) {
                  case NONE, REFUSE -> Optional.empty();
                  case UWV_NOTIFICATION ->
                      notificationOf(data)
                          .map(notification -> uwvNotice.firstStart(notification.notifiedOn()));
                  case WORK_PERMIT, SINGLE_PERMIT, HIGHLY_SKILLED_MIGRANT ->
                      decisionOf(data).map(PermitDecision::validFrom);
                });
  }

  private Optional<LocalDate> openStart(RightToWorkData data) {
    return resolutions
        .findFirstByCaseReferenceOrderByIdDesc(data.caseReference())
        .filter(resolution -> resolution.dataId() < data.id())
        .filter(Resolution::leavesStartOpen)
        .map(resolution -> data.recordedOn());
  }

  /** The start that is agreed, as it was moved last. */
  @Transactional(readOnly = true)
  public LocalDate plannedStart(String caseReference) {
    return appointments.offerOf(caseReference).startDate();
  }

  /** Whether the work may begin on the planned start; who works already has begun. */
  @Transactional(readOnly = true)
  public boolean isPlannedStartPossible(String caseReference) {
    LocalDate planned = plannedStart(caseReference);
    return !period(caseReference).isFirst()
        || earliestStart(caseReference).filter(planned::isBefore).isEmpty();
  }

  /** The start that UWV was told; empty when it needs no telling. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> namedStart(String caseReference) {
    return firstRound(caseReference)
        .filter(data -> routeOf(data).filter(Route.UWV_NOTIFICATION::equals).isPresent())
        .flatMap(this::notificationOf)
        .map(UwvNotification::namedStart);
  }

  /** Whether UWV must be told again, because it was told another start (R05). */
  @Transactional(readOnly = true)
  public boolean isStartToBeNotifiedAgain(String caseReference) {
    LocalDate planned = plannedStart(caseReference);
    return period(caseReference).isFirst()
        && namedStart(caseReference).filter(named -> !named.equals(planned)).isPresent();
  }

  /** The first day of work to name in a notification on a day: the planned one, or the first. */
  @Transactional(readOnly = true)
  public LocalDate startToName(String caseReference, LocalDate notifiedOn) {
    WorkPeriod period = period(caseReference);
    return period.isFirst()
        ? later(period.startsOn(), uwvNotice.firstStart(notifiedOn))
        : period.startsOn();
  }

  /** The last working day on which a notification to UWV is in time for the period (R05). */
  @Transactional(readOnly = true)
  public LocalDate latestNotification(String caseReference) {
    return uwvNotice.latestNotification(period(caseReference).startsOn());
  }

  /**
   * The last day of the proof that HR saw last: of the document, of the permit that was granted,
   * and of temporary protection for who is under it (R06).
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> proofEnd(String caseReference) {
    return dataOf(caseReference)
        .map(
            data ->
                Stream.of(
                        Optional.of(data.documentValidUntil()),
                        decisionOf(data).map(PermitDecision::validUntil),
                        Optional.of(data)
                            .filter(RightToWorkData::isUnderTemporaryProtection)
                            .map(protectedOne -> rules.date(Rule.TEMPORARY_PROTECTION_END)))
                    .flatMap(Optional::stream)
                    .reduce(RightToWork::earlier)
                    .orElseThrow());
  }

  /** The last day of the proof, if the period that is asked about goes on after it. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> proofEndsEarly(String caseReference) {
    WorkPeriod period = period(caseReference);
    return proofEnd(caseReference).filter(period::goesOnAfter);
  }

  /** Whether the work lasts longer than a work permit without residence allows. */
  @Transactional(readOnly = true)
  public boolean isLongStay(String caseReference) {
    return facts.isLongStay(plannedStart(caseReference), period(caseReference).endsOn());
  }

  /** Whether temporary protection still holds on the first day of the period (R06). */
  @Transactional(readOnly = true)
  public boolean isProtectionInForce(String caseReference) {
    return facts.isProtectionInForce(period(caseReference).startsOn());
  }

  /** What a highly skilled migrant must earn (R09), by age and year at the start of the period. */
  @Transactional(readOnly = true)
  public PayThreshold payThreshold(String caseReference) {
    RightToWorkData data = dataOf(caseReference).orElseThrow();
    return facts.threshold(data.birthDate(), period(caseReference).startsOn());
  }

  /** Whether the pay reaches the threshold of a highly skilled migrant (R09). */
  @Transactional(readOnly = true)
  public boolean payReachesThreshold(String caseReference) {
    RightToWorkData data = dataOf(caseReference).orElseThrow();
    return facts.reachesThreshold(
        data.monthlyPay(), data.birthDate(), period(caseReference).startsOn());
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
  public boolean wasUwvNotified(String caseReference) {
    return notifications.existsByCaseReference(caseReference);
  }

  /** The day on which UWV was last notified of this work, in whatever round. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> uwvNotifiedOn(String caseReference) {
    return notifications
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(UwvNotification::notifiedOn);
  }

  /** Whether a permit for this work was applied for, in whatever round. */
  @Transactional(readOnly = true)
  public boolean wasPermitAppliedFor(String caseReference) {
    return applications.existsByCaseReference(caseReference);
  }

  private Optional<Route> routeOf(RightToWorkData data) {
    return routes.findFirstByDataIdOrderByIdDesc(data.id()).map(chosen -> Route.of(chosen.route()));
  }

  private Optional<UwvNotification> notificationOf(RightToWorkData data) {
    return notifications.findFirstByDataIdOrderByIdDesc(data.id());
  }

  private Optional<PermitDecision> decisionOf(RightToWorkData data) {
    return decisions.findFirstByDataIdOrderByIdDesc(data.id());
  }

  private Optional<RightToWorkData> firstRound(String caseReference) {
    return collected.findFirstByCaseReferenceAndPeriodIdIsNullOrderByIdDesc(caseReference);
  }

  private Optional<RightToWorkData> round(String caseReference) {
    return round(period(caseReference));
  }

  private Optional<RightToWorkData> round(WorkPeriod period) {
    return period.isFirst()
        ? firstRound(period.caseReference())
        : collected.findFirstByCaseReferenceAndPeriodIdOrderByIdDesc(
            period.caseReference(), period.id());
  }

  private Long roundId(String caseReference) {
    return round(caseReference)
        .map(RightToWorkData::id)
        .orElseThrow(
            () -> new IllegalStateException("Case " + caseReference + " has no collected data"));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
