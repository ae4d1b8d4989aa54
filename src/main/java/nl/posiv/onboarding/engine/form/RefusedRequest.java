package nl.posiv.onboarding.engine.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Why the form guard refused the form of the current HTTP request. The engine's REST layer puts its
 * own words before the sentence; the gateway answers with the sentence alone.
 *
 * @param field key of the form's field; empty if the refusal is about no field
 * @param message one sentence in the user's language
 * @param mistakes all that is wrong, this one first; empty if it is the only one
 */
public record RefusedRequest(
    String field,
    String message,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RefusedForm.Mistake> mistakes) {

  public RefusedRequest(String field, String message) {
    this(field, message, List.of());
  }

  public static final String ATTRIBUTE = RefusedRequest.class.getName();

  /** Remembers the refusal where a request is being answered. */
  void remember() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
