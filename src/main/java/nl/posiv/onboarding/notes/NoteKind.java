package nl.posiv.onboarding.notes;

import nl.posiv.onboarding.language.WithId;

/** What a note is about. */
public enum NoteKind implements WithId {
  NOTE,
  CALL,
  VISIT,
  MAIL
}
