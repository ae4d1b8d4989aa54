package nl.posiv.onboarding.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseFile;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.Contracts;
import nl.posiv.onboarding.documents.Documents;
import nl.posiv.onboarding.documents.StoredDocument;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.journey.CaseReaders.Opened;
import nl.posiv.onboarding.language.PageTexts;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.nomination.Nomination;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.notes.NoteTexts;
import nl.posiv.onboarding.notification.CaseMails;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened in a case, in sentences: steps that were done, contracts, what people were told,
 * contact that was noted, what was corrected, documents, and what somebody reported or asked for.
 * What came of a step stands in the section for it, for those who read that; here is that it was
 * done, when, and by whom.
 */
@Component
class Timeline {

  /** Forms that people begin something with, by process: the section for which it counts. */
  private static final Map<String, String> BEGUN =
      Map.of(
          "mission", "missions",
          "change-mission", "missions",
          "correct-hours", "hours",
          "report-change", "changes");

  private final CaseTable cases;
  private final CaseWords words;
  private final Nominations nominations;
  private final Contracts contracts;
  private final CaseMails mails;
  private final NoteTexts notes;
  private final Documents documents;
  private final People people;
  private final Texts texts;

  Timeline(
      CaseTable cases,
      CaseWords words,
      Nominations nominations,
      Contracts contracts,
      CaseMails mails,
      NoteTexts notes,
      Documents documents,
      People people,
      Texts texts) {
    this.cases = cases;
    this.words = words;
    this.nominations = nominations;
    this.contracts = contracts;
    this.mails = mails;
    this.notes = notes;
    this.documents = documents;
    this.people = people;
    this.texts = texts;
  }

  /**
   * Something that happened. The template reads it, so it is public.
   *
   * @param who did it, or was told it; null if nobody did it
   */
  public record Event(String day, String what, @Nullable String who) {}

  /**
   * An event with when it was; the page says the time where a day has several. Of some things only
   * the day is known: what others build on stands before the rest of that day, what was said of
   * something that stood already after it.
   */
  private record Dated(Instant at, boolean timed, String what, @Nullable String who) {

    /** Of which the moment is known. */
    Dated(Instant at, String what, @Nullable String who) {
      this(at, true, what, who);
    }

    static Dated first(LocalDate day, String what, @Nullable String who) {
      return new Dated(start(day), false, what, who);
    }

    static Dated last(LocalDate day, String what, @Nullable String who) {
      return new Dated(start(day.plusDays(1)).minusNanos(1), false, what, who);
    }

    LocalDate day() {
      return CaseWords.day(at);
    }

    private static Instant start(LocalDate day) {
      return day.atStartOfDay(ProgrammeClock.ZONE).toInstant();
    }
  }

  /**
   * What somebody may know of what happened, the latest first.
   *
   * @param sections that are open to the reader, written out
   */
  List<Event> of(Opened opened, List<CaseFile.Section> sections, PageTexts t) {
    CaseReference reference = opened.row().reference();
    List<String> keys = sections.stream().map(CaseFile.Section::key).toList();
    List<Dated> events =
        Stream.of(
                Stream.of(nominated(opened, t)),
                cases.done(opened.viewer(), reference).stream().map(it -> done(it, opened, t)),
                keys.contains("contracts") ? contracts(opened, t) : Stream.<Dated>empty(),
                keys.contains("mails") ? mails(opened, t) : Stream.<Dated>empty(),
                keys.contains("notes") ? notes(opened, t) : Stream.<Dated>empty(),
                keys.contains("documents") ? documents(opened, t) : Stream.<Dated>empty(),
                begun(opened, keys, t),
                corrected(sections, t))
            .flatMap(several -> several)
            .sorted(Comparator.comparing(Dated::at).reversed())
            .toList();
    Map<LocalDate, Long> days =
        events.stream().collect(Collectors.groupingBy(Dated::day, Collectors.counting()));
    return events.stream()
        .map(
            it ->
                new Event(
                    it.timed() && days.getOrDefault(it.day(), 0L) > 1
                        ? t.moment(it.at())
                        : t.date(it.day()),
                    it.what(),
                    it.who()))
        .toList();
  }

  private Dated nominated(Opened opened, PageTexts t) {
    Nomination nomination = nominations.find(opened.row().reference());
    return Dated.first(
        nomination.nominatedOn(),
        t.told("file.done.nominated"),
        who(opened, Role.RO3KVIT, nomination.nominatedBy(), t));
  }

  private Dated done(CaseTable.Done done, Opened opened, PageTexts t) {
    String what =
        texts
            .find(t.language(), "file.done." + done.key())
            .map(found -> t.told("file.done." + done.key()))
            .orElseGet(() -> words.taskName(t, done.key(), done.name()));
    return new Dated(
        done.at(), what, roleOf(done).map(role -> who(opened, role, done.by(), t)).orElse(null));
  }

