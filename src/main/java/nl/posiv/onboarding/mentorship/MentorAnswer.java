package nl.posiv.onboarding.mentorship;

import nl.posiv.onboarding.language.WithId;

/** What somebody says who was asked to be the mentor. */
public enum MentorAnswer implements WithId {
  ACCEPT,
  DECLINE
}
