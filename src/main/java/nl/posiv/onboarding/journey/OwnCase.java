package nl.posiv.onboarding.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Person;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.access.WorkPhones;
import nl.posiv.onboarding.approval.Appointments;
import nl.posiv.onboarding.approval.Offer;
import nl.posiv.onboarding.approval.TermsProposals;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.mentorship.Mentorships;
import nl.posiv.onboarding.nomination.Candidate;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.righttowork.RightToWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as the person whom it is about reads it. */
@Component
class OwnCase {

  private final CaseTable cases;
  private final CaseWords words;
  private final Progress progress;
  private final Nominations nominations;
  private final Appointments appointments;
  private final TermsProposals terms;
  private final Mentorships mentorships;
  private final RightToWork rightToWork;
  private final People people;
  private final WorkPhones phones;
  private final ProgrammeClock clock;

  OwnCase(
      CaseTable cases,
      CaseWords words,
      Progress progress,
      Nominations nominations,
      Appointments appointments,
      TermsProposals terms,
      Mentorships mentorships,
      RightToWork rightToWork,
      People people,
      WorkPhones phones,
      ProgrammeClock clock) {
    this.cases = cases;
    this.words = words;
    this.progress = progress;
    this.nominations = nominations;
    this.appointments = appointments;
    this.terms = terms;
    this.mentorships = mentorships;
    this.rightToWork = rightToWork;
    this.people = people;
    this.phones = phones;
    this.clock = clock;
  }

  /**
   * What the page says. The template reads these, so they are public.
   *
   * @param now what happens now; null where the outlook says it
   * @param outlook how the contract ends or ended; null while nothing of it is known
   * @param ask what is asked of the reader
   * @param until by when; null if nothing is asked
   * @param late whether that day is over
   * @param offered what is offered or was accepted; nothing before and after that
   * @param askedTerms other terms that the reader is asked to accept; nothing if there are none
   */
  public record Story(
      CaseReference reference,
      Stage stage,
      String place,
      @Nullable String now,
      @Nullable String outlook,
      String ask,
      @Nullable String until,
      boolean late,
      List<Progress.Phase> phases,
      List<Contact> contacts,
      List<Fact> offered,
      List<Fact> askedTerms) {

    /** Whether the reader is at work. */
    public boolean isAtWork() {
      return stage.isAtWork();
    }

    /** Whether the reader has begun to work, and goes on or waits to. */
    public boolean isStarted() {
      return stage.hasStarted();
    }

    /** Whether the reader has a contract, also one under which the work stands still. */
    public boolean isPlaced() {
      return stage.isPlaced();
    }

    /** Whether the reader is asked whether they are willing. */
    public boolean isAsked() {
      return stage == Stage.WILLINGNESS;
    }
  }

  /** Something that is known, with what it is called. */
  public record Fact(String name, String value) {}

  /**
   * Somebody whom the reader can ask.
   *
   * @param phone null where none is known: colleagues enter theirs if they want to
   */
  public record Contact(String part, String name, String email, @Nullable String phone) {}

  Story tell(CaseReference caseReference, PageTexts t) {
    CaseTable.Row row = cases.find(caseReference).orElseThrow();
    LocalDate until = until(row);
    String outlook = words.outlook(row, Set.of(Role.OFFICIAL), List.of(), t);
    return new Story(
        caseReference,
        row.stage(),
        row.place(),
        progress.now(row, outlook, t),
        outlook,
        progress.ask(row, outlook, t),
        Optional.ofNullable(until).map(t::date).orElse(null),
        until != null && until.isBefore(clock.today()),
        progress.phases(row, t),
        contacts(row, t),
        offered(row, t),
        asked(row, t));
  }

  /** What one must know to answer an offer; of what was accepted, when it begins. */
  private List<Fact> offered(CaseTable.Row row, PageTexts t) {
    boolean open = row.stage() == Stage.OFFER;
    return appointments
        .findOffer(row.reference())
        .filter(offer -> open || row.stage() == Stage.PREPARATION)
        .map(
            offer ->
                facts(
                    offer,
                    open ? offer.startDate() : rightToWork.plannedStart(row.reference()),
                    open || terms.asked(row.reference()).isPresent(),
                    t))
        .orElse(List.of());
  }

