package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Prolongs the session of whoever asks, as any request does, and says how long it goes on. */
@Controller
@RequestMapping("/session")
class SessionPage {

  private final SessionEnd sessions;

  SessionPage(SessionEnd sessions) {
    this.sessions = sessions;
  }

  @GetMapping
  ResponseEntity<SessionEnd.Left> left(HttpServletRequest request) {
    SessionEnd.Left left = sessions.of(request);
    return left == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(left);
  }
}
