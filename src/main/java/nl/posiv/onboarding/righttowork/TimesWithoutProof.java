package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When work stands still because there is no proof of the right to work any more. It begins with
 * the first day without proof and ends with the contract, or by itself as soon as the proof lasts
 * again: HR records a new one or corrects the last, a permit is granted, the law changes.
 */
@Service
// Before whoever tells of it, in the same round.
@Order(0)
@Transactional
public class TimesWithoutProof implements DatedWork {

  private static final String WORK = "without-proof";

  private final TimeWithoutProofStore store;
  private final ResidenceWatch watch;
  private final OneByOne oneByOne;
  private final ProgrammeClock clock;
  private final ApplicationEventPublisher events;

  TimesWithoutProof(
      TimeWithoutProofStore store,
      ResidenceWatch watch,
      OneByOne oneByOne,
      ProgrammeClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.watch = watch;
    this.oneByOne = oneByOne;
    this.clock = clock;
    this.events = events;
  }

  /** The first day without work, if it stands still in a case now. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> since(CaseReference caseReference) {
    return goingOn(caseReference).map(TimeWithoutProof::firstDay);
  }

  /** All work that stands still now. */
  @Transactional(readOnly = true)
  public List<TimeWithoutProof> goingOn() {
    return store.findByOverOnIsNullOrderById();
  }

  /** Says that everybody concerned was told. */
  public void tell(TimeWithoutProof time) {
    store.tell(time.storedId(), clock.today());
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    oneByOne.each(
        WORK,
        Stream.concat(
                store.findThatMayLackProof(clock.today(), watch.protectionEnd()).stream(),
                goingOn().stream().map(TimeWithoutProof::caseReference))
            .distinct()
            .toList(),
        CaseReference::value,
        reference -> reference,
        this::follow);
  }

  /** What was recorded about the proof can end it at once. */
  @EventListener
  public void follow(ProofChanged changed) {
    if (goingOn(changed.caseReference()).isPresent()) {
      follow(changed.caseReference());
    }
  }

  /** Begins or ends it, by what is recorded of a case now. */
  public void follow(CaseReference caseReference) {
    Optional<LocalDate> firstDay = watch.withoutProofSince(caseReference);
    Optional<TimeWithoutProof> known = goingOn(caseReference);
    if (known.isEmpty()) {
      firstDay.ifPresent(day -> store.begin(caseReference, day));
    } else if (firstDay.isPresent()) {
      store.move(known.get().storedId(), firstDay.get());
    } else if (!watch.isWorkGoingOn(caseReference) || !watch.isPermitMissing(caseReference)) {
      end(known.get());
    }
  }

  private void end(TimeWithoutProof time) {
    if (store.end(time.storedId(), clock.today())
        && time.toldOn() != null
        && watch.isWorkGoingOn(time.caseReference())) {
      events.publishEvent(new WorkMayGoOn(time.caseReference(), time.storedId()));
    }
  }

  private Optional<TimeWithoutProof> goingOn(CaseReference caseReference) {
    return store.findByCaseReferenceAndOverOnIsNull(caseReference);
  }
}
