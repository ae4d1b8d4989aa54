package nl.posiv.onboarding.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Why the form guard refused the form of the current HTTP request. The engine's REST layer puts its
 * own words before the sentence; {@link EngineAnswers} answers with the sentence alone.
 *
 * @param field key of the form's field; empty if the refusal is about no field
 * @param message one sentence in the user's language
 * @param mistakes all that is wrong, this one first; empty if it is the only one
 */
record RefusedRequest(
    String field,
    String message,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RefusedForm.Mistake> mistakes) {

  RefusedRequest(String field, String message) {
    this(field, message, List.of());
  }

  static final String ATTRIBUTE = RefusedRequest.class.getName();

  private static final String SAID = ATTRIBUTE + ".said";

  /** Remembers that the engine refuses the current request with a sentence of ours. */
  static void said() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(SAID, true, RequestAttributes.SCOPE_REQUEST);
    }
  }

  static boolean isSaid(HttpServletRequest request) {
    return request.getAttribute(SAID) != null;
  }

  /** Remembers the refusal where a request is being answered. */
  void remember() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
