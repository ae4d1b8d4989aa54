package nl.posiv.onboarding.engine;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The reference that the case got which the current HTTP request started. */
final class StartedCase {

  static final String ATTRIBUTE = StartedCase.class.getName();

  private StartedCase() {}

  static void remember(String caseReference) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null && caseReference != null) {
      request.setAttribute(ATTRIBUTE, caseReference, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
