package nl.posiv.onboarding.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.posiv.onboarding.calendar.ProgrammeClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the webapps with each answer what time it is in the programme, because their scripts would
 * ask the browser, whose clock no demo moves.
 */
@Component
@Order(FilterOrder.TIME_OF_THE_PROGRAMME)
class TimeOfTheProgramme extends OncePerRequestFilter {

  static final String HEADER = "X-POSIV-Now";

  private final ProgrammeClock clock;

  TimeOfTheProgramme(ProgrammeClock clock) {
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PlainAddress.of(request).startsWith("/camunda/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HEADER, clock.instant().toString());
    chain.doFilter(request, response);
  }
}