  /** The terms that one is asked to accept in place of those that one accepted. */
  private List<Fact> asked(CaseTable.Row row, PageTexts t) {
    return terms
        .asked(row.reference())
        .map(terms::offerWith)
        .map(offer -> facts(offer, offer.startDate(), true, t))
        .orElse(List.of());
  }

  private static List<Fact> facts(Offer offer, LocalDate start, boolean untilEnd, PageTexts t) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(t.of("offer.position"), offer.position()));
    facts.add(new Fact(t.of("offer.hours"), t.number(offer.hoursPerWeek())));
    facts.add(new Fact(t.of("offer.pay"), t.of("offer.scale-step", offer.scale(), offer.step())));
    facts.add(new Fact(t.of("offer.start"), t.date(start)));
    if (untilEnd) {
      facts.add(new Fact(t.of("offer.end"), t.date(offer.endDate())));
    }
    return List.copyOf(facts);
  }

  private @Nullable LocalDate until(CaseTable.Row row) {
    return switch (row.stage()) {
      case WILLINGNESS -> row.due() == null ? null : day(row.due());
      case OFFER -> appointments.offerValidUntil(row.reference());
      default -> null;
    };
  }

  private List<Contact> contacts(CaseTable.Row row, PageTexts t) {
    List<Contact> contacts = new ArrayList<>();
    mentorships
        .mentorOf(row.reference())
        .filter(mentor -> row.stage().isGuided())
        .flatMap(people::find)
        .ifPresent(person -> contacts.add(contact(Role.MENTOR, person, t)));
    people
        .find(nominations.find(row.reference()).nominatedBy())
        .ifPresent(person -> contacts.add(contact(Role.RO3KVIT, person, t)));
    boolean municipalityKnows =
        switch (row.stage()) {
          case NOMINATION, WILLINGNESS, CHOOSING, POOL, ENDED -> false;
          default -> true;
        };
    if (municipalityKnows) {
      people
          .withRole(Role.HR, row.municipality())
          .forEach(person -> contacts.add(contact(Role.HR, person, t)));
    }
    return contacts;
  }

  /** The people of a case for somebody who reads its file: the candidate first. */
  List<Contact> people(CaseTable.Row row, PageTexts t) {
    Candidate candidate = nominations.candidateOf(row.reference());
    List<Contact> all = new ArrayList<>();
    all.add(
        new Contact(
            t.told(row.stage().hasStarted() && !t.self() ? "role.official" : "overview.candidate"),
            candidate.name(),
            candidate.email(),
            candidate.phone()));
    mentorships
        .mentorOf(row.reference())
        .flatMap(people::find)
        .ifPresent(person -> all.add(contact(Role.MENTOR, person, t)));
    mentorships
        .deputyOf(row.reference())
        .flatMap(people::find)
        .ifPresent(
            person -> all.add(contact(t.of("file.mentor_assignment.deputy_mentor"), person)));
    people
        .find(nominations.find(row.reference()).nominatedBy())
        .ifPresent(person -> all.add(contact(Role.RO3KVIT, person, t)));
    if (row.stage().isKnownToMunicipality()) {
      Stream.of(Role.HR, Role.MANAGER)
          .forEach(
              role ->
                  people
                      .withRole(role, row.municipality())
                      .forEach(person -> all.add(contact(role, person, t))));
    }
    return all;
  }

  private Contact contact(Role role, Person person, PageTexts t) {
    Contact contact = contact(t.of("role." + role.group()), person);
    return contact.phone() == null && role == Role.RO3KVIT
        ? new Contact(
            contact.part(), contact.name(), contact.email(), phones.ofRo3kvit().orElse(null))
        : contact;
  }

  private Contact contact(String part, Person person) {
    return new Contact(
        part, person.name(), person.email(), phones.of(person.userId()).orElse(null));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ProgrammeClock.ZONE);
  }
}
