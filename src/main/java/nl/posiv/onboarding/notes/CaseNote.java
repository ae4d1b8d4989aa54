package nl.posiv.onboarding.notes;

import java.util.List;
import java.util.UUID;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.casefile.CaseReader;

/**
 * A note with all that it ever said.
 *
 * @param versions at least one, in order
 */
record CaseNote(UUID id, List<NoteVersion> versions) {

  NoteVersion first() {
    return versions.get(0);
  }

  NoteVersion now() {
    return versions.get(versions.size() - 1);
  }

  /** Whoever wrote it, as long as they are in the case what they were then. */
  boolean isOwn(CaseReader reader) {
    return first().writtenBy().equals(reader.user())
        && reader.parts().contains(first().writtenAs());
  }

  /** Whether somebody reads it. What it says now decides, so that a circle can be made narrower. */
  boolean isReadBy(CaseReader reader) {
    return isReadBy(reader, now());
  }

  /** What it said before, as far as somebody was to read it then and is to read the note now. */
  List<NoteVersion> before(CaseReader reader) {
    return versions.subList(0, versions.size() - 1).stream()
        .filter(version -> isReadBy(reader, version))
        .toList();
  }

  /** Only whoever wrote it corrects it. */
  boolean isCorrectedBy(CaseReader reader) {
    return !now().takenBack() && isOwn(reader);
  }

  /**
   * When whoever wrote it is gone, a colleague takes it back; what an official says, nobody else.
   */
  boolean isTakenBackBy(CaseReader reader) {
    return !now().takenBack()
        && isReadBy(reader)
        && (isOwn(reader) || reader.parts().contains(keeper(first().writtenAs())));
  }

  private static Role keeper(Role writer) {
    return writer == Role.MANAGER || writer == Role.MENTOR ? Role.HR : writer;
  }

  private boolean isReadBy(CaseReader reader, NoteVersion version) {
    boolean withinTheWall =
        version.municipality() == null || reader.mayRead(version.municipality());
    return withinTheWall && (isOwn(reader) || version.content().circle().includes(reader.parts()));
  }
}
