package nl.posiv.onboarding.web;

import org.springframework.core.Ordered;

/**
 * The chain of filters that a request goes through, in its order, each with the reason for its
 * place. Spring's encoding and measuring stand before it; Spring Security (at -100) stands between
 * those that every request needs and those that ask who may; the webapps' own filters come last.
 */
public final class FilterOrder {

  /** The webapps ask the request for its nonce, so it has one from the beginning. */
  public static final int NONCE_PER_REQUEST = Ordered.HIGHEST_PRECEDENCE + 10;

  /** Before whatever may refuse, so that refusals have the headers too. */
  public static final int SECURITY_HEADERS = NONCE_PER_REQUEST + 1;

  /** Replaces a header of those before, and wraps the answer against those behind. */
  public static final int KEPT_FILES = SECURITY_HEADERS + 1;

  /** Before the first that reads a parameter. */
  public static final int READABLE_PARAMETERS = KEPT_FILES + 1;

  /** Before anything is asked of the database. A flood leaves no trace but its refusals. */
  public static final int REQUEST_LIMITS = READABLE_PARAMETERS + 1;

  /** Before all that sign in, sign out, refuse or answer: it records how that ended. */
  public static final int AUDIT_TRAIL = REQUEST_LIMITS + 1;

  /** Before the first that asks what a session may; behind the record, as it can end a session. */
  public static final int CURRENT_RIGHTS = AUDIT_TRAIL + 1;

  /** Writes into the whole page, after everything behind has made it. */
  public static final int PAGE_LANGUAGE = CURRENT_RIGHTS + 1;

  /** Before refusals: the webapps show the time with them too. */
  public static final int TIME_OF_THE_PROGRAMME = PAGE_LANGUAGE + 1;

  /** Behind the record, which has what it refuses, and before all who decide by the address. */
  public static final int PLAIN_ADDRESS = TIME_OF_THE_PROGRAMME + 1;

  /** Behind those that know who sends it and that the address is ours; before the token is read. */
  public static final int UPLOADED_FILES = PLAIN_ADDRESS + 1;

  /** Outside {@link #ENGINE_ANSWERS}: it renames what the engine answered, not what we refuse. */
  public static final int NAMES_IN_ANSWERS = UPLOADED_FILES + 1;

  /** Before Spring Security, which knows nothing of scrapers. */
  public static final int METRICS_TOKEN = NAMES_IN_ANSWERS + 1;

  /** Before the webapps' own filters, which fail at these addresses. */
  public static final int WEBAPP_ADDRESSES = METRICS_TOKEN + 1;

  /** Around Spring Security, the gate and the engine, whose failures it puts into sentences. */
  public static final int ENGINE_ANSWERS = WEBAPP_ADDRESSES + 1;

  /** Innermost of those that rewrite a page: it looks at what the webapps made. */
  public static final int HIDDEN_VERSION = ENGINE_ANSWERS + 1;

  /** Before the gate, which refuses in pages where scripts want a sentence. */
  public static final int WORDS_OF_THE_DEMO = 1;

  /** Behind Spring Security: whoever has not signed in at the provider is turned away there. */
  public static final int SESSION_OF_PAGES = WORDS_OF_THE_DEMO + 1;

  /** Asks the session. */
  public static final int GATE_OF_PAGES = SESSION_OF_PAGES + 1;

  /** Behind the gate: whoever may not is told so, whatever token was sent. */
  public static final int TOKEN_OF_THE_DEMO = GATE_OF_PAGES + 1;

  /** Before the webapps' own filters: what is closed does not get as far as the engine. */
  public static final int API_GATE = TOKEN_OF_THE_DEMO + 1;

  private FilterOrder() {}
}
