package nl.posiv.onboarding.notification;

import nl.posiv.onboarding.language.WithId;

/** Where mail goes. */
public enum MailMode implements WithId {
  /** To its readers. */
  SEND,
  /** All to one address, so that a copy can be tried. */
  REDIRECT,
  /** Nowhere: it waits. */
  NOTHING
}
