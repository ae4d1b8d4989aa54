package nl.posiv.onboarding.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.language.Texts;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets through of the engine's API what the programme uses, and nothing that would go past a form.
 * What may change something is listed here; everything else that is not a plain read is refused.
 */
@Component
class ApiGate extends OncePerRequestFilter {

  private static final String API = "/camunda/api/engine/";
  private static final String ENGINE = API + "engine/[^/]+";

  /** What Tasklist sends when people work: finding, claiming, handing in a form. */
  private static final Pattern WORK =
      Pattern.compile(
          ENGINE
              + "/(task(/count)?"
              + "|task/[^/]+/(claim|unclaim|submit-form)"
              + "|filter/[^/]+/(list|count|singleResult)"
              + "|process-definition/(key/)?(onboarding|report-change)(:[^/]+)?/submit-form"
              + "|variable-instance(/count)?"
              + "|history/[^/]+(/count)?)");

  /** Ways to finish a task, to change its data or to start a case that go past the form. */
  private static final Pattern PAST_THE_FORM =
      Pattern.compile(
          ENGINE
              + "/(task/[^/]+|task/[^/]+/(complete|resolve|delegate|bpmnError|bpmnEscalation|comment/create"
              + "|attachment/create|variables.*|localVariables.*)"
              + "|process-definition/.+/(start|submit-form)"
              + "|process-instance/[^/]+/(variables.*|modification.*)"
              + "|(process-instance|execution|message|signal|condition|modification|migration|decision-definition|deployment|external-task)(/.*)?)");

  private final FormGuard guard;
  private final Texts texts;
  private final JsonMapper json;

  ApiGate(FormGuard guard, Texts texts, JsonMapper json) {
    this.guard = guard;
    this.texts = texts;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    HttpMethod method = HttpMethod.valueOf(request.getMethod());
    return !request.getRequestURI().startsWith(API)
        || method == HttpMethod.GET
        || method == HttpMethod.HEAD
        || method == HttpMethod.OPTIONS;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = plain(request.getRequestURI());
    Optional<UserAuthentication> user = user(request);
    boolean work = HttpMethod.POST.matches(request.getMethod()) && WORK.matcher(path).matches();
    if (!work && PAST_THE_FORM.matcher(path).matches()) {
      refuse(response, HttpStatus.BAD_REQUEST, "api.past-the-form", user);
    } else if (!work && !user.map(ApiGate::isAdministrator).orElse(false)) {
      refuse(response, HttpStatus.FORBIDDEN, "api.not-allowed", user);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The path without what the engine's REST layer would overlook: parameters, doubled slashes. */
  private static String plain(String path) {
    return path.replaceAll(";[^/]*", "").replaceAll("/+", "/").replaceAll("/$", "");
  }

  /** Who is signed in, if anybody is. */
  static Optional<UserAuthentication> user(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(AuthenticationUtil::getAuthsFromSession)
        .flatMap(all -> all.getAuthentications().stream().findFirst());
  }

  private static boolean isAdministrator(UserAuthentication user) {
    return user.getGroupIds().contains(Role.ADMIN.group());
  }

  private void refuse(
      HttpServletResponse response,
      HttpStatus status,
      String reason,
      Optional<UserAuthentication> user)
      throws IOException {
    String userId = user.map(UserAuthentication::getName).orElse(null);
    write(response, status, new RefusedRequest("", texts.get(guard.languageOf(userId), reason)));
  }

  private void write(HttpServletResponse response, HttpStatus status, RefusedRequest refused)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(refused));
  }
}
