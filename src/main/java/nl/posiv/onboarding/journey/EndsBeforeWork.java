package nl.posiv.onboarding.journey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.change.Change;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.CaseEntries;
import nl.posiv.onboarding.employment.ConductOutcome;
import nl.posiv.onboarding.employment.Employments;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.NominationResult;
import nl.posiv.onboarding.nomination.NominationResult.Result;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds in the records why a case ended without a day of work. */
@Component
@Transactional(readOnly = true)
class EndsBeforeWork {

  /** Reports that end a case before its first day. */
  private static final Map<Change, EndBeforeWork> REPORTS =
      Map.of(
          Change.DEATH, EndBeforeWork.DEATH,
          Change.CANDIDATE_WITHDREW, EndBeforeWork.WITHDREW,
          Change.MUNICIPALITY_LEFT, EndBeforeWork.MUNICIPALITY_LEFT);

  private static final Map<Result, EndBeforeWork> ROUNDS =
      Map.of(
          Result.NOT_SELECTED, EndBeforeWork.NOT_SELECTED,
          Result.DECLINED, EndBeforeWork.DECLINED);

  private final Changes changes;
  private final Nominations nominations;
  private final CaseEntries entries;
  private final RightToWork rightToWork;
  private final Employments employments;
  private final Placements placements;

  EndsBeforeWork(
      Changes changes,
      Nominations nominations,
      CaseEntries entries,
      RightToWork rightToWork,
      Employments employments,
      Placements placements) {
    this.changes = changes;
    this.nominations = nominations;
    this.entries = entries;
    this.rightToWork = rightToWork;
    this.employments = employments;
    this.placements = placements;
  }

  /**
   * Why it ended.
   *
   * @param on the day of it, where the records know one that says more than the end of the case
   */
  record End(EndBeforeWork why, @Nullable LocalDate on) {

    End(EndBeforeWork why) {
      this(why, null);
    }
  }

  /**
   * Empty where the records do not say it.
   *
   * @param ended the last day of the case; empty if it is not known any more
   */
  Optional<End> of(CaseReference reference, Optional<LocalDate> ended) {
    return reported(reference, ended)
        .or(() -> preparation(reference).map(End::new))
        .or(() -> nomination(nominations.find(reference), ended));
  }

  /**
   * Of several reports, the one that came first ended it; that the municipality stops on a day
   * ahead did not.
   */
  private Optional<End> reported(CaseReference reference, Optional<LocalDate> ended) {
    return REPORTS.entrySet().stream()
        .flatMap(
            report ->
                changes.dayOf(reference, report.getKey().id()).stream()
                    .filter(
                        day ->
                            report.getKey() != Change.MUNICIPALITY_LEFT
                                || ended.stream().noneMatch(day::isAfter))
                    .map(day -> new End(report.getValue(), day)))
        .min(Comparator.comparing(end -> Objects.requireNonNull(end.on())));
  }

  private Optional<EndBeforeWork> preparation(CaseReference reference) {
    if (placements.isNoShow(reference)) {
      return Optional.of(EndBeforeWork.NO_SHOW);
    }
    if (employments.decisionAfterRefusedCertificate(reference).stream()
        .anyMatch(ConductOutcome.STOP::equals)) {
      return Optional.of(EndBeforeWork.NO_CERTIFICATE);
    }
    if (rightToWork.isGivenUp(reference)) {
      return Optional.of(EndBeforeWork.NO_RIGHT_TO_WORK);
    }
    return entries
        .find(reference)
        .filter(entry -> !entry.isComplete())
        .map(entry -> EndBeforeWork.ENTERED_BY_MISTAKE);
  }

  private Optional<End> nomination(Nomination nomination, Optional<LocalDate> ended) {
    return switch (nomination.status()) {
      case UNWILLING -> Optional.of(new End(EndBeforeWork.UNWILLING));
      case CLOSED -> closed(nomination, ended);
      case NOMINATED, WILLING, AT_WORK, IN_POOL -> Optional.empty();
    };
  }

  private Optional<End> closed(Nomination nomination, Optional<LocalDate> ended) {
    CaseReference reference = nomination.caseReference();
    if (isPlacedElsewhere(nomination, ended)) {
      return Optional.of(new End(EndBeforeWork.PLACED_ELSEWHERE));
    }
    List<NominationResult> results = nominations.results(reference);
    if (results.isEmpty()) {
      return Optional.of(new End(EndBeforeWork.NOMINATED_ALREADY));
    }
    NominationResult last = results.get(results.size() - 1);
    Optional<LocalDate> consented = nominations.poolConsentSince(reference, last.recordedOn());
    return consented.isPresent()
        ? ended.map(
            day ->
                new End(
                    day.isAfter(consented.get())
                        ? EndBeforeWork.POOL_CONSENT_OVER
                        : EndBeforeWork.CLOSED))
        : Optional.of(last)
            .filter(round -> round.municipality().equals(nomination.municipality()))
            .filter(round -> round.result() != Result.ACCEPTED)
            .map(
                round ->
                    new End(
                        Objects.requireNonNull(ROUNDS.get(round.result())), round.recordedOn()));
  }

  /** The first offer that a candidate accepts ends the other cases that still run then. */
  private boolean isPlacedElsewhere(Nomination nomination, Optional<LocalDate> ended) {
    return nominations.otherCasesOf(nomination.caseReference()).stream()
        .flatMap(other -> other.results().stream())
        .filter(round -> round.result() == Result.ACCEPTED)
        .map(NominationResult::recordedOn)
        .filter(day -> !day.isBefore(nomination.nominatedOn()))
        .anyMatch(day -> ended.stream().noneMatch(day::isAfter));
  }
}
