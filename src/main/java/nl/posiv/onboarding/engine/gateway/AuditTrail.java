package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.Role;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AnonymousRefusals;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.engine.form.CaseFormService;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records who did what, at the one place where every request comes by and its answer is known. That
 * somebody sees a form is recorded before they do, by {@link CaseFormService}.
 */
@Component
@Order(FilterOrder.AUDIT_TRAIL)
class AuditTrail extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);

  private static final String API = "/camunda/api/";
  private static final String ENGINE = API + "engine/engine/[^/]+";
  private static final Pattern SIGN_IN =
      Pattern.compile(API + "admin/auth/user/[^/]+/login/[^/]+|/login/oauth2/code/.+");
  private static final Pattern TASK = Pattern.compile(ENGINE + "/task/([^/]+)(/[^/]+)?.*");
  private static final Pattern START =
      Pattern.compile(ENGINE + "/process-definition/.+/(submit-form|start)");

  /** Our own pages of tasks, which do what Tasklist does. */
  private static final Pattern OWN_TASK = Pattern.compile("/tasks/([^/]+)(/claim|/unclaim)?");

  private static final Pattern OWN_START = Pattern.compile("/tasks/new/[^/]+");
  private static final Pattern RETRY = Pattern.compile(ENGINE + "/job/.*retries.*");

  /** What Camunda's applications post to read: lists and counts. */
  private static final Pattern READING_BY_POST =
      Pattern.compile(
          ENGINE
              + "/(task|filter/[^/]+/\\w+|variable-instance|history/[^/]+|process-instance|external-task|job|group)(/count)?"
              + "|"
              + API
              + "cockpit/plugin/.+");

  /** What the engine keeps of cases: their variables, and everything that happened in them. */
  private static final Pattern KEPT_OF_CASES =
      Pattern.compile(
          ENGINE
              + "/(history/.+|variable-instance|variable-instance/[^/]+(/.+)?|.+/(variables|localVariables)(/.+)?)"
              + "|"
              + API
              + "cockpit/plugin/base/[^/]+/(process-instance|incident|history)(/.+)?");

  private static final Pattern INSTANCE = Pattern.compile(RecordedAddress.UUID);

  private static final Pattern COUNTING = Pattern.compile(".+/count");

  /** Files, health, the demo's tools, and pages on the way in and out, which their result tells. */
  private static final Pattern NOT_RECORDED =
      Pattern.compile(
          "/|/error|/favicon.ico|/(demo|actuator|scripts|styles|webjars|camunda/(app|lib|assets|favicon.ico))(/.*)?"
              + "|/(sign-in|sign-out|oauth2|logout|login)(/.*)?");

  private static final Pattern CASE = Pattern.compile("POSIV-\\d{4}-\\d{4,6}(?!\\d)");

  /** Whoever opens the page of a case without an account has the candidate's link. */
  private static final String CANDIDATE = "candidate";

  private final AuditLog audit;
  private final AnonymousRefusals anonymous;
  private final TaskNames tasks;
  private final RecordedAddress addresses;

  AuditTrail(
      AuditLog audit, AnonymousRefusals anonymous, TaskNames tasks, RecordedAddress addresses) {
    this.audit = audit;
    this.anonymous = anonymous;
    this.tasks = tasks;
    this.addresses = addresses;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<UserAuthentication> before = ApiGate.user(request);
    int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
    try {
      chain.doFilter(request, new HeldUntilRecorded(response));
      status = response.getStatus();
    } finally {
      record(request, status, before);
    }
  }

  private void record(HttpServletRequest request, int status, Optional<UserAuthentication> before) {
    Optional<UserAuthentication> after = ApiGate.user(request);
    String user = before.or(() -> after).map(UserAuthentication::getName).orElse(null);
    String path = PlainAddress.of(request);
    if (before.isEmpty() && after.isPresent()) {
      write(request, Action.SIGN_IN, "session", null, Result.OK, user);
    } else if (SIGN_IN.matcher(path).matches() && after.isEmpty()) {
      if (anonymous.listsSignIn()) {
        write(request, Action.SIGN_IN, "session", null, Result.REFUSED, null);
      } else {
        anonymous.count();
      }
    } else {
      recordRequest(request, path, status, user, before);
      if (before.isPresent() && after.isEmpty()) {
        write(request, Action.SIGN_OUT, "session", null, Result.OK, user);
      }
    }
  }

  private void recordRequest(
      HttpServletRequest request,
      String path,
      int status,
      String user,
      Optional<UserAuthentication> who) {
    Result result = Result.ofStatus(status);
    boolean changes = !isReading(request, path);
    Matcher task = (path.startsWith(API) ? TASK : OWN_TASK).matcher(path);
    Optional<Action> action =
        path.startsWith(API)
            ? ofCall(path, task, changes, result, who)
            : ofPage(path, changes, result);
    String actor =
        user == null && request.getAttribute(ConcernedCase.ATTRIBUTE) != null ? CANDIDATE : user;
    if (action.isPresent() && actor == null && result == Result.REFUSED) {
      anonymous.count();
    }
    if (action.isEmpty() || actor == null) {
      return;
    }
    Optional<TaskNames.Name> name =
        task.matches() ? tasks.find(task.group(1)) : Optional.<TaskNames.Name>empty();
    write(
        request,
        action.get(),
        name.map(TaskNames.Name::key).orElseGet(() -> addresses.of(path)),
        name.map(TaskNames.Name::caseReference)
            .or(
                () ->
                    action.get() == Action.HISTORY_READ
                        ? caseOfInstance(request)
                        : Optional.empty())
            .orElseGet(() -> caseOf(request)),
        result,
        actor);
  }

  private static Optional<Action> ofCall(
      String path, Matcher task, boolean changes, Result result, Optional<UserAuthentication> who) {
    if (task.matches() && task.group(2) != null) {
      switch (task.group(2)) {
        case "/form-variables":
          // Those that were shown are on record already.
          return result == Result.OK ? Optional.empty() : Optional.of(Action.FORM_OPENED);
        case "/submit-form", "/complete", "/resolve":
          return Optional.of(Action.FORM_SUBMITTED);
        case "/claim":
          return Optional.of(Action.TASK_CLAIMED);
        case "/unclaim":
          return Optional.of(Action.TASK_RETURNED);
        default:
          break;
      }
    }
    if (changes && START.matcher(path).matches()) {
      return Optional.of(Action.CASE_STARTED);
    }
    if (result != Result.OK) {
      return Optional.of(Action.REQUEST_REFUSED);
    }
    boolean asAdministrator =
        who.filter(user -> user.getGroupIds().contains(Role.ADMIN.group())).isPresent();
    if (changes && asAdministrator) {
      return Optional.of(RETRY.matcher(path).matches() ? Action.STEP_RETRIED : Action.ADMINISTERED);
    }
    boolean reads = asAdministrator && KEPT_OF_CASES.matcher(path).matches();
    return reads && !COUNTING.matcher(path).matches()
        ? Optional.of(Action.HISTORY_READ)
        : Optional.empty();
  }

  private static Optional<Action> ofPage(String path, boolean changes, Result result) {
    if (NOT_RECORDED.matcher(path).matches()) {
      return Optional.empty();
    }
    if (path.equals("/audit")) {
      return Optional.of(Action.AUDIT_SEARCHED);
    }
    if (!changes) {
      return Optional.of(result == Result.OK ? Action.PAGE_OPENED : Action.REQUEST_REFUSED);
    }
    if (OWN_START.matcher(path).matches()) {
      return Optional.of(Action.CASE_STARTED);
    }
    if (OWN_TASK.matcher(path).matches()) {
      return Optional.of(
          path.endsWith("/claim")
              ? Action.TASK_CLAIMED
              : path.endsWith("/unclaim") ? Action.TASK_RETURNED : Action.FORM_SUBMITTED);
    }
    if (path.startsWith("/account")) {
      return Optional.of(Action.SETTINGS_CHANGED);
    }
    return Optional.of(path.endsWith("/retry") ? Action.STEP_RETRIED : Action.PAGE_CHANGED);
  }

  private static boolean isReading(HttpServletRequest request, String path) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> true;
      case "POST" -> READING_BY_POST.matcher(path).matches();
      default -> false;
    };
  }

  /** The case whose instance an administrator looked into, where the request says so. */
  private Optional<String> caseOfInstance(HttpServletRequest request) {
    Matcher inPath = INSTANCE.matcher(PlainAddress.of(request));
    String asked = inPath.find() ? inPath.group() : request.getParameter("processInstanceId");
    return asked != null && INSTANCE.matcher(asked).matches()
        ? tasks.caseOfInstance(asked).map(CASE::matcher).filter(Matcher::find).map(Matcher::group)
        : Optional.empty();
  }

  /** The case that a form or a page named, that the address names, or that a page was asked for. */
  private static String caseOf(HttpServletRequest request) {
    if (request.getAttribute(ConcernedCase.ATTRIBUTE) instanceof String concerned) {
      return concerned;
    }
    Matcher named = CASE.matcher(PlainAddress.of(request));
    if (named.find()) {
      return named.group();
    }
    if (request.getMethod().equals("GET")) {
      String asked = request.getParameter("case");
      return asked != null && CASE.matcher(asked).matches() ? asked : null;
    }
    return null;
  }

  private void write(
      HttpServletRequest request,
      Action action,
      String object,
      String caseReference,
      Result result,
      String actor) {
    try {
      audit.record(
          new AuditEntry(action, object, caseReference, result, request.getRemoteAddr(), actor));
    } catch (RuntimeException lost) {
      // The answer is on its way already; whoever watches the log must know.
      log.error("Not recorded: {} of {} by {}", action.id(), object, actor, lost);
    }
  }
}