  private static Optional<Role> roleOf(CaseTable.Done done) {
    return Rights.of(Right.Kind.TASK).stream()
        .filter(right -> right.what().equals(done.process() + "/" + done.key()))
        .flatMap(right -> right.roles().stream())
        .findFirst();
  }

  /** Programme leads read of roles, not of people. */
  private String who(Opened opened, Role role, @Nullable UserId person, PageTexts t) {
    if (role == Role.OFFICIAL && t.self()) {
      return t.of("file.you");
    }
    String name = t.of("role." + role.group());
    return person == null || !opened.viewer().seesNames()
        ? name
        : name + " (" + people.nameOf(person) + ")";
  }

  private Stream<Dated> contracts(Opened opened, PageTexts t) {
    return contracts.ofProgramme(opened.row().reference()).stream()
        .filter(contract -> opened.reader().mayRead(contract.municipality()))
        .flatMap(contract -> Stream.concat(begun(contract, t), over(contract, t)));
  }

  private static Stream<Dated> begun(Contract contract, PageTexts t) {
    return Stream.ofNullable(contract.begunOn())
        .map(day -> Dated.first(day, t.of("file.done.contract"), null));
  }

  private static Stream<Dated> over(Contract contract, PageTexts t) {
    return Stream.ofNullable(contract.endedOn())
        .map(
            day ->
                Dated.last(
                    day,
                    t.of("file.done.contract-over", t.told("contracts.end." + contract.endedBy())),
                    null));
  }

  private Stream<Dated> mails(Opened opened, PageTexts t) {
    return mails.told(opened.row().reference(), opened.reader()).stream()
        .map(
            told ->
                new Dated(
                    told.at(),
                    t.of("file.done.mail", told.subject()),
                    t.of("file.done.to", told.to())));
  }

  private Stream<Dated> notes(Opened opened, PageTexts t) {
    return notes.stories(opened.row().reference(), opened.reader()).stream()
        .filter(story -> !story.takenBack())
        .map(
            story -> {
              LocalDate day = story.content().happenedOn();
              String what = t.of("file.done.note", story.entry().title());
              String who = story.entry().about().get(1);
              // What was written down later has no time on the day that it is about.
              return day.equals(CaseWords.day(story.writtenAt()))
                  ? new Dated(story.writtenAt(), what, who)
                  : Dated.last(day, what, who);
            });
  }

  private Stream<Dated> documents(Opened opened, PageTexts t) {
    return documents.of(opened.row().reference(), opened.reader()).stream()
        .flatMap(it -> Stream.concat(Stream.of(added(it, t)), gone(it, t)));
  }

  private Dated added(StoredDocument document, PageTexts t) {
    return new Dated(
        document.addedAt(),
        t.of("file.done.document", kind(document, t)),
        people.nameOf(document.addedBy()));
  }

  private Stream<Dated> gone(StoredDocument document, PageTexts t) {
    return Stream.ofNullable(document.goneAt())
        .map(
            at ->
                document.isErased()
                    ? new Dated(at, t.of("file.done.document-erased", kind(document, t)), null)
                    : new Dated(
                        at,
                        t.of("file.done.document-gone", kind(document, t)),
                        people.nameOf(Objects.requireNonNull(document.goneBy()))));
  }

  private static String kind(StoredDocument document, PageTexts t) {
    return t.of("documents.kind." + document.kind().id());
  }

  private Stream<Dated> begun(Opened opened, List<String> keys, PageTexts t) {
    List<String> processes =
        BEGUN.keySet().stream().filter(it -> keys.contains(BEGUN.get(it))).toList();
    return cases.begun(opened.viewer(), opened.row().reference(), processes).stream()
        .map(
            it ->
                new Dated(
                    it.at(), t.of("file.done.begun." + it.process()), people.nameOf(it.by())));
  }

  /** That something was corrected; what stood there stands in its section. */
  private static Stream<Dated> corrected(List<CaseFile.Section> sections, PageTexts t) {
    return sections.stream()
        .flatMap(section -> section.entries().stream().flatMap(it -> corrected(section, it, t)));
  }

  private static Stream<Dated> corrected(
      CaseFile.Section section, CaseFile.Entry entry, PageTexts t) {
    String what = t.of("file.done.corrected", entry.title());
    // Of a contract there is an entry for each correction.
    Stream<Dated> itself =
        section.key().equals("corrected-contracts")
            ? Stream.ofNullable(entry.at()).map(at -> new Dated(at, what, null))
            : Stream.of();
    return Stream.concat(
        itself, entry.corrections().stream().map(it -> new Dated(it.at(), what, it.by())));
  }
}
