package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;

/** Knows which addresses are those of our own pages, whose forms carry their own token. */
@FunctionalInterface
public interface OwnPageAddresses {

  /** Whether a request is for one of our own pages for people who signed in. */
  boolean contains(HttpServletRequest request);
}
