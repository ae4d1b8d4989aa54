package nl.posiv.onboarding.righttowork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.rules.Rule;
import nl.posiv.onboarding.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of the right to work, and what follows from it for the start. HR may go through
 * several rounds; every question here is about the round that the last collected data opened.
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
  private final Appointments appointments;
  private final UwvNotice uwvNotice;
  private final RouteFacts facts;
  private final Rules rules;
  private final ProgrammeClock clock;

  RightToWork(
      RightToWorkDataStore collected,
      ChosenRouteStore routes,
      UwvNotificationStore notifications,
      PermitApplicationStore applications,
      PermitDecisionStore decisions,
      ResolutionStore resolutions,
      Appointments appointments,
      UwvNotice uwvNotice,
      RouteFacts facts,
      Rules rules,
      ProgrammeClock clock) {
    this.collected = collected;
    this.routes = routes;
    this.notifications = notifications;
    this.applications = applications;
    this.decisions = decisions;
    this.resolutions = resolutions;
    this.appointments = appointments;
    this.uwvNotice = uwvNotice;
    this.facts = facts;
    this.rules = rules;
    this.clock = clock;
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
        new ChosenRoute(null, caseReference, round(caseReference), route.id(), clock.today()));
  }

  /** Records that UWV was notified. */
  public void recordNotification(
      String caseReference, LocalDate notifiedOn, String receiptNumber, String recorder) {
    notifications.save(
        new UwvNotification(
            null, caseReference, round(caseReference), notifiedOn, receiptNumber, recorder));
  }

  /** Records that the permit was applied for. */
  public void recordApplication(
      String caseReference, LocalDate appliedOn, String applicationNumber, String recorder) {
    applications.save(
        new PermitApplication(
            null, caseReference, round(caseReference), appliedOn, applicationNumber, recorder));
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
            round(caseReference),
            outcome,
            validFrom,
            validUntil,
            recorder,
            clock.today()));
  }

  /**
   * Records how to go on without the right to work.
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
            round(caseReference),
            outcome,
            newStartDate,
            reason,
            recorder,
            clock.today()));
  }

  /** The data of the present round, if any were collected. */
  @Transactional(readOnly = true)
  public Optional<RightToWorkData> dataOf(String caseReference) {
    return collected.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  /** The route of the present round, once it is chosen. */
  @Transactional(readOnly = true)
  public Optional<Route> routeOf(String caseReference) {
    return dataOf(caseReference)
        .flatMap(data -> routes.findFirstByDataIdOrderByIdDesc(data.id()))
        .map(chosen -> Route.of(chosen.route()));
  }

  /** The application for a permit in the present round. */
  @Transactional(readOnly = true)
  public Optional<PermitApplication> applicationOf(String caseReference) {
    return dataOf(caseReference)
        .flatMap(data -> applications.findFirstByDataIdOrderByIdDesc(data.id()));
  }

  /** Whether a permit was refused in the present round. */
  @Transactional(readOnly = true)
  public boolean isPermitRefused(String caseReference) {
    return decisionOf(caseReference).filter(decision -> !decision.isGranted()).isPresent();
  }

  /**
   * Whether the person may start as far as the right to work goes: nothing is needed, UWV was
   * notified, or the permit was granted.
   */
  @Transactional(readOnly = true)
  public boolean isEstablished(String caseReference) {
    return routeOf(caseReference)
        .map(
            route ->
                switch (route) {
                  case NONE -> true;
                  case UWV_NOTIFICATION -> notificationOf(caseReference).isPresent();
                  case WORK_PERMIT, SINGLE_PERMIT, HIGHLY_SKILLED_MIGRANT ->
                      decisionOf(caseReference).filter(PermitDecision::isGranted).isPresent();
                  case REFUSE -> false;
                })
        .orElse(false);
  }

  /**
   * The first day on which the work may begin: two working days after the notification to UWV
   * (R05), or the first day of the permit.
   *
   * @return empty when the right to work sets no day, or is not established
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> earliestStart(String caseReference) {
    return routeOf(caseReference)
        .flatMap(
            route ->
                switch (route) {
                  case NONE, REFUSE -> Optional.empty();
                  case UWV_NOTIFICATION ->
                      notificationOf(caseReference)
                          .map(notification -> uwvNotice.firstStart(notification.notifiedOn()));
                  case WORK_PERMIT, SINGLE_PERMIT, HIGHLY_SKILLED_MIGRANT ->
                      decisionOf(caseReference).map(PermitDecision::validFrom);
                });
  }

  /** The start that is aimed at: that of the offer, or the date to which HR postponed it last. */
  @Transactional(readOnly = true)
  public LocalDate plannedStart(String caseReference) {
    return resolutions
        .findFirstByCaseReferenceAndNewStartDateIsNotNullOrderByIdDesc(caseReference)
        .map(Resolution::newStartDate)
        .orElseGet(() -> appointments.offerOf(caseReference).startDate());
  }

  /** Whether the work may begin on the planned start. */
  @Transactional(readOnly = true)
  public boolean isPlannedStartPossible(String caseReference) {
    LocalDate planned = plannedStart(caseReference);
    return earliestStart(caseReference).filter(planned::isBefore).isEmpty();
  }

  /** The last working day on which a notification to UWV is in time for the planned start (R05). */
  @Transactional(readOnly = true)
  public LocalDate latestNotification(String caseReference) {
    return uwvNotice.latestNotification(plannedStart(caseReference));
  }

  /** Whether the work lasts longer than a work permit without residence allows. */
  @Transactional(readOnly = true)
  public boolean isLongStay(String caseReference) {
    Offer offer = appointments.offerOf(caseReference);
    return facts.isLongStay(plannedStart(caseReference), offer.endDate());
  }

  /** Whether temporary protection still holds on the planned start (R06). */
  @Transactional(readOnly = true)
  public boolean isProtectionInForce(String caseReference) {
    return facts.isProtectionInForce(plannedStart(caseReference));
  }

  /**
   * Whether the pay reaches the threshold of a highly skilled migrant (R09), by age at the start.
   */
  @Transactional(readOnly = true)
  public boolean payReachesThreshold(String caseReference) {
    RightToWorkData data = dataOf(caseReference).orElseThrow();
    return facts.reachesThreshold(data.monthlyPay(), data.birthDate(), plannedStart(caseReference));
  }

  /**
   * Whether holders of the transition document are notified to UWV: a default, not confirmed as
   * law.
   */
  @Transactional(readOnly = true)
  public boolean isTransitionDocumentNotified() {
    return rules.holds(Rule.TRANSITION_DOCUMENT_NOTIFIED);
  }

  private Optional<UwvNotification> notificationOf(String caseReference) {
    return dataOf(caseReference)
        .flatMap(data -> notifications.findFirstByDataIdOrderByIdDesc(data.id()));
  }

  private Optional<PermitDecision> decisionOf(String caseReference) {
    return dataOf(caseReference)
        .flatMap(data -> decisions.findFirstByDataIdOrderByIdDesc(data.id()));
  }

  private Long round(String caseReference) {
    return dataOf(caseReference)
        .map(RightToWorkData::id)
        .orElseThrow(
            () -> new IllegalStateException("Case " + caseReference + " has no collected data"));
  }
}
