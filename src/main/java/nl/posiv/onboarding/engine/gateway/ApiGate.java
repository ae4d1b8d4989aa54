package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.form.RefusedRequest;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets through of the API of the webapps what the table of rights opens to the user's groups, and
 * nothing else: nothing that would go past a form, and nothing that nobody needs.
 */
@Component
@Order(FilterOrder.API_GATE)
class ApiGate extends OncePerRequestFilter {

  private static final String API = "/camunda/api/";

  /** Ways to finish a task, to change its data or to start a case that go past the form. */
  private static final Pattern PAST_THE_FORM =
      Pattern.compile(
          KnownRequest.ENGINE
              + "(task/[^/]+|task/[^/]+/(complete|resolve|delegate|bpmnError|bpmnEscalation|comment/create"
              + "|attachment/create|variables.*|localVariables.*)"
              + "|process-definition/.+/(start|submit-form)"
              + "|(process-instance|execution|message|signal|condition|modification|migration|decision-definition|deployment|external-task)(/.*)?)");

  /**
   * What is asked of one task; the task itself is searched for, with the rights of who asks. A
   * report is about all of them.
   */
  private static final Pattern OF_A_TASK =
      Pattern.compile(KnownRequest.ENGINE + "task/(?!report/)([^/]+)/.+");

  private static final List<KnownRequest> OPEN =
      Stream.concat(
              Rights.of(Right.Kind.API).stream().map(KnownRequest::of),
              Rights.of(Right.Kind.START).stream().map(KnownRequest::ofStart))
          .toList();

  private final KnownTasks tasks;
  private final People people;
  private final Texts texts;
  private final JsonMapper json;

  ApiGate(KnownTasks tasks, People people, Texts texts, JsonMapper json) {
    this.tasks = tasks;
    this.people = people;
    this.texts = texts;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PlainAddress.of(request).startsWith(API);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<UserAuthentication> user = user(request);
    String path = PlainAddress.of(request);
    boolean open = OPEN.stream().anyMatch(row -> opens(row, request, path, user));
    Matcher task = OF_A_TASK.matcher(path);
    if (open
        && task.matches()
        && user.filter(known -> tasks.isKnown(task.group(1), known)).isEmpty()) {
      refuse(response, HttpStatus.NOT_FOUND, "api.not-yours-or-done", user);
    } else if (open) {
      chain.doFilter(request, response);
    } else if (user.isEmpty()) {
      refuse(response, HttpStatus.UNAUTHORIZED, "api.sign-in-first", user);
    } else if (!isReading(request) && PAST_THE_FORM.matcher(path).matches()) {
      refuse(response, HttpStatus.BAD_REQUEST, "api.past-the-form", user);
    } else {
      refuse(response, HttpStatus.FORBIDDEN, "api.not-allowed", user);
    }
  }

  private static boolean opens(
      KnownRequest row,
      HttpServletRequest request,
      String path,
      Optional<UserAuthentication> user) {
    boolean mayBe =
        row.right().anonymous()
            || user.map(UserAuthentication::getGroupIds).map(row.right()::isFor).orElse(false);
    return mayBe
        && row.matches(
            request.getMethod(),
            path,
            user.map(UserAuthentication::getName).orElse(null),
            values(request, row.parameter()));
  }

  private static String[] values(HttpServletRequest request, @Nullable String parameter) {
    String[] values = parameter == null ? null : request.getParameterValues(parameter);
    return Objects.requireNonNullElse(values, new String[0]);
  }

  private static boolean isReading(HttpServletRequest request) {
    return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
  }

  /** Who is signed in, if anybody is. */
  static Optional<UserAuthentication> user(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(AuthenticationUtil::getAuthsFromSession)
        .flatMap(all -> all.getAuthentications().stream().findFirst());
  }

  private void refuse(
      HttpServletResponse response,
      HttpStatus status,
      String reason,
      Optional<UserAuthentication> user)
      throws IOException {
    UserId userId = user.map(UserAuthentication::getName).map(UserId::new).orElse(null);
    write(response, status, new RefusedRequest("", texts.get(people.languageOf(userId), reason)));
  }

  private void write(HttpServletResponse response, HttpStatus status, RefusedRequest refused)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(refused));
  }
}
