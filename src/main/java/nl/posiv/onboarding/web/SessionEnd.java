package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the pages of whoever is signed in when their session ends, so that their script ({@code
 * session-end.js}) says so in time. What ends a session is the server's ({@code
 * server.servlet.session.timeout}) and {@link RequestLimits}.
 */
@Configuration(proxyBeanMethods = false)
class SessionEnd implements WebMvcConfigurer {

  /** The pages behind a personal link have no session, and run no script. */
  private static final Pattern WITH_SESSION =
      Pattern.compile("(?!pages/(candidate|farewell))(pages|audit)/.*");

  private final Visitors visitors;
  private final RequestLimits limits;

  SessionEnd(Visitors visitors, RequestLimits limits) {
    this.visitors = visitors;
    this.limits = limits;
  }

  /**
   * How long a session goes on. The template reads it, so it is public.
   *
   * @param idle seconds after the last request
   * @param ends seconds from now, however busy its user is
   */
  public record Left(long idle, long ends) {}

  /** How long the session of a request goes on; null if nobody is signed in. */
  @Nullable Left of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || visitors.userOf(request).isEmpty()) {
      return null;
    }
    return new Left(session.getMaxInactiveInterval(), limits.longestFromNow(session).toSeconds());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public void postHandle(
              HttpServletRequest request,
              HttpServletResponse response,
              Object handler,
              @Nullable ModelAndView view) {
            String name = view == null ? null : view.getViewName();
            if (view != null && name != null && WITH_SESSION.matcher(name).matches()) {
              view.addObject("sessionEnds", of(request));
            }
          }
        });
  }
}
