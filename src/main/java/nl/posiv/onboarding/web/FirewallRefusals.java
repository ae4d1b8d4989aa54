package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers in a sentence when the firewall refuses a request that no page of ours sends. */
@Component
class FirewallRefusals implements RequestRejectedHandler {

  private final Sentences sentences;

  FirewallRefusals(Sentences sentences) {
    this.sentences = sentences;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException odd)
      throws IOException {
    sentences.refuse(request, response, HttpStatus.BAD_REQUEST);
  }
}
