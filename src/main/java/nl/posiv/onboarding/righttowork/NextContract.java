package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Optional;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.StoppedWork;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.stereotype.Component;

/** Says in words when a contract can begin that follows another, to whoever waits for it. */
@Component
public class NextContract {

  private final RightToWork rightToWork;
  private final Contracts contracts;
  private final Texts texts;

  NextContract(RightToWork rightToWork, Contracts contracts, Texts texts) {
    this.rightToWork = rightToWork;
    this.contracts = contracts;
    this.texts = texts;
  }

  /**
   * Since when the work has stopped, and what the first day can be; empty if it has not.
   *
   * @see StoppedWork
   */
  public Optional<String> note(CaseReference caseReference, Language language) {
    return contracts
        .stopped(caseReference)
        .map(
            stopped ->
                texts.get(
                    language,
                    "nextContract.stopped",
                    texts.date(language, stopped.lastDay()),
                    texts.date(language, stopped.since()),
                    firstDay(stopped.next(), language)));
  }

  /** What the first day can be; empty if the work has not stopped. */
  public Optional<String> firstDay(CaseReference caseReference, Language language) {
    return contracts.stopped(caseReference).map(stopped -> firstDay(stopped.next(), language));
  }

  /** The first day, where that is not the one that was planned; otherwise empty. */
  public Optional<String> laterDay(CaseReference caseReference, Language language) {
    return contracts
        .planned(caseReference)
        .map(Contract::plannedFirstDay)
        .flatMap(planned -> rightToWork.firstDayOfNext(caseReference).filter(planned::isBefore))
        .map(day -> texts.get(language, "nextContract.later", texts.date(language, day)));
  }

  private String firstDay(Contract next, Language language) {
    Optional<LocalDate> known = rightToWork.firstDayOfNext(next.caseReference());
    if (known.isEmpty()) {
      return texts.get(language, "nextContract.unknown");
    }
    String day = texts.date(language, known.get());
    return next.lastDay()
        .filter(known.get()::isAfter)
        .map(last -> texts.get(language, "nextContract.over", texts.date(language, last)))
        .orElseGet(() -> texts.get(language, "nextContract.possible", day));
  }
}
