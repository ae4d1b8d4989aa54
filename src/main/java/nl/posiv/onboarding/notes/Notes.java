package nl.posiv.onboarding.notes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import nl.posiv.onboarding.casefile.CaseReader;
import nl.posiv.onboarding.nomination.Nominations;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.MunicipalityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes, corrects and takes back notes about cases. */
@Service
@Transactional
public class Notes {

  /** Whoever is two things in a case writes as the first of them. */
  private static final List<Role> WRITERS =
      List.of(Role.OFFICIAL, Role.HR, Role.MANAGER, Role.MENTOR, Role.RO3KVIT);

  private final NoteStore store;
  private final Nominations nominations;
  private final ProgrammeClock clock;

  Notes(NoteStore store, Nominations nominations, ProgrammeClock clock) {
    this.store = store;
    this.nominations = nominations;
    this.clock = clock;
  }

  /** The notes of a case that somebody reads, those of the latest day first. */
  @Transactional(readOnly = true)
  List<CaseNote> of(CaseReference reference, CaseReader reader) {
    return store.of(reference).stream().filter(note -> note.isReadBy(reader)).toList();
  }

  /** Whether somebody has notes to read in a case, or to write. */
  public boolean isOpenTo(CaseReader reader) {
    return writtenAs(reader).isPresent();
  }

  /**
   * The circles that somebody may choose from; none for who writes no notes.
   *
   * @param known whether a municipality knows the case
   */
  public List<Circle> circles(CaseReader writer, boolean known) {
    return writtenAs(writer).map(role -> Circle.offered(role, known)).orElse(List.of());
  }

  /**
   * Keeps a new note. The same one once more, from a second click, changes nothing.
   *
   * @param id that the page gave it
   * @param known whether a municipality knows the case
   * @throws NoteRefusedException if it cannot be kept
   */
  public void write(
      UUID id, CaseReference reference, CaseReader writer, boolean known, TypedNote typed) {
    nominations.lockPerson(reference);
    NoteContent content = read(reference, writer, known, typed);
    NoteVersion first =
        new NoteVersion(
            1,
            municipality(content, writer),
            content,
            writtenAs(writer).orElseThrow(),
            writer.user(),
            clock.instant(),
            null,
            false);
    if (!store.add(reference, id, first)
        && find(reference, id, writer).filter(note -> note.first().says(first)).isEmpty()) {
      // Somebody went back in the browser and typed something else: that is another note.
      throw new NoteRefusedException("body", "notes.refused.sent");
    }
  }

  /**
   * Puts something in the place of what a note said.
   *
   * @param seen the number of the version that was on the page
   * @throws NoteRefusedException if that cannot be kept, or the note is not the reader's to correct
   */
  public void correct(
      UUID id,
      int seen,
      CaseReference reference,
      CaseReader writer,
      boolean known,
      TypedNote typed) {
    nominations.lockPerson(reference);
    CaseNote note =
        find(reference, id, writer)
            .filter(it -> it.isCorrectedBy(writer))
            .orElseThrow(() -> new NoteRefusedException("body", "notes.refused.over"));
    NoteContent content = read(reference, writer, known, typed);
    // A second click must not look like a second correction.
    if (!content.equals(note.now().content())) {
      String reason = TypedNote.reason(typed.reason());
      next(reference, note, seen, content, writer, reason, false);
    }
  }

  /**
   * Takes a note back: that it was stays, and why it is no more.
   *
   * @param seen the number of the version that was on the page
   * @throws NoteRefusedException if no reason is given, or the note is not the reader's to take
   *     back
   */
  public void takeBack(
      UUID id, int seen, CaseReference reference, CaseReader writer, String reason) {
    nominations.lockPerson(reference);
    CaseNote note =
        find(reference, id, writer)
            .orElseThrow(() -> new NoteRefusedException("reason", "notes.refused.over"));
    if (note.now().takenBack()) {
      return;
    }
    if (!note.isTakenBackBy(writer)) {
      throw new NoteRefusedException("reason", "notes.refused.over");
    }
    next(reference, note, seen, note.now().content(), writer, TypedNote.reason(reason), true);
  }

  private void next(
      CaseReference reference,
      CaseNote note,
      int seen,
      NoteContent content,
      CaseReader writer,
      String reason,
      boolean takenBack) {
    if (seen != note.now().number()) {
      throw new NoteRefusedException("reason", "notes.refused.changed");
    }
    store.add(
        reference,
        note.id(),
        new NoteVersion(
            seen + 1,
            municipality(content, note, writer),
            content,
            writtenAs(writer).orElseThrow(),
            writer.user(),
            clock.instant(),
            reason,
            takenBack));
  }

  /** A note that somebody reads. */
  @Transactional(readOnly = true)
  Optional<CaseNote> find(CaseReference reference, UUID id, CaseReader reader) {
    return of(reference, reader).stream().filter(note -> note.id().equals(id)).findFirst();
  }

  private NoteContent read(
      CaseReference reference, CaseReader writer, boolean known, TypedNote typed) {
    return typed.read(
        nominations.find(reference).nominatedOn(), clock.today(), circles(writer, known));
  }

  private static @Nullable MunicipalityId municipality(NoteContent content, CaseReader writer) {
    return content.circle() == Circle.RO3KVIT_ALONE ? null : writer.municipality();
  }

  /** A correction does not carry a note to the municipality that the case came to since. */
  private static @Nullable MunicipalityId municipality(
      NoteContent content, CaseNote note, CaseReader writer) {
    MunicipalityId before = note.now().municipality();
    return before == null || content.circle() == Circle.RO3KVIT_ALONE
        ? municipality(content, writer)
        : before;
  }

  private static Optional<Role> writtenAs(CaseReader writer) {
    return WRITERS.stream().filter(writer.parts()::contains).findFirst();
  }
}
