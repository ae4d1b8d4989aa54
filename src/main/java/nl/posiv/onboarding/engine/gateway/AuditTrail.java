package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.posiv.onboarding.audit.Action;
import nl.posiv.onboarding.audit.AnonymousRefusals;
import nl.posiv.onboarding.audit.AuditEntry;
import nl.posiv.onboarding.audit.AuditLog;
import nl.posiv.onboarding.audit.ConcernedCase;
import nl.posiv.onboarding.audit.ConcernedTask;
import nl.posiv.onboarding.audit.Result;
import nl.posiv.onboarding.engine.form.CaseFormService;
import nl.posiv.onboarding.engine.rights.Recording;
import nl.posiv.onboarding.engine.rights.Right;
import nl.posiv.onboarding.engine.rights.Rights;
import nl.posiv.onboarding.records.CaseReference;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
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

  private static final List<KnownRequest> RECORDED =
      Stream.concat(
              Rights.of(Right.Kind.START).stream().map(KnownRequest::ofStart),
              Stream.of(Right.Kind.API, Right.Kind.PAGE, Right.Kind.SITE)
                  .flatMap(kind -> Rights.of(kind).stream())
                  .map(KnownRequest::of))
          .filter(row -> row.right().recording() != null)
          .toList();

  /** What is asked of the API and has no word in the table is recorded when it is refused. */
  private static final Recording CALL = new Recording(null, Action.REQUEST_REFUSED);

  /** A page that is not in the table may not escape the record. */
  private static final Recording PAGE = new Recording(Action.PAGE_OPENED, Action.REQUEST_REFUSED);

  /** A task, at the API and at our own pages, which do what Tasklist does. */
  private static final Pattern TASK =
      Pattern.compile("(/camunda/api/engine/engine/[^/]+/task|/tasks)/([^/]+)(/.*)?");

  private static final Pattern INSTANCE = Pattern.compile(RecordedAddress.UUID);

  private static final Pattern CASE =
      Pattern.compile("(?:POSIV|PART|RIB|ACC|KEN|FIN)-\\d{4}-\\d{4,6}(?!\\d)");

  /** Whoever opens the page of a case without an account has the candidate's link. */
  private static final UserId CANDIDATE = new UserId("candidate");

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
    UserId user =
        before.or(() -> after).map(UserAuthentication::getName).map(UserId::new).orElse(null);
    String path = PlainAddress.of(request);
    if (before.isEmpty() && after.isPresent()) {
      write(request, Action.SIGN_IN, "session", null, Result.OK, user);
    } else if (after.isEmpty() && isSignIn(request)) {
      if (anonymous.listsSignIn()) {
        write(request, Action.SIGN_IN, "session", null, Result.REFUSED, null);
      } else {
        anonymous.count();
      }
    } else {
      recordRequest(request, path, status, user, after.or(() -> before));
      if (before.isPresent() && after.isEmpty()) {
        write(request, Action.SIGN_OUT, "session", null, Result.OK, user);
      }
    }
  }

  private void recordRequest(
      HttpServletRequest request,
      String path,
      int status,
      @Nullable UserId user,
      Optional<UserAuthentication> who) {
    Result result = Result.ofStatus(status);
    Optional<Action> action = recordingOf(request, result, who).of(result);
    UserId actor =
        user == null && request.getAttribute(ConcernedCase.ATTRIBUTE) != null ? CANDIDATE : user;
    if (action.isPresent() && actor == null && result == Result.REFUSED) {
      anonymous.count();
    }
    if (action.isEmpty() || actor == null) {
      return;
    }
    Matcher task = TASK.matcher(path);
    Optional<ConcernedTask> name =
        task.matches()
            ? ConcernedTask.of(request, task.group(2)).or(() -> tasks.find(task.group(2)))
            : Optional.empty();
    write(
        request,
        action.get(),
        name.map(ConcernedTask::key).orElseGet(() -> addresses.of(path) + sections(request)),
        name.map(ConcernedTask::caseReference)
            .or(
                () ->
                    action.get() == Action.HISTORY_READ
                        ? caseOfInstance(request)
                        : Optional.empty())
            .orElseGet(() -> caseOf(request)),
        result,
        actor);
  }

  /**
   * What the table says of a request; of one that was given, what it says for those to whom it
   * opens it: an administrator reads the same lists for other reasons than a colleague.
   */
  private static Recording recordingOf(
      HttpServletRequest request, Result result, Optional<UserAuthentication> who) {
    List<String> groups = who.map(UserAuthentication::getGroupIds).orElse(List.of());
    return known(request)
        .filter(row -> result != Result.OK || row.isOpenTo(groups))
        .flatMap(row -> Stream.ofNullable(row.right().recording()))
        .filter(recording -> recording.given() != Action.SIGN_IN)
        .findFirst()
        .orElse(PlainAddress.of(request).startsWith("/camunda/api/") ? CALL : PAGE);
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return known(request)
        .flatMap(row -> Stream.ofNullable(row.right().recording()))
        .anyMatch(recording -> recording.given() == Action.SIGN_IN);
  }

  private static Stream<KnownRequest> known(HttpServletRequest request) {
    String path = PlainAddress.of(request);
    return RECORDED.stream().filter(row -> row.matches(request.getMethod(), path, null));
  }

  /** The case whose instance an administrator looked into, where the request says so. */
  private Optional<CaseReference> caseOfInstance(HttpServletRequest request) {
    Matcher inPath = INSTANCE.matcher(PlainAddress.of(request));
    String asked = inPath.find() ? inPath.group() : request.getParameter("processInstanceId");
    return asked != null && INSTANCE.matcher(asked).matches()
        ? tasks
            .keyOfInstance(asked)
            .map(CASE::matcher)
            .filter(Matcher::find)
            .map(Matcher::group)
            .map(CaseReference::new)
        : Optional.empty();
  }

  /** Which sections of a case's file were shown, as an address points at one. */
  private static String sections(HttpServletRequest request) {
    return request.getAttribute(ConcernedCase.SECTIONS) instanceof List<?> keys
        ? keys.stream().map(String::valueOf).collect(Collectors.joining(",", "#", ""))
        : "";
  }

  /** The case that a form or a page named, that the address names, or that a page was asked for. */
  private static @Nullable CaseReference caseOf(HttpServletRequest request) {
    if (request.getAttribute(ConcernedCase.ATTRIBUTE) instanceof CaseReference concerned) {
      return concerned;
    }
    Matcher named = CASE.matcher(PlainAddress.of(request));
    if (named.find()) {
      return new CaseReference(named.group());
    }
    if (request.getMethod().equals("GET")) {
      String asked = request.getParameter("case");
      return asked != null && CASE.matcher(asked).matches() ? new CaseReference(asked) : null;
    }
    return null;
  }

  private void write(
      HttpServletRequest request,
      Action action,
      String object,
      @Nullable CaseReference caseReference,
      Result result,
      @Nullable UserId actor) {
    try {
      audit.record(
          new AuditEntry(action, object, caseReference, result, request.getRemoteAddr(), actor));
    } catch (RuntimeException lost) {
      // The answer is on its way already; whoever watches the log must know.
      log.error("Not recorded: {} of {} by {}", action.id(), object, actor, lost);
    }
  }
}
