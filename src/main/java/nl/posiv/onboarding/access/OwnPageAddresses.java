package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;

/** Knows which addresses are those of our own pages, whose forms carry their own token. */
public interface OwnPageAddresses {

  /** Whether a request is for one of our own pages for people who signed in. */
  boolean contains(HttpServletRequest request);

  /**
   * The page that a request for one of our own pages belongs to, with its query: what was asked
   * for, or where the form stands that was sent. It can be read by whoever may.
   */
  String pageOf(HttpServletRequest request);
}
