package nl.posiv.onboarding.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says in one sentence, in the reader's language, why a request is not answered. */
@Component
public class Sentences {

  private static final String SYSTEMS = "/api/";

  private final ReadersLanguage readers;
  private final Texts texts;
  private final JsonMapper json;

  Sentences(ReadersLanguage readers, Texts texts, JsonMapper json) {
    this.readers = readers;
    this.texts = texts;
    this.json = json;
  }

  Language language(HttpServletRequest request) {
    return readers.of(request);
  }

  /** The sentence that goes with a status. */
  String of(Language language, HttpStatus status) {
    return texts
        .find(language, "error." + status.value())
        .orElseGet(
            () -> texts.get(language, status.is4xxClientError() ? "error.4xx" : "error.5xx"));
  }

  String title(Language language) {
    return texts.get(language, "error.title");
  }

  String tasks(Language language) {
    return texts.get(language, "error.tasks");
  }

  /**
   * Refuses where no page can be made any more: as JSON for scripts, to systems as they read it
   * everywhere (RFC 9457), otherwise as plain text.
   */
  public void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    String sentence = of(language(request), status);
    response.reset();
    SecurityHeaders.set(request, response);
    response.setStatus(status.value());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (isOfSystem(request)) {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(json.writeValueAsBytes(problem(status, sentence)));
    } else if (asksForPage(request)) {
      response.setContentType(MediaType.TEXT_PLAIN_VALUE);
      response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    } else {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getOutputStream().write(json.writeValueAsBytes(body(sentence)));
    }
  }

  /** What the form guard's refusals look like too. */
  static Map<String, String> body(String sentence) {
    return Map.of("field", "", "message", sentence);
  }

  private static ProblemDetail problem(HttpStatus status, String sentence) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle(status.getReasonPhrase());
    return problem;
  }

  /** Whether a system asks, and nobody with a browser. */
  private static boolean isOfSystem(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return (failed instanceof String path ? path : PlainAddress.of(request)).startsWith(SYSTEMS);
  }

  static boolean asksForPage(HttpServletRequest request) {
    if (isOfSystem(request)) {
      return false;
    }
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
