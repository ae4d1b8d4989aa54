package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.posiv.onboarding.records.UserId;

/** Knows who sends a request. */
public interface Visitors {

  /** The user id of whoever is signed in. */
  Optional<UserId> userOf(HttpServletRequest request);
}
