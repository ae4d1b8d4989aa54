package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses parameters that cannot be read. The server takes them for an error of ours, and writes
 * what was sent into the log.
 */
@Component
@Order(FilterOrder.READABLE_PARAMETERS)
class ReadableParameters extends OncePerRequestFilter {

  private final Sentences sentences;

  ReadableParameters(Sentences sentences) {
    this.sentences = sentences;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException unreadable) {
      sentences.refuse(request, response, HttpStatus.BAD_REQUEST);
    } catch (ServletException failed) {
      if (!isUnreadable(failed)) {
        throw failed;
      }
      sentences.refuse(request, response, HttpStatus.BAD_REQUEST);
    }
  }

  private static boolean isUnreadable(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidParameterException) {
        return true;
      }
    }
    return false;
  }
}
