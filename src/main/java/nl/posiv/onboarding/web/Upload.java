package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A file that came with a form.
 *
 * @param name as whoever sent it called it: never trusted, never in a log or an address
 * @param content empty if no file was chosen, or if it is too large
 * @param tooLarge whether it was larger than is taken
 */
public record Upload(String name, byte[] content, boolean tooLarge) {

  static final String ATTRIBUTE = Upload.class.getName();

  /** The file of a request; empty if it has none. */
  public static Optional<Upload> of(HttpServletRequest request) {
    return Optional.ofNullable((Upload) request.getAttribute(ATTRIBUTE));
  }
}
