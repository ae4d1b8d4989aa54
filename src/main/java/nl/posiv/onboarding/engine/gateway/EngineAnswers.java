package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.OwnSentence;
import nl.posiv.onboarding.engine.form.RefusedRequest;
import nl.posiv.onboarding.language.Texts;
import nl.posiv.onboarding.language.TypedText;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import nl.posiv.onboarding.web.ReadRequest;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in one sentence where the engine's API would fail or refuse with words and traces of its
 * own: a task that is done or belongs to another municipality, one that a colleague has taken, a
 * body that is no form. What really went wrong stays in the log.
 */
@Component
@Order(FilterOrder.ENGINE_ANSWERS)
class EngineAnswers extends OncePerRequestFilter {

  private static final Pattern TASK = Pattern.compile("/camunda/api/engine/.+/task/([^/;]+).*");

  private static final String API = "/camunda/api/";
  private static final String ENGINE_API = API + "engine/";
  private static final Pattern SIGN_IN = Pattern.compile(API + "admin/auth/user/[^/]+/login/[^/]+");
  private static final Pattern KEY = Pattern.compile("[\\w.:-]{0,64}");

  /** Tasklist reads it and says it in the reader's language. */
  private static final String TASK_IS_GONE = "No matching task with id ";

  private static final String NO_TENANT = "ENGINE-13034";

  /** A parameter that can be asked in the body of a search only. */
  private static final String WRONG_ARGUMENT = "\"type\":\"IllegalArgumentException\"";

  /**
   * A parameter that is no number: the engine's API takes that for an address that is not there.
   */
  private static final String UNREADABLE_PARAMETER = "\"type\":\"QueryParamException\"";

  /**
   * Searches, and what an administrator asks of one job: if they fail, it is over what was asked.
   */
  private static final Pattern QUESTION =
      Pattern.compile(
          ENGINE_API
              + "(engine/default/)?((history/)?[a-z-]+(/count)?|filter/[^/]+/\\w+(/count)?|job/[^/]+/retries)");

  /** Unless it was the database that failed. */
  private static final Pattern OF_THE_DATABASE =
      Pattern.compile("postgresql|java\\.sql|jdbc|PersistenceException", Pattern.CASE_INSENSITIVE);

  /** The engine's API does not look whether everything was sent. */
  private static final Pattern INCOMPLETE =
      Pattern.compile("NullPointerException[^\n]*\\n\\s*at org\\.camunda\\.bpm\\.engine\\.rest\\.");

  /** What was asked about. */
  private static final Pattern NOT_THERE =
      Pattern.compile("bpm\\.engine\\.exception\\.(NullValue|NotFound)Exception");

  /** Somebody asked for an answer in another form than the API has. */
  private static final String NO_SUCH_KIND = "MessageBodyProviderNotFoundException";

  private static final String ALREADY_CLAIMED = "TaskAlreadyClaimedException";
  private static final String SAME_MOMENT = "OptimisticLockingException";

  /** Of a user, a group or a municipality. */
  private static final String ODD_ID = "is not a valid resource identifier";

  private static final Logger log = LoggerFactory.getLogger(EngineAnswers.class);

  private final People people;
  private final Texts texts;
  private final TaskService tasks;
  private final WithheldStackTraces traces;
  private final JsonMapper json;

