package nl.posiv.onboarding.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.posiv.onboarding.language.Texts;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in a sentence when the firewall refuses an address with doubled slashes, parameters or
 * the like, which no page of ours has.
 */
@Component
class OddAddress implements RequestRejectedHandler {

  private final FormGuard guard;
  private final Texts texts;
  private final JsonMapper json;

  OddAddress(FormGuard guard, Texts texts, JsonMapper json) {
    this.guard = guard;
    this.texts = texts;
    this.json = json;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException odd)
      throws IOException {
    String user = ApiGate.user(request).map(UserAuthentication::getName).orElse(null);
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            json.writeValueAsBytes(
                new RefusedRequest("", texts.get(guard.languageOf(user), "api.past-the-form"))));
  }
}
