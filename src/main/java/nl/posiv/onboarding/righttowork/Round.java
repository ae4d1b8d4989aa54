package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One attempt at the right to work: what HR collected, the route that the decision table chose for
 * it, and what came of it.
 *
 * @param data with the proof that HR saw last
 * @param isRenewed whether HR saw that proof after the data were collected
 * @param application for a permit
 * @param decision on the application
 * @param resolution how HR went on without the right to work
 * @param startWasLeftOpen whether HR had postponed the start to an unknown day before it
 */
record Round(
    RightToWorkData data,
    boolean isRenewed,
    Optional<Route> route,
    Optional<UwvNotification> notification,
    Optional<PermitApplication> application,
    Optional<PermitDecision> decision,
    Optional<Resolution> resolution,
    boolean startWasLeftOpen) {

  /**
   * Whether the person may work as far as the right to work goes: nothing is needed, UWV was
   * notified, or the permit was granted (Wet arbeid vreemdelingen, articles 2 and 2a).
   */
  boolean isEstablished() {
    return route
        .map(
            chosen ->
                switch (chosen) {
                  case NONE -> true;
                  case UWV_NOTIFICATION -> notification.isPresent();
                  case WORK_PERMIT, SINGLE_PERMIT, HIGHLY_SKILLED_MIGRANT -> isPermitGranted();
                  case REFUSE -> false;
                })
        .orElse(false);
  }

  /** Whether there is nothing left to find out: the person may work, or HR gave it up. */
  boolean isSettled() {
    return isEstablished() || resolution.filter(Resolution::givesUp).isPresent();
  }

  /** Whether a permit was refused. */
  boolean isPermitRefused() {
    return decision.isPresent() && !isPermitGranted();
  }

  private boolean isPermitGranted() {
    return decision.filter(PermitDecision::isGranted).isPresent();
  }

  /**
   * The first day on which the work may begin: two working days after the notification to UWV
   * (R05), or the first day of the permit. A start that was postponed to an unknown day does not
   * lie before the day on which HR collected the data that opened the way.
   *
   * @return empty when the right to work sets no day, or is not established
   */
  Optional<LocalDate> earliestStart(UwvNotice uwvNotice) {
    return isEstablished()
        ? Stream.of(allowedFrom(uwvNotice), openStart())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private Optional<LocalDate> allowedFrom(UwvNotice uwvNotice) {
    return switch (route.orElseThrow()) {
      case NONE, REFUSE -> Optional.empty();
      case UWV_NOTIFICATION ->
          notification.map(UwvNotification::notifiedOn).map(uwvNotice::firstStart);
      case WORK_PERMIT, SINGLE_PERMIT, HIGHLY_SKILLED_MIGRANT ->
          decision.map(PermitDecision::validFrom);
    };
  }

  private Optional<LocalDate> openStart() {
    return startWasLeftOpen ? Optional.of(data.recordedOn()) : Optional.empty();
  }

  /** The start that UWV was told; empty when it needs no telling. */
  Optional<LocalDate> namedStart() {
    return route
        .filter(Route.UWV_NOTIFICATION::equals)
        .flatMap(chosen -> notification)
        .map(UwvNotification::namedStart);
  }

  /**
   * The last day of the proof that HR saw.
   *
   * @param protectionEnd last day of temporary protection
   */
  LocalDate proofEnd(LocalDate protectionEnd) {
    return proofEnd(data, decision.filter(granted -> !isRenewed), protectionEnd);
  }

  /**
   * The last day of a proof: of the document, of the permit that was granted if no proof followed
   * it, and of temporary protection for who is under it (R06).
   */
  static LocalDate proofEnd(
      RightToWorkData data, Optional<PermitDecision> permit, LocalDate protectionEnd) {
    return Stream.of(
            Optional.of(data.documentValidUntil()),
            permit.map(PermitDecision::validUntil),
            Optional.of(protectionEnd)
                .filter(day -> data.status() == ResidenceStatus.TEMPORARY_PROTECTION))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
