package nl.posiv.onboarding.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.web.ReadersLanguage;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What systems are told when they ask for something that is not there, or cannot be read. */
@RestController
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Hidden
class ApiErrors {

  private final Texts texts;
  private final ReadersLanguage language;

  ApiErrors(Texts texts, ReadersLanguage language) {
    this.texts = texts;
    this.language = language;
  }

  @ExceptionHandler
  ProblemDetail unreadable(Paging.UnreadableException unreadable, HttpServletRequest request) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST,
        texts.get(language.of(request), "api.unreadable." + unreadable.parameter()));
  }

  /** Everything else below the door. */
  @RequestMapping(ApiSecurity.PATHS)
  void notHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean reads = HttpMethod.GET.matches(request.getMethod());
    response.sendError((reads ? HttpStatus.NOT_FOUND : HttpStatus.METHOD_NOT_ALLOWED).value());
  }
}
