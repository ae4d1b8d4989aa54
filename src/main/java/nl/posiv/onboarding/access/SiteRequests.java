package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;

/** What the table of rights says of a request, as far as the sign-in has to know it. */
public interface SiteRequests {

  /** Whether anybody may send it, signed in or not. */
  boolean isForAnybody(HttpServletRequest request);

  /**
   * Whether it may come without the token that the forms of our own pages carry: because it brings
   * another one, or because the table does not open it to whoever sends it. That is said to them
   * before anything they sent is read.
   */
  boolean needsNoToken(HttpServletRequest request);
}
