package nl.posiv.onboarding.notification;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.posiv.onboarding.access.Municipalities;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.knowledge.Meeting;
import nl.posiv.onboarding.knowledge.MeetingPlan;
import nl.posiv.onboarding.knowledge.Meetings;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.notification.NoticeAttribute.Trait;
import nl.posiv.onboarding.placement.PlacementSchedule;
import nl.posiv.onboarding.placement.Placements;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Calendar files (RFC 5545) for mails that bring a day, or the hour of a meeting. Of a case whole
 * days, because it holds no hours, and nobody's name: a calendar is read by colleagues and
 * telephones.
 */
@Component
class CalendarFiles {

  private final CalendarEntries entries;
  private final Notices notices;
  private final CasePages casePages;
  private final Nominations nominations;
  private final Appointments appointments;
  private final Contracts contracts;
  private final Placements placements;
  private final Meetings meetings;
  private final People people;
  private final Municipalities municipalities;
  private final PosivSettings settings;
  private final ProgrammeClock clock;
  private final Texts texts;

  CalendarFiles(
      CalendarEntries entries,
      Notices notices,
      CasePages casePages,
      Nominations nominations,
      Appointments appointments,
      Contracts contracts,
      Placements placements,
      Meetings meetings,
      People people,
      Municipalities municipalities,
      PosivSettings settings,
      ProgrammeClock clock,
      Texts texts) {
    this.entries = entries;
    this.notices = notices;
    this.casePages = casePages;
    this.nominations = nominations;
    this.appointments = appointments;
    this.contracts = contracts;
    this.placements = placements;
    this.meetings = meetings;
    this.people = people;
    this.municipalities = municipalities;
    this.settings = settings;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * A file to be attached.
   *
   * @param method PUBLISH or CANCEL
   */
  record File(String name, String method, String content) {}

  /**
   * The files of mails that one reader gets together: what is to come, and what is not any more.
   */
  List<File> of(List<Mail> mails, Language language) {
    List<VEvent> coming = new ArrayList<>();
    List<VEvent> cancelled = new ArrayList<>();
    for (Mail mail : mails) {
      if (mail.notice().has(Trait.MEETING_HOUR)) {
        meetings
            .find(mail.knownCase())
            .filter(meeting -> meeting.plan() != null)
            .ifPresent(
                meeting ->
                    (meeting.isCancelled() ? cancelled : coming)
                        .add(hour(meeting, Objects.requireNonNull(meeting.plan()), language)));
      }
      for (CalendarEvent event : CalendarEvent.values()) {
        if (isFor(event, mail)) {
          entry(event, mail)
              .ifPresent(
                  entry -> {
                    entries.told(mail.knownCase(), event, mail.recipient(), entry);
                    (entry.cancelled() ? cancelled : coming)
                        .add(event(event, mail, entry, language));
                  });
        }
      }
    }
    List<File> files = new ArrayList<>();
    if (!coming.isEmpty()) {
      files.add(file("posiv.ics", Method.publish(), coming));
    }
    if (!cancelled.isEmpty()) {
      files.add(file("posiv-cancelled.ics", Method.cancel(), cancelled));
    }
    return files;
  }

  /**
   * Programme leads get figures only; an event cancels nothing for those who never heard of it. The
   * person has the first day in the calendar of the address from before it, and what comes after it
   * in that of the account.
   */
  private boolean isFor(CalendarEvent event, Mail mail) {
    if (mail.notice() == Notice.CALENDAR_MOVED) {
      return true;
    }
    if (!mail.notice().isBringing(event) && !mail.notice().isCancelling(event)) {
      return false;
    }
    return switch (event) {
      case INTERVIEW -> mail.recipient() == null || has(mail, Role.HR);
      case START ->
          mail.recipient() == null
              || !mail.aboutReader() && !people.hasRole(mail.recipient(), Role.POSIV, null);
      case EVALUATION ->
          mail.recipient() != null && !people.hasRole(mail.recipient(), Role.POSIV, null);
      case END_NOTICE -> has(mail, Role.HR) || has(mail, Role.MANAGER);
    };
  }

  private boolean has(Mail mail, Role role) {
    return mail.recipient() != null && people.hasRole(mail.recipient(), role, mail.municipality());
  }

  private Optional<CalendarEntries.Entry> entry(CalendarEvent event, Mail mail) {
    if (mail.notice().has(Trait.FROM_ONE_READER)) {
      return entries.takenBack(mail.knownCase(), event, clock.today());
    }
    if (mail.notice() == Notice.CALENDAR_MOVED) {
      return moved(event, mail);
    }
    if (mail.notice().isCancelling(event)) {
      // Others may have it as well, whom this mail does not go to.
      entries.lookAt(mail.knownCase());
      return entries.cancel(mail.knownCase(), event, clock.today());
    }
    return put(event, mail);
  }

  private Optional<CalendarEntries.Entry> put(CalendarEvent event, Mail mail) {
    return day(event, mail.knownCase())
        .map(day -> entries.put(mail.knownCase(), event, day))
        .or(() -> entries.cancel(mail.knownCase(), event, clock.today()));
  }

  /** What is put right in the calendar of one reader; empty if it is right. */
  private Optional<CalendarEntries.Entry> moved(CalendarEvent event, Mail mail) {
    CaseReference reference = mail.knownCase();
    if (wrong(reference).stream()
        .noneMatch(it -> it.event() == event && Objects.equals(it.reader(), mail.recipient()))) {
      return Optional.empty();
    }
    return isTheirs(mail.recipient(), reference) && !entries.isCancelled(reference, event)
        ? put(event, mail)
        : entries
            .takenBack(reference, event, clock.today())
            .or(() -> entries.cancel(reference, event, clock.today()));
  }

  /**
   * What stands wrong in calendars of a case, as far as it lies ahead: on another day than it comes
   * on, with somebody whose case it is no more, or not at all with whoever is the mentor now.
   */
  List<CalendarEntries.Standing> wrong(CaseReference reference) {
    List<CalendarEntries.Standing> standing = entries.standing(reference);
    List<CalendarEntries.Standing> wrong = new ArrayList<>();
    for (CalendarEvent event : CalendarEvent.values()) {
      List<CalendarEntries.Standing> ofEvent =
          standing.stream().filter(it -> it.event() == event).toList();
      if (ofEvent.isEmpty()) {
        continue;
      }
      Optional<LocalDate> day =
          entries.isCancelled(reference, event) ? Optional.empty() : day(event, reference);
      ofEvent.stream()
          .filter(it -> isWrong(it.day(), day.filter(comes -> isTheirs(it.reader(), reference))))
          .forEach(wrong::add);
      if (event == CalendarEvent.EVALUATION) {
        notices
            .mentorOf(reference)
            .filter(mentor -> ofEvent.stream().noneMatch(it -> mentor.equals(it.reader())))
            .flatMap(mentor -> day.map(it -> new CalendarEntries.Standing(event, mentor, it)))
            .ifPresent(wrong::add);
      }
    }
    return wrong;
  }

  private boolean isWrong(LocalDate stands, Optional<LocalDate> comes) {
    return !comes.equals(Optional.of(stands))
        && (isAhead(stands) || comes.filter(this::isAhead).isPresent());
  }

  private boolean isTheirs(@Nullable UserId reader, CaseReference reference) {
    return reader == null || casePages.areOpenTo(reader, reference);
  }

  /**
   * The day of an event; empty if it does not come, as after an end that is announced. A mail goes
   * out even when what its case was about is not kept any more.
   */
  private Optional<LocalDate> day(CalendarEvent event, CaseReference caseReference) {
    if (nominations.findCandidate(caseReference).isEmpty()) {
      return Optional.empty();
    }
    return switch (event) {
      case INTERVIEW -> appointments.plannedInterview(caseReference);
      case START ->
          appointments
              .findOffer(caseReference)
              // One that is open brings no day yet.
              .filter(offer -> contracts.present(caseReference).isPresent())
              .map(offer -> contracts.begunOn(caseReference).orElse(offer.startDate()));
      case EVALUATION ->
          schedule(caseReference)
              .filter(PlacementSchedule::isEvaluated)
              .map(PlacementSchedule::evaluation)
              .filter(this::isAhead);
      case END_NOTICE ->
          contracts
              .present(caseReference)
              .filter(placements::isEndNoticeNeeded)
              .map(placements::schedule)
              .filter(schedule -> !schedule.endNoticeDeadline().isAfter(schedule.lastDay()))
              .map(PlacementSchedule::endNoticeDeadline)
              .filter(this::isAhead);
    };
  }

  private boolean isAhead(LocalDate day) {
    return !day.isBefore(clock.today());
  }

  private Optional<PlacementSchedule> schedule(CaseReference caseReference) {
    return contracts.present(caseReference).map(placements::schedule);
  }

  private VEvent event(
      CalendarEvent event, Mail mail, CalendarEntries.Entry entry, Language language) {
    VEvent written =
        written(mail.knownCase() + "-" + event.id(), entry.sequence(), entry.cancelled());
    written.setDateStart(wholeDay(entry.day()));
    written.setDateEnd(wholeDay(entry.day().plusDays(1)));
    written.setSummary(texts.get(language, "calendar." + event.id(), municipality(mail)));
    written.setDescription(texts.get(language, "calendar.case", mail.knownCase()));
    written.setClassification(Classification.private_());
    written.setTransparency(Transparency.transparent());
    return written;
  }

  /** As the meeting is now, whichever mail brings it. */
  private VEvent hour(Meeting meeting, MeetingPlan plan, Language language) {
    VEvent written =
        written(meeting.caseReference() + "-meeting", meeting.sequence(), meeting.isCancelled());
    written.setDateStart(Date.from(plan.begins()), true);
    written.setDateEnd(Date.from(plan.ends()), true);
    written.setSummary(texts.get(language, "calendar.meeting"));
    written.setDescription(settings.casePage(meeting.caseReference()));
    written.setLocation(plan.place());
    return written;
  }

  private VEvent written(String id, int sequence, boolean cancelled) {
    VEvent written = new VEvent();
    written.setUid(id + "@" + settings.baseUrl().getHost());
    written.setSequence(sequence);
    written.setDateTimeStamp(Date.from(clock.instant()));
    written.setOrganizer(new Organizer("POSIV", settings.mailFrom()));
    written.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
    return written;
  }

  private String municipality(Mail mail) {
    return Optional.ofNullable(mail.municipality()).map(municipalities::nameOf).orElse("");
  }

  private static ICalDate wholeDay(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(
            day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false),
        false);
  }

  private static File file(String name, Method method, List<VEvent> events) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//POSIV//onboarding//EN");
    calendar.setMethod(method);
    events.forEach(calendar::addEvent);
    return new File(name, method.getValue(), Biweekly.write(calendar).go());
  }
}
