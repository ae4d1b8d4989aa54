package nl.posiv.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import nl.posiv.onboarding.access.SiteRequests;
import nl.posiv.onboarding.records.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages with a form in which people type bring a script ({@code kept-answers.js}) that keeps what
 * was typed in the browser's tab until it is accepted, because a session can end before. Without
 * scripts they work as well.
 */
@Configuration(proxyBeanMethods = false)
class KeptAnswers implements WebMvcConfigurer {

  /** Views with such a form, and those to which a form leads when it was accepted. */
  static final Set<String> VIEWS =
      Set.of(
          "pages/task",
          "pages/hand-on",
          "pages/tasks",
          "pages/account",
          "pages/overview",
          "pages/work-phone",
          "pages/before-start",
          "pages/contracts",
          "pages/letter-text",
          "pages/documents",
          "pages/evaluations",
          "pages/survey",
          "pages/alumni",
          "pages/note",
          "pages/case",
          "pages/mentoring",
          "pages/people",
          "pages/people-import",
          "pages/person",
          "pages/decreed-days",
          "pages/municipalities",
          "pages/municipality",
          "pages/inhabitants",
          "pages/money",
          "pages/places",
          "pages/second-official",
          "pages/network",
          "pages/network-contact",
          "pages/reference-item",
          "pages/reference-list",
          "pages/council-new",
          "pages/council-text",
          "pages/council-template",
          "pages/lesson",
          "pages/meeting",
          "pages/funding-call",
          "pages/operations",
          "pages/connection",
          "pages/signatures",
          "pages/session",
          "pages/sessions",
          "pages/workload");

  private final Visitors visitors;
  private final SiteRequests site;

  KeptAnswers(Visitors visitors, SiteRequests site) {
    this.visitors = visitors;
    this.site = site;
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
            if (view != null && view.isReference() && VIEWS.contains(view.getViewName())) {
              visitors.userOf(request).ifPresent(user -> keep(user, request, view));
            }
          }
        });
  }

  private void keep(UserId user, HttpServletRequest request, ModelAndView view) {
    view.addObject("typist", user);
    view.addObject("page", site.pageOf(request));
  }
}
