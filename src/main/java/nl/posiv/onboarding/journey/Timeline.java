package nl.posiv.onboarding.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.contracts.Contract;
import nl.posiv.onboarding.contracts.ContractKind;
import nl.posiv.onboarding.contracts.Contracts;
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
 * and contact that was noted. What came of a step stands in the section for it, for those who read
 * that; here is that it was done, when, and by whom.
 */
@Component
class Timeline {

  private final CaseTable cases;
  private final CaseWords words;
  private final Nominations nominations;
  private final Contracts contracts;
  private final CaseMails mails;
  private final NoteTexts notes;
  private final People people;
  private final Texts texts;

  Timeline(
      CaseTable cases,
      CaseWords words,
      Nominations nominations,
      Contracts contracts,
      CaseMails mails,
      NoteTexts notes,
      People people,
      Texts texts) {
    this.cases = cases;
    this.words = words;
    this.nominations = nominations;
    this.contracts = contracts;
    this.mails = mails;
    this.notes = notes;
    this.people = people;
    this.texts = texts;
  }

  /**
   * Something that happened. The template reads it, so it is public.
   *
   * @param who did it, or was told it; null if nobody did it
   */
  public record Event(String day, String what, @Nullable String who) {}

  /** An event with when it was; of some things only the day is known. */
  private record Dated(Instant at, String what, @Nullable String who) {

    static Dated on(LocalDate day, String what, @Nullable String who) {
      return new Dated(day.atStartOfDay(ProgrammeClock.ZONE).toInstant(), what, who);
    }
  }

  /**
   * What somebody may know of what happened, the latest first.
   *
   * @param keys the sections that are open to the reader
   */
  List<Event> of(Opened opened, List<String> keys, PageTexts t) {
    CaseReference reference = opened.row().reference();
    return Stream.of(
            Stream.of(nominated(opened, t)),
            cases.done(opened.viewer(), reference).stream().map(it -> done(it, opened, t)),
            keys.contains("contracts") ? contracts(opened, t) : Stream.<Dated>empty(),
            keys.contains("mails") ? mails(opened, t) : Stream.<Dated>empty(),
            keys.contains("notes") ? notes(opened, t) : Stream.<Dated>empty())
        .flatMap(events -> events)
        .sorted(Comparator.comparing(Dated::at).reversed())
        .map(it -> new Event(t.date(CaseWords.day(it.at())), it.what(), it.who()))
        .toList();
  }

  private Dated nominated(Opened opened, PageTexts t) {
    Nomination nomination = nominations.find(opened.row().reference());
    return Dated.on(
        nomination.nominatedOn(),
        t.of("file.done.nominated"),
        who(opened, Role.RO3KVIT, nomination.nominatedBy(), t));
  }

  private Dated done(CaseTable.Done done, Opened opened, PageTexts t) {
    String what =
        texts
            .find(t.language(), "file.done." + done.key())
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
    String name = t.of("role." + role.group());
    return person == null || !opened.viewer().seesNames()
        ? name
        : name + " (" + people.nameOf(person) + ")";
  }

  private Stream<Dated> contracts(Opened opened, PageTexts t) {
    return contracts.ofCase(opened.row().reference()).stream()
        .filter(contract -> opened.reader().mayRead(contract.municipality()))
        .filter(contract -> contract.is() != ContractKind.EARLIER)
        .flatMap(contract -> Stream.concat(begun(contract, t), over(contract, t)));
  }

  private static Stream<Dated> begun(Contract contract, PageTexts t) {
    return Stream.ofNullable(contract.begunOn())
        .map(day -> Dated.on(day, t.of("file.done.contract"), null));
  }

  private static Stream<Dated> over(Contract contract, PageTexts t) {
    return Stream.ofNullable(contract.endedOn())
        .map(
            day ->
                Dated.on(
                    day,
                    t.of("file.done.contract-over", t.of("contracts.end." + contract.endedBy())),
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
            story ->
                Dated.on(
                    story.content().happenedOn(),
                    t.of("file.done.note", story.entry().title()),
                    story.entry().about().get(1)));
  }
}