  EngineAnswers(
      People people, Texts texts, TaskService tasks, WithheldStackTraces traces, JsonMapper json) {
    this.traces = traces;
    this.people = people;
    this.texts = texts;
    this.tasks = tasks;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = PlainAddress.of(request);
    return !path.startsWith(API) || path.contains("/static/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean signIn = SIGN_IN.matcher(PlainAddress.of(request)).matches();
    ContentCachingResponseWrapper answer =
        new ContentCachingResponseWrapper(signIn ? new StatusAlone(response) : response);
    // What strangers send is not read, unless they sign in: they are refused.
    HttpServletRequest readable =
        ApiGate.user(request).isPresent() || signIn ? new ReadRequest(request) : request;
    boolean form = PlainAddress.of(request).endsWith("/submit-form");
    if (form && readable instanceof ReadRequest read && !isForm(read.body())) {
      write(request, answer, HttpStatus.BAD_REQUEST, "api.no-form");
    } else if (!isText(readable, form)) {
      write(request, answer, HttpStatus.BAD_REQUEST, "error.400");
    } else {
      String trace = answered(chain, readable, answer);
      Object refused = request.getAttribute(RefusedRequest.ATTRIBUTE);
      if (refused != null && form && answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
        write(answer, HttpStatus.BAD_REQUEST, (RefusedRequest) refused);
      } else if (answer.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
        explain(request, answer, trace);
      } else if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()
          && OwnSentence.isSaid(request)
          && answer.getContentSize() > 0) {
        sayPlainly(answer);
      } else if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()
          && hasWords(request, answer)
          && !isOurs(request, answer)) {
        refuse(request, answer);
      }
    }
    answer.copyBodyToResponse();
  }

  /** What the engine would have written to the log. */
  private String answered(
      FilterChain chain, HttpServletRequest request, ContentCachingResponseWrapper answer)
      throws IOException, ServletException {
    traces.hold();
    try {
      chain.doFilter(request, answer);
      return traces.release();
    } finally {
      traces.release();
    }
  }

  private void explain(
      HttpServletRequest request, ContentCachingResponseWrapper answer, String trace)
      throws IOException {
    String failure = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    Matcher task = TASK.matcher(PlainAddress.of(request));
    if (failure.contains(NO_TENANT) || (task.matches() && isGone(task.group(1)))) {
      write(request, answer, HttpStatus.NOT_FOUND, "api.not-yours-or-done");
    } else if (failure.contains(ODD_ID)) {
      write(request, answer, HttpStatus.BAD_REQUEST, "directory.odd-id");
    } else if (failure.contains(ALREADY_CLAIMED)) {
      write(request, answer, HttpStatus.CONFLICT, "api.taken");
    } else if (failure.contains(SAME_MOMENT)) {
      write(request, answer, HttpStatus.CONFLICT, "error.409");
    } else if (HttpMethod.GET.matches(request.getMethod()) && NOT_THERE.matcher(trace).find()) {
      write(request, answer, HttpStatus.NOT_FOUND, "api.not-there");
    } else if (trace.contains(NO_SUCH_KIND)) {
      write(request, answer, HttpStatus.NOT_ACCEPTABLE, "error.4xx");
    } else if (isWrongQuestion(request, failure, trace)) {
      write(request, answer, HttpStatus.BAD_REQUEST, "error.400");
    } else {
      log.error("The engine's API failed: {}", trace);
      write(request, answer, HttpStatus.INTERNAL_SERVER_ERROR, "api.failed");
    }
  }

  private static boolean isWrongQuestion(HttpServletRequest request, String failure, String trace) {
    if (HttpMethod.GET.matches(request.getMethod()) && failure.contains(WRONG_ARGUMENT)
        || INCOMPLETE.matcher(trace).find()) {
      return true;
    }
    return QUESTION.matcher(PlainAddress.of(request)).matches()
        && !OF_THE_DATABASE.matcher(trace).find();
  }

  /** Whether there is anything to say: the webapps' own sign-in answers with a status alone. */
  private static boolean hasWords(
      HttpServletRequest request, ContentCachingResponseWrapper answer) {
    return PlainAddress.of(request).startsWith(ENGINE_API) || answer.getContentSize() > 0;
  }

  /** The answers of a form are looked at by the guard, which names the field. */
  private boolean isText(HttpServletRequest request, boolean form) {
    String query = Objects.requireNonNullElse(request.getQueryString(), "");
    if (!isEncodedText(query) || form || !(request instanceof ReadRequest read)) {
      return isEncodedText(query);
    }
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
        ? isEncodedText(new String(read.body(), StandardCharsets.UTF_8))
        : isTextInJson(read.body());
  }

  private static boolean isEncodedText(String encoded) {
    try {
      return TypedText.isText(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return false;
    }
  }

  private boolean isTextInJson(byte[] body) {
    try {
      return isText(json.readTree(body));
    } catch (JacksonException notJson) {
      // The engine refuses it.
      return true;
    }
  }

  private static boolean isText(JsonNode node) {
    return (!node.isString() || TypedText.isText(node.asString()))
        && node.propertyNames().stream().allMatch(TypedText::isText)
        && StreamSupport.stream(node.spliterator(), false).allMatch(EngineAnswers::isText);
  }

  /** The sentence alone, without the engine's names of what it threw. */
  private void sayPlainly(ContentCachingResponseWrapper answer) throws IOException {
    JsonNode said = json.readTree(answer.getContentAsByteArray());
    write(
        answer,
        HttpStatus.valueOf(answer.getStatus()),
        new RefusedRequest("", said.path("message").asString("")));
  }

  /**
   * Whether the answer is a sentence already, of the gate, of the guard or of the error page, or
   * the one by which Tasklist knows that a task is gone.
   */
  private static boolean isOurs(HttpServletRequest request, ContentCachingResponseWrapper answer) {
    String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    return OwnSentence.isSaid(request)
        || body.contains("\"field\":\"")
        || body.contains(TASK_IS_GONE);
  }

  /** The engine tells which rights and Java types it looked for. */
  private void refuse(HttpServletRequest request, ContentCachingResponseWrapper answer)
      throws IOException {
    HttpStatus status = refusal(answer);
    boolean aboutATask =
        TASK.matcher(PlainAddress.of(request)).matches()
            && Set.of(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND).contains(status);
    String reason =
        switch (status) {
          case NOT_FOUND -> aboutATask ? "api.not-yours-or-done" : "api.not-there";
          case FORBIDDEN -> aboutATask ? "api.not-yours-or-done" : "error.403";
          case BAD_REQUEST, UNAUTHORIZED -> "error." + status.value();
          default -> "error.4xx";
        };
    write(request, answer, status, reason);
  }

  private static HttpStatus refusal(ContentCachingResponseWrapper answer) {
    String said = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    return said.contains(UNREADABLE_PARAMETER)
        ? HttpStatus.BAD_REQUEST
        : Optional.ofNullable(HttpStatus.resolve(answer.getStatus()))
            .orElse(HttpStatus.BAD_REQUEST);
  }

  private boolean isGone(String taskId) {
    return tasks.createTaskQuery().taskId(taskId).count() == 0;
  }

  /**
   * Whether a body is what Tasklist sends: variables, each with a plain value or a JSON document.
   */
  private boolean isForm(byte[] body) {
    try {
      JsonNode form = json.readTree(body);
      JsonNode variables = form.path("variables");
      return form.isObject()
          && isKey(form.path("businessKey"))
          && (variables.isMissingNode()
              || variables.isObject() && variables.values().stream().allMatch(this::isAnswer));
    } catch (JacksonException notJson) {
      return false;
    }
  }

  /** A case gets its reference from us, whatever was sent for it. */
  private static boolean isKey(JsonNode key) {
    return key.isMissingNode()
        || key.isNull()
        || key.isString() && KEY.matcher(key.asString()).matches();
  }

  private boolean isAnswer(JsonNode variable) {
    if (!variable.isObject()) {
      return false;
    }
    JsonNode value = variable.path("value");
    return switch (variable.path("type").asString("")) {
      case "Json" -> value.isString() && isJson(value.asString());
      case "", "String", "Integer", "Long", "Double", "Boolean", "Null" ->
          value.isValueNode() || value.isMissingNode();
      default -> false;
    };
  }

  private boolean isJson(String text) {
    try {
      return json.readTree(text).isArray();
    } catch (JacksonException notJson) {
      return false;
    }
  }

  private void write(
      HttpServletRequest request,
      ContentCachingResponseWrapper answer,
      HttpStatus status,
      String reason)
      throws IOException {
    UserId user =
        ApiGate.user(request).map(UserAuthentication::getName).map(UserId::new).orElse(null);
    write(answer, status, new RefusedRequest("", texts.get(people.languageOf(user), reason)));
  }

  private void write(
      ContentCachingResponseWrapper answer, HttpStatus status, RefusedRequest refused)
      throws IOException {
    answer.resetBuffer();
    answer.setStatus(status.value());
    answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
    answer.getOutputStream().write(json.writeValueAsBytes(refused));
  }

  /**
   * That a sign-in was refused: the page knows best what it says of that, in the language in which
   * it stands there.
   */
  private static final class StatusAlone extends HttpServletResponseWrapper {

    StatusAlone(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) {
      setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
      setStatus(status);
    }
  }
}
