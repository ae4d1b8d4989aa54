package nl.posiv.onboarding.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The mark on a request that the engine refuses with a sentence of ours, and not its own. */
public final class OwnSentence {

  private static final String SAID = OwnSentence.class.getName();

  private OwnSentence() {}

  /** Marks the current request, where there is one. */
  public static void said() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(SAID, true, RequestAttributes.SCOPE_REQUEST);
    }
  }

  /** Whether a request was refused with a sentence of ours. */
  public static boolean isSaid(HttpServletRequest request) {
    return request.getAttribute(SAID) != null;
  }
}
