package nl.posiv.onboarding.notification;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.TimeWithoutProof;
import nl.posiv.onboarding.righttowork.TimesWithoutProof;
import nl.posiv.onboarding.righttowork.WorkMayGoOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells that the work stands still because the proof of the right to work is over: everybody once,
 * on the first morning, and those who can end it again and again, as long as it lasts. Whoever was
 * told hears at once that the work may go on.
 */
@Service
class WithoutProofNotices implements DatedWork {

  private static final String WORK = "without-proof-told";

  private final TimesWithoutProof times;
  private final StandstillMornings mornings;
  private final Notices notices;
  private final Nominations nominations;
  private final OneByOne oneByOne;

  WithoutProofNotices(
      TimesWithoutProof times,
      StandstillMornings mornings,
      Notices notices,
      Nominations nominations,
      OneByOne oneByOne) {
    this.times = times;
    this.mornings = mornings;
    this.notices = notices;
    this.nominations = nominations;
    this.oneByOne = oneByOne;
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    oneByOne.each(
        WORK,
        times.goingOn(),
        time -> String.valueOf(time.storedId()),
        TimeWithoutProof::caseReference,
        this::tell);
  }

  private void tell(TimeWithoutProof time) {
    mornings
        .latest(time.firstDay())
        .ifPresent(
            day -> {
              String step = step(time.storedId());
              send(Notice.WORK_STANDS_STILL, step, time.caseReference());
              send(Notice.PROOF_OVER, step + " " + day, time.caseReference());
              times.tell(time);
            });
  }

  @EventListener
  void tell(WorkMayGoOn event) {
    send(Notice.WORK_MAY_GO_ON, step(event.stoodStill()), event.caseReference());
  }

  private static String step(long time) {
    return "without proof " + time;
  }

  private void send(Notice notice, String step, CaseReference caseReference) {
    notices.send(notice, step, caseReference, nominations.find(caseReference).municipality());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Instant> nextAfter(Instant time) {
    return times.goingOn().stream()
        .flatMap(each -> mornings.nextAfter(time, each.firstDay()))
        .min(Comparator.naturalOrder());
  }
}
