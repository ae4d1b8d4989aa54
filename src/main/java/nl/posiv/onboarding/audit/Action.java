package nl.posiv.onboarding.audit;

import nl.posiv.onboarding.language.WithId;

/** What people do that is recorded. */
public enum Action implements WithId {
  /** A session began, or was asked for in vain. */
  SIGN_IN,
  /** A session ended: by its user, by the identity provider, or because it lasted too long. */
  SIGN_OUT,
  /** Somebody looked at a form of a case, and with it at personal data. */
  FORM_OPENED,
  FORM_SUBMITTED,
  CASE_STARTED,
  TASK_CLAIMED,
  TASK_RETURNED,
  TASK_HANDED_ON,
  /** Somebody looked at one of our own pages. */
  PAGE_OPENED,
  /** Somebody took a list of cases, hours or contracts along as a file. */
  LIST_TAKEN,
  /** Somebody changed something on one of our own pages. */
  PAGE_CHANGED,
  /** Somebody fetched a document of a case. */
  DOCUMENT_OPENED,
  DOCUMENT_ADDED,
  /** Somebody took away a document that did not belong there. */
  DOCUMENT_TAKEN_AWAY,
  /** The term of a document was over. */
  DOCUMENT_ERASED,
  /** Nobody came to an invitation for so long that it was taken back. */
  INVITATION_ENDED,
  SETTINGS_CHANGED,
  /** An administrator entered or removed a row of the rule catalogue. */
  RULE_CHANGED,
  STEP_RETRIED,
  /** An administrator changed something through Cockpit or Admin. */
  ADMINISTERED,
  /** Anything else that was asked for and not given. */
  REQUEST_REFUSED,
  /** A system of a municipality asked for something. */
  API_READ,
  /** How many requests of people who were not signed in were refused. */
  ANONYMOUS_REFUSED,
  /** An administrator looked at what the engine has kept of a case. */
  HISTORY_READ,
  AUDIT_SEARCHED,
  AUDIT_PURGED
}
