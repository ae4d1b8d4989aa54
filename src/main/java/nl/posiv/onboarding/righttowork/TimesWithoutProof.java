package nl.posiv.onboarding.righttowork;

import java.time.LocalDate;
import java.util.Comparator;
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
 * When work stands still because there is no proof of the right to work any more, or no permit that
 * it asks for. It begins with the first day without it and ends with the contract, or by itself as
 * soon as nothing is missing: HR records new proof or corrects the last, a permit is granted or its
 * first day comes, the law changes.
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

  /**
   * Whether the work of a case stood still on all days from one to another; of a day that is not
   * over nobody knows yet.
   */
  @Transactional(readOnly = true)
  public boolean cover(CaseReference caseReference, LocalDate from, LocalDate until) {
    return until.isBefore(clock.today()) && store.isCovering(caseReference, from, until);
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

  /**
   * What was recorded about the proof can end it at once; and a status that asks for a permit stops
   * the work on the day on which HR sees it.
   */
  @EventListener
  public void follow(ProofChanged changed) {
    CaseReference reference = changed.caseReference();
    if (goingOn(reference).isPresent() || isForWantOfPermit(reference)) {
      follow(reference);
    }
  }

  /** Whether a permit is what is missing in a case now. */
  @Transactional(readOnly = true)
  public boolean isForWantOfPermit(CaseReference caseReference) {
    return watch.withoutPermitSince(caseReference).isPresent();
  }

  /** Begins or ends it, by what is recorded of a case now. */
  public void follow(CaseReference caseReference) {
    Optional<LocalDate> withoutProof = watch.withoutProofSince(caseReference);
    Optional<LocalDate> withoutPermit = watch.withoutPermitSince(caseReference);
    Optional<TimeWithoutProof> known = goingOn(caseReference);
    if (known.isEmpty()) {
      Stream.of(withoutProof, withoutPermit)
          .flatMap(Optional::stream)
          .min(Comparator.naturalOrder())
          .ifPresent(day -> store.begin(caseReference, day));
    } else if (withoutPermit.isEmpty()) {
      withoutProof.ifPresentOrElse(day -> move(known.get(), day), () -> end(known.get()));
    }
  }

  private void move(TimeWithoutProof time, LocalDate day) {
    store.move(time.storedId(), day);
    if (day.isAfter(time.firstDay())) {
      events.publishEvent(new StandstillShortened(time.caseReference()));
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
