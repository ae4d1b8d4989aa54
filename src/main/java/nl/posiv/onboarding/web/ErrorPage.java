package nl.posiv.onboarding.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.posiv.onboarding.access.OwnPage;
import nl.posiv.onboarding.language.Frame;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The one answer to everything that has no better one: a sentence, and nothing from inside. */
@Controller
class ErrorPage implements ErrorController {

  private final Sentences sentences;
  private final Texts texts;

  ErrorPage(Sentences sentences, Texts texts) {
    this.sentences = sentences;
    this.texts = texts;
  }

  @RequestMapping("/error")
  @Nullable String error(HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    HttpStatus status = status(request);
    if (!Sentences.asksForPage(request)) {
      sentences.refuse(request, response, status);
      return null;
    }
    response.setStatus(status.value());
    if (request.getAttribute(OwnPage.NOT_YOURS) != null) {
      return "pages/not-yours";
    }
    Language language = sentences.language(request);
    // What failed may be what the frame would ask.
    model.addAttribute("frame", Frame.without(texts, language));
    model.addAttribute("title", sentences.title(language));
    model.addAttribute("sentence", sentences.of(language, status));
    model.addAttribute("tasks", sentences.tasks(language));
    model.addAttribute("signIn", request.getAttribute(OwnPage.SIGN_IN));
    return "web/error";
  }

  /** Whoever asks for this page itself asks for a page that does not exist. */
  private static HttpStatus status(HttpServletRequest request) {
    return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(HttpStatus::resolve)
        .orElse(HttpStatus.NOT_FOUND);
  }
}
