package nl.posiv.onboarding.engine.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.access.People;
import nl.posiv.onboarding.engine.form.Names;
import nl.posiv.onboarding.language.Language;
import nl.posiv.onboarding.records.UserId;
import nl.posiv.onboarding.web.FilterOrder;
import nl.posiv.onboarding.web.PlainAddress;
import nl.posiv.onboarding.web.ReadRequest;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the names of tasks, processes, decisions and task lists into the reader's language where
 * Tasklist and Cockpit ask the API for them, and understands a search for the name of a task or
 * process. Nothing but names is touched, so a reader never sees more than the engine answered.
 */
@Component
@Order(FilterOrder.NAMES_IN_ANSWERS)
class NamesInAnswers extends OncePerRequestFilter {

  private static final Pattern NAMED =
      Pattern.compile(
          "/camunda/api/engine/engine/[^/]+"
              + "/(task|filter|process-definition)(/key)?(/[^/]+)?(/(list|count|singleResult|xml))?");

  /** What Cockpit asks besides, without a search for a name. */
  private static final Pattern NAMED_IN_COCKPIT =
      Pattern.compile(
          "/camunda/api/(engine/engine/[^/]+/(decision-definition(/[^/]+)?"
              + "|process-definition/[^/]+/static-called-process-definitions)"
              + "|cockpit/plugin/base/[^/]+/process-(definition|instance)(/[^/]+)?"
              + "/(statistics|called-process-(definitions|instances)))");

  private static final String NAME = "name";
  private static final String KEY = "key";
  private static final String PROCESS_NAME = "processDefinitionName";
  private static final String PROCESS_KEY = "processDefinitionKey";
  private static final String NAME_LIKE = "nameLike";
  private static final String XML = "bpmn20Xml";

  /** What an answer about a process or decision has besides its name and key. */
  private static final List<String> OF_A_DEFINITION =
      List.of("deploymentId", "suspensionState", "calledFromActivityIds");

  /** What a search for a name that nothing has must still ask for. */
  private static final String NOTHING = "-";

  /** An element of a diagram that shows a name. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<bpmn:[A-Za-z]+(?= )(?:[^>\"]|\"[^\"]*\")* name=\"([^\"]*)\"(?:[^>\"]|\"[^\"]*\")*>");

  private static final Pattern ID =
      Pattern.compile("<bpmn:(\\w+) .*?\\bid=\"([^\"]*)\".*", Pattern.DOTALL);

  private static final Pattern PROCESS = Pattern.compile("<bpmn:process [^>]*\\bid=\"([^\"]*)\"");

  private final People people;
  private final Names names;
  private final JsonMapper json;

  NamesInAnswers(People people, Names names, JsonMapper json) {
    this.people = people;
    this.names = names;
    this.json = json;
  }

  /** What strangers send is not read: they are refused. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = PlainAddress.of(request);
    boolean named = NAMED.matcher(path).matches() || NAMED_IN_COCKPIT.matcher(path).matches();
    return !named || ApiGate.user(request).isEmpty() || language(request) == Language.EN;
  }

  private Language language(HttpServletRequest request) {
    return people.languageOf(
        ApiGate.user(request).map(UserAuthentication::getName).map(UserId::new).orElse(null));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Language language = language(request);
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    boolean searchable = NAMED.matcher(PlainAddress.of(request)).matches();
    chain.doFilter(searchable ? searched(request, language) : request, answer);
    if (answer.getStatus() == HttpServletResponse.SC_OK && answer.getContentSize() > 0) {
      JsonNode body = json.readTree(answer.getContentAsByteArray());
      rename(body, language);
      answer.resetBuffer();
      answer.getOutputStream().write(json.writeValueAsBytes(body));
    }
    answer.copyBodyToResponse();
  }

  private void rename(JsonNode node, Language language) {
    if (node instanceof ObjectNode object) {
      name(object, language).ifPresent(name -> object.put(NAME, name));
      if (object.has(PROCESS_NAME)) {
        names
            .process(language, object.path(PROCESS_KEY).asString(""))
            .ifPresent(name -> object.put(PROCESS_NAME, name));
      }
      if (object.has(XML)) {
        object.put(XML, diagram(object.path(XML).asString(), language));
      }
      if (isTaskList(object)) {
        object.path("properties").path("variables").values().stream()
            .map(ObjectNode.class::cast)
            .forEach(
                shown ->
                    names
                        .list(language, shown.path("label").asString(""))
                        .ifPresent(label -> shown.put("label", label)));
      }
    }
    node.values().forEach(child -> rename(child, language));
  }

  private Optional<String> name(ObjectNode object, Language language) {
    if (object.has("taskDefinitionKey")) {
      return Optional.of(
          names.task(
              language,
              object.path("taskDefinitionKey").asString(""),
              object.path(NAME).asString("")));
    }
    if (isTaskList(object)) {
      return names.list(language, object.path(NAME).asString(""));
    }
    return OF_A_DEFINITION.stream().anyMatch(object::has)
        ? names.process(language, object.path(KEY).asString(""))
        : Optional.empty();
  }

  private static boolean isTaskList(ObjectNode object) {
    return object.path("resourceType").asString("").equals("Task");
  }

  private String diagram(String xml, Language language) {
    Matcher process = PROCESS.matcher(xml);
    if (!process.find()) {
      return xml;
    }
    String key = process.group(1);
    return ELEMENT
        .matcher(xml)
        .replaceAll(
            element ->
                Matcher.quoteReplacement(
                    renamed(element.group(), key, element.group(1), language)));
  }

  private String renamed(String element, String process, String name, Language language) {
    Matcher id = ID.matcher(element);
    if (!id.matches()) {
      return element;
    }
    return (id.group(1).equals("process")
            ? names.process(language, process)
            : names.element(language, process, id.group(2), HtmlUtils.htmlUnescape(name)))
        .map(
            text ->
                element.replace(
                    " name=\"" + name + "\"",
                    " name=\"" + HtmlUtils.htmlEscape(text, "UTF-8") + "\""))
        .orElse(element);
  }

  /** A search by name, which the engine could only do in English, as a search by key. */
  private HttpServletRequest searched(HttpServletRequest request, Language language)
      throws IOException {
    if (HttpMethod.POST.matches(request.getMethod())) {
      ReadRequest read = new ReadRequest(request);
      try {
        return json.readTree(read.body()) instanceof ObjectNode query && query.has(NAME_LIKE)
            ? new ReadRequest(request, json.writeValueAsBytes(byKey(query, language)))
            : read;
      } catch (JacksonException noSearch) {
        // The engine refuses it.
        return read;
      }
    }
    String part = request.getParameter(NAME_LIKE);
    if (part == null) {
      return request;
    }
    String query =
        UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .replaceQueryParam(NAME_LIKE)
            .replaceQueryParam(
                "keysIn", String.join(",", orNothing(names.processesNamed(language, plain(part)))))
            .build()
            .getQuery();
    return new HttpServletRequestWrapper(request) {
      @Override
      public @Nullable String getQueryString() {
        return query;
      }
    };
  }

  private ObjectNode byKey(ObjectNode query, Language language) {
    String part = plain(query.remove(NAME_LIKE).asString(""));
    query.set("taskDefinitionKeyIn", json.valueToTree(orNothing(names.tasksNamed(language, part))));
    return query;
  }

  private static String plain(String pattern) {
    return pattern.replace("%", "");
  }

  private static List<String> orNothing(List<String> keys) {
    return keys.isEmpty() ? List.of(NOTHING) : keys;
  }
}
