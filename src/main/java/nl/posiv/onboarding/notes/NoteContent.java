package nl.posiv.onboarding.notes;

import java.time.LocalDate;

/**
 * What somebody says in a note.
 *
 * @param happenedOn the day of the call, the visit or the mail, or of what is noted
 */
public record NoteContent(NoteKind kind, LocalDate happenedOn, String body, Circle circle) {}
