package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows who sends a request. */
public interface Visitors {

  /** The user id of whoever is signed in. */
  Optional<String> userOf(HttpServletRequest request);
}
