package nl.posiv.onboarding.practicalhelp;

import nl.posiv.onboarding.language.WithId;

/** How the checklist is handed in. */
public enum HelpOutcome implements WithId {
  DONE,
  /** Something is left, and the list comes back. */
  LATER
}
