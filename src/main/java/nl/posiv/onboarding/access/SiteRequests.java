package nl.posiv.onboarding.access;

import jakarta.servlet.http.HttpServletRequest;

/** What the table of rights says of a request, as far as the sign-in has to know it. */
public interface SiteRequests {

  /** Whether it is for one of our own pages for people who signed in. */
  boolean isOfOurPages(HttpServletRequest request);

  /**
   * The page that a request for one of our own pages belongs to, with its query: what was asked
   * for, or where the form stands that was sent. It can be read by whoever may.
   */
  String pageOf(HttpServletRequest request);

  /** Whether anybody may send it, signed in or not. */
  boolean isForAnybody(HttpServletRequest request);

  /**
   * Whether it may come without the token that the forms of our own pages carry: because it brings
   * another one, or because the table does not open it to whoever sends it. That is said to them
   * before anything they sent is read.
   */
  boolean needsNoToken(HttpServletRequest request);
}
