package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Where the rounds are kept: collected data open one, and what comes of it is added. */
@Component
class Rounds {

  private final RightToWorkDataStore collected;
  private final ChosenRouteStore routes;
  private final UwvNotificationStore notifications;
  private final PermitApplicationStore applications;
  private final PermitDecisionStore decisions;
  private final ResolutionStore resolutions;
  private final ResidenceProofStore proofs;

  Rounds(
      RightToWorkDataStore collected,
      ChosenRouteStore routes,
      UwvNotificationStore notifications,
      PermitApplicationStore applications,
      PermitDecisionStore decisions,
      ResolutionStore resolutions,
      ResidenceProofStore proofs) {
    this.collected = collected;
    this.routes = routes;
    this.notifications = notifications;
    this.applications = applications;
    this.decisions = decisions;
    this.resolutions = resolutions;
    this.proofs = proofs;
  }

  /** The last round of the first employment. */
  Optional<Round> ofFirst(CaseReference caseReference) {
    return collected
        .findFirstByCaseReferenceAndPeriodIdIsNullOrderByIdDesc(caseReference)
        .map(this::with);
  }

  /** The last round of a period. */
  Optional<Round> of(WorkPeriod period) {
    return period.isFirst()
        ? ofFirst(period.caseReference())
        : collected
            .findFirstByCaseReferenceAndPeriodIdOrderByIdDesc(
                period.caseReference(), period.storedId())
            .map(this::with);
  }

  /** What HR collected last, whatever period it was for, with the proof that it saw since. */
  Optional<RightToWorkData> lastData(CaseReference caseReference) {
    return collected
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(data -> renewal(data).map(data::renewedBy).orElse(data));
  }

  /** What HR collected last, whatever period it was for, as it was then. */
  Optional<RightToWorkData> lastCollected(CaseReference caseReference) {
    return collected.findFirstByCaseReferenceOrderByIdDesc(caseReference);
  }

  /** What HR collected last with the proof that it saw since, if that shows another status. */
  Optional<RightToWorkData> otherStatus(CaseReference caseReference) {
    return collected
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .flatMap(
            data ->
                renewal(data)
                    .map(seen -> data.renewedBy(seen).recordedWith(seen))
                    .filter(renewed -> renewed.status() != data.status()));
  }

  /**
   * The last day of the proof in the last round of all periods. It is asked for all the time, so
   * nothing else of the round is read.
   *
   * @param protectionEnd last day of temporary protection
   */
  Optional<LocalDate> lastProofEnd(CaseReference caseReference, LocalDate protectionEnd) {
    return collected
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(
            data ->
                renewal(data)
                    .map(
                        seen ->
                            Round.proofEnd(data.renewedBy(seen), Optional.empty(), protectionEnd))
                    .orElseGet(() -> Round.proofEnd(data, decision(data), protectionEnd)));
  }

  /**
   * Since when nobody may work in a case for want of a permit: what HR saw last asks for one, and
   * none holds on that day, whatever round it was granted in. Empty if no permit is missing.
   */
  Optional<LocalDate> permitMissingSince(CaseReference caseReference, LocalDate on) {
    return collected
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .flatMap(this::needsPermitSince)
        .filter(
            seen ->
                !decisions.isHolding(caseReference, on)
                    && !collected.isEnteredWithPermit(caseReference, on))
        .map(
            seen -> {
              LocalDate last = decisions.lastOver(caseReference, on);
              return last == null || last.isBefore(seen) ? seen : last.plusDays(1);
            });
  }

  /** The day on which HR saw it; empty if the status asks for no permit. */
  private Optional<LocalDate> needsPermitSince(RightToWorkData data) {
    Optional<ResidenceProof> renewal = renewal(data);
    return Optional.of(renewal.map(data::renewedBy).orElse(data))
        .filter(present -> present.status().needsPermit())
        .map(present -> renewal.map(ResidenceProof::recordedOn).orElse(present.recordedOn()));
  }

  /** The last round of all periods in which the person may work. */
  Optional<Round> lastEstablished(CaseReference caseReference) {
    return collected.findByCaseReference(caseReference).stream()
        .sorted(Comparator.comparing(RightToWorkData::storedId).reversed())
        .map(this::with)
        .filter(Round::isEstablished)
        .findFirst();
  }

  /** Cases with a contract, or one to come, in which HR saw a residence status last. */
  List<CaseReference> withContractAnd(ResidenceStatus status) {
    return collected.findWithContractAnd(status.id());
  }

  /** All that HR ever collected. */
  Stream<RightToWorkData> collected(CaseReference caseReference) {
    return collected.findByCaseReference(caseReference).stream();
  }

  /** Whether UWV was notified after the last data, in which another pay stood before. */
  boolean isOtherPayNotified(CaseReference caseReference) {
    return collected
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(RightToWorkData::storedId)
        .filter(data -> notifications.findFirstByDataIdOrderByIdDesc(data).isPresent())
        .filter(collected::isPayCorrected)
        .isPresent();
  }

  /** Whether UWV was notified, in whatever round. */
  boolean anyNotified(CaseReference caseReference) {
    return notifications.existsByCaseReference(caseReference);
  }

  /** The day on which UWV was last notified, in whatever round. */
  Optional<LocalDate> lastNotifiedOn(CaseReference caseReference) {
    return notifications
        .findFirstByCaseReferenceOrderByIdDesc(caseReference)
        .map(UwvNotification::notifiedOn);
  }

  /** Whether a permit was applied for, in whatever round. */
  boolean anyPermitAppliedFor(CaseReference caseReference) {
    return applications.existsByCaseReference(caseReference);
  }

  void open(RightToWorkData data) {
    collected.save(data);
  }

  void add(ChosenRoute route) {
    routes.save(route);
  }

  void add(UwvNotification notification) {
    notifications.save(notification);
  }

  void add(PermitApplication application) {
    applications.save(application);
  }

  void add(PermitDecision decision) {
    decisions.save(decision);
  }

  void add(Resolution resolution) {
    resolutions.save(resolution);
  }

  private Round with(RightToWorkData data) {
    Optional<ResidenceProof> renewal = renewal(data);
    return new Round(
        renewal.map(data::renewedBy).orElse(data),
        renewal.isPresent(),
        routes
            .findFirstByDataIdOrderByIdDesc(data.storedId())
            .map(ChosenRoute::route)
            .map(Route::of),
        notifications.findFirstByDataIdOrderByIdDesc(data.storedId()),
        applications.findFirstByDataIdOrderByIdDesc(data.storedId()),
        decision(data),
        resolutions.findFirstByDataIdOrderByIdDesc(data.storedId()),
        resolutions
            .findFirstByCaseReferenceOrderByIdDesc(data.caseReference())
            .filter(resolution -> resolution.leftStartOpenBefore(data))
            .isPresent());
  }

  private Optional<ResidenceProof> renewal(RightToWorkData data) {
    return proofs.findFirstByDataIdAndOutcomeOrderByIdDesc(
        data.storedId(), ProofOutcome.VALID.id());
  }

  private Optional<PermitDecision> decision(RightToWorkData data) {
    return decisions.findFirstByDataIdOrderByIdDesc(data.storedId());
  }
}
