package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.contracts.StoppedWork;
import nl.posiv.onboarding.engine.OneByOne;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells that the work has stopped, because a contract is over and the papers of the next came too
 * late: everybody once, on the first morning without work, and those who can end the waiting again
 * and again, as long as it lasts. It ends when the next contract begins, or is given up.
 */
@Service
class StoppedWorkNotices implements DatedWork {

  private static final String WORK = "stopped-work";

  private final Contracts contracts;
  private final Notices notices;
  private final StandstillMornings mornings;
  private final OneByOne oneByOne;

  StoppedWorkNotices(
      Contracts contracts, Notices notices, StandstillMornings mornings, OneByOne oneByOne) {
    this.contracts = contracts;
    this.notices = notices;
    this.mornings = mornings;
    this.oneByOne = oneByOne;
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    oneByOne.each(
        WORK,
        contracts.stopped(),
        stopped -> String.valueOf(stopped.next().storedId()),
        stopped -> stopped.next().caseReference(),
        this::tell);
  }

  private void tell(StoppedWork stopped) {
    mornings
        .latest(stopped.since())
        .ifPresent(
            day -> {
              send(Notice.WORK_STOPPED, stopped, stopped.since());
              send(Notice.NEXT_PAPERS_LATE, stopped, day);
            });
  }

  private void send(Notice notice, StoppedWork stopped, LocalDate on) {
    notices.send(
        notice,
        "stopped " + stopped.next().storedId() + " " + on,
        stopped.next().caseReference(),
        stopped.next().municipality());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    return contracts.stopped().stream()
        .flatMap(stopped -> mornings.nextAfter(time, stopped.since()))
        .min(Comparator.naturalOrder());
  }
}
