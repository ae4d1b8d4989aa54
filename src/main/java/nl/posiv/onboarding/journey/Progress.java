package nl.posiv.onboarding.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.evaluation.Evaluations;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.nomination.NominationResult;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.placement.StartConditions;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import nl.posiv.onboarding.righttowork.Route;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a case is, in the words of its page: what goes on, what is asked, what is done. */
@Component
class Progress {

  private final CaseTable cases;
  private final Nominations nominations;
  private final Appointments appointments;
  private final RightToWork rightToWork;
  private final TimesWithoutProof withoutProof;
  private final StartConditions start;
  private final Contracts contracts;
  private final Evaluations evaluations;

  Progress(
      CaseTable cases,
      Nominations nominations,
      Appointments appointments,
      RightToWork rightToWork,
      TimesWithoutProof withoutProof,
      StartConditions start,
      Contracts contracts,
      Evaluations evaluations) {
    this.cases = cases;
    this.nominations = nominations;
    this.appointments = appointments;
    this.rightToWork = rightToWork;
    this.withoutProof = withoutProof;
    this.start = start;
    this.contracts = contracts;
    this.evaluations = evaluations;
  }

  /** A part of the journey: done, now or later. The template reads it, so it is public. */
  public record Phase(String name, boolean done, boolean now) {}

  /**
   * Where a case stands, in a sentence; null where that would contradict what is known of its end.
   */
  @Nullable String now(CaseTable.Row row, @Nullable String outlook, PageTexts t) {
    Stage stage = row.stage();
    boolean goesOn = stage == Stage.PREPARATION || stage == Stage.YEAR || stage == Stage.EVALUATION;
    if (goesOn && outlook != null) {
      return null;
    }
    String key = "stage." + stage.id() + (stage == Stage.PREPARATION ? preparation(row, t) : "");
    String since = since(row, t);
    return t.self() ? t.of(key + ".you", row.place(), since) : t.of(key + ".staff", since);
  }

  /** The first day without work, where that stands still; empty elsewhere. */
  private String since(CaseTable.Row row, PageTexts t) {
    return row.stage() == Stage.STOPPED
        ? withoutProof.since(row.reference()).map(t::date).orElse("")
        : "";
  }

  private String preparation(CaseTable.Row row, PageTexts t) {
    if (isReady(row)) {
      return ".ready";
    }
    // No page tells the official first.
    return !t.self() && isStuck(row.reference()) ? ".stuck" : "";
  }

  private boolean isReady(CaseTable.Row row) {
    return row.stage() == Stage.PREPARATION && start.unmet(row.reference()).isEmpty();
  }

  /** Whether there is no right to work as things are, and HR says how it goes on. */
  private boolean isStuck(CaseReference reference) {
    return rightToWork.isPermitRefused(reference)
        || rightToWork.routeOf(reference).filter(Route.REFUSE::equals).isPresent();
  }

  /** What is asked of the person whom a case is about. */
  String ask(CaseTable.Row row, @Nullable String outlook, PageTexts t) {
    String key = "stage." + row.stage().id() + ".ask";
    return switch (row.stage()) {
      case INTERVIEW ->
          appointments
              .plannedInterview(row.reference())
              .map(day -> t.of("stage.interview.planned", row.place(), t.date(day)))
              .orElseGet(() -> t.of(key));
      case PREPARATION -> t.of(isReady(row) ? key + ".ready" : key);
      case EVALUATION ->
          t.of(outlook != null ? key + ".decided" : hasLookedBack(row) ? key + ".done" : key);
      case STOPPED -> t.of(withoutProof.isForWantOfPermit(row.reference()) ? key + ".permit" : key);
      default -> t.of(key);
    };
  }

  private boolean hasLookedBack(CaseTable.Row row) {
    return contracts.present(row.reference()).flatMap(evaluations::officialsView).isPresent();
  }

  /**
   * The parts of the journey; of a case that was entered where it stood, those from then on: what
   * was before is not known here, and not said to be done.
   */
  List<Phase> phases(CaseTable.Row row, PageTexts t) {
    Stage stage = row.stage();
    boolean entered = contracts.wasEntered(row.reference());
    int lived = stage.phase() > Stage.PHASES ? lived(row) : 0;
    return IntStream.rangeClosed(
            entered || stage == Stage.ENTRY ? Stage.YEAR.phase() : 1, Stage.PHASES)
        .mapToObj(
            phase ->
                new Phase(
                    t.of("journey.phase." + phase),
                    phase <= lived || stage.hasDone(phase),
                    stage.isNow(phase)))
        .toList();
  }

  /** The last part that was done of a case that is over; zero if none was. */
  private int lived(CaseTable.Row row) {
    CaseReference reference = row.reference();
    if (contracts.ofProgramme(reference).stream().noneMatch(Contract::hasBegun)) {
      return accepted(row)
          ? Stage.OFFER.phase()
          : cases.wasLookedAt(reference) ? Stage.WILLINGNESS.phase() : 0;
    }
    return Optional.of(Stage.EVALUATION.phase())
        .filter(last -> evaluations.followUpDecidedOn(reference).isPresent())
        .orElse(Stage.YEAR.phase());
  }

  /** Whether the candidate said yes to the municipality that had the case last. */
  private boolean accepted(CaseTable.Row row) {
    return nominations.results(row.reference()).stream()
        .anyMatch(
            result ->
                result.result() == NominationResult.Result.ACCEPTED
                    && result.municipality().equals(row.municipality()));
  }
}
