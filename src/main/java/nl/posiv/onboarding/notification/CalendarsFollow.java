package nl.posiv.onboarding.notification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.approval.StartMoved;
import nl.posiv.onboarding.calendar.DatedWork;
import nl.posiv.onboarding.change.Changes;
import nl.posiv.onboarding.contracts.ContractCorrected;
import nl.posiv.onboarding.engine.OneByOne;
import nl.posiv.onboarding.mentorship.MentorChanged;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.rules.RulesChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every day that was put into a calendar moves or leaves there when it moves, or when the case is
 * no longer that of its reader. Most of it comes with the mail that says why; whoever gets none of
 * these, and has a day that is wrong now, gets one mail with the day put right.
 */
@Service
class CalendarsFollow implements DatedWork {

  private static final String WORK = "calendars";

  private final CalendarEntries entries;
  private final CalendarFiles files;
  private final Outbox outbox;
  private final Notices notices;
  private final Nominations nominations;
  private final Changes changes;
  private final OneByOne oneByOne;

  CalendarsFollow(
      CalendarEntries entries,
      CalendarFiles files,
      Outbox outbox,
      Notices notices,
      Nominations nominations,
      Changes changes,
      OneByOne oneByOne) {
    this.entries = entries;
    this.files = files;
    this.outbox = outbox;
    this.notices = notices;
    this.nominations = nominations;
    this.changes = changes;
    this.oneByOne = oneByOne;
  }

  @EventListener
  void follow(StartMoved moved) {
    entries.lookAt(moved.caseReference());
  }

  @EventListener
  void follow(ContractCorrected corrected) {
    entries.lookAt(corrected.contract().caseReference());
  }

  @EventListener
  void follow(MentorChanged changed) {
    entries.lookAt(changed.caseReference());
  }

  /** When something is evaluated, and how long before the end notice is given, are rules. */
  @EventListener
  void follow(RulesChanged changed) {
    entries.lookAtAll();
  }

  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void workOff() {
    oneByOne.each(
        WORK, entries.toLookAt(), CaseReference::value, reference -> reference, this::putRight);
  }

  /** What is on its way is waited for. */
  private void putRight(CaseReference reference) {
    if (outbox.isBringingDays(reference)) {
      return;
    }
    // First, so that a day that moves meanwhile waits for this to end, and is looked at after it.
    entries.lookedAt(reference);
    List<Optional<UserId>> readers =
        files.wrong(reference).stream()
            .map(it -> Optional.ofNullable(it.reader()))
            .distinct()
            .toList();
    readers.forEach(reader -> tell(reference, reader.orElse(null)));
  }

  private void tell(CaseReference reference, @Nullable UserId reader) {
    boolean aboutReader = reader == null || notices.isOfficial(reader, reference);
    if (aboutReader && changes.hasDied(reference)) {
      return;
    }
    outbox.add(
        Mail.telling(
            Notice.CALENDAR_MOVED,
            reference,
            nominations.find(reference).municipality(),
            reader,
            aboutReader),
        "calendar " + Objects.toString(reader, "") + " " + UUID.randomUUID());
  }
}
