package nl.posiv.onboarding.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.posiv.onboarding.language.Language;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the names of tasks, processes and task lists into the reader's language where Tasklist asks
 * the engine's API for them, and understands a search for such a name. Nothing but names is
 * touched, so a reader never sees more than the engine answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class NamesInAnswers extends OncePerRequestFilter {

  private static final Pattern NAMED =
      Pattern.compile(
          "/camunda/api/engine/engine/[^/]+"
              + "/(task|filter|process-definition)(/key)?(/[^/]+)?(/(list|count|singleResult|xml))?");

  private static final String NAME = "name";
  private static final String NAME_LIKE = "nameLike";
  private static final String XML = "bpmn20Xml";

  /** What a search for a name that nothing has must still ask for. */
  private static final String NOTHING = "-";

  private static final Pattern ELEMENT =
      Pattern.compile("<bpmn:(userTask|callActivity|process)\\b(?:[^>\"]|\"[^\"]*\")*>");

  private final FormGuard guard;
  private final Names names;
  private final JsonMapper json;

  NamesInAnswers(FormGuard guard, Names names, JsonMapper json) {
    this.guard = guard;
    this.names = names;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !NAMED.matcher(request.getRequestURI()).matches() || language(request) == Language.EN;
  }

  private Language language(HttpServletRequest request) {
    return guard.languageOf(ApiGate.user(request).map(UserAuthentication::getName).orElse(null));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Language language = language(request);
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(searched(request, language), answer);
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
      if (object.has(XML)) {
        object.put(XML, diagram(object.path(XML).asString(), language));
      }
      if (object.path("resourceType").asString("").equals("Task")) {
        object.path("properties").path("variables").values().stream()
            .map(ObjectNode.class::cast)
            .forEach(
                shown ->
                    names
                        .taskList(language, shown.path("label").asString(""))
                        .ifPresent(label -> shown.put("label", label)));
      }
    }
    node.values().forEach(child -> rename(child, language));
  }

  private Optional<String> name(ObjectNode object, Language language) {
    if (object.has("taskDefinitionKey")) {
      return names.task(language, object.path("taskDefinitionKey").asString(""));
    }
    if (object.has("deploymentId") && object.has("key")) {
      return names.process(language, object.path("key").asString(""));
    }
    if (object.has("resourceType")) {
      return names.taskList(language, object.path(NAME).asString(""));
    }
    return Optional.empty();
  }

  /** The picture of a process, with the names of its tasks and of the processes that it calls. */
  private String diagram(String xml, Language language) {
    return ELEMENT
        .matcher(xml)
        .replaceAll(
            element ->
                Matcher.quoteReplacement(element(element, language).orElse(element.group())));
  }

  private Optional<String> element(MatchResult element, Language language) {
    Optional<String> name =
        switch (element.group(1)) {
          case "userTask" -> names.task(language, attribute(element, "id"));
          case "process" -> names.process(language, attribute(element, "id"));
          default -> names.process(language, attribute(element, "calledElement"));
        };
    return name.map(
        text ->
            element
                .group()
                .replace(
                    " name=\"" + attribute(element, NAME) + "\"",
                    " name=\"" + HtmlUtils.htmlEscape(text, "UTF-8") + "\""));
  }

  private static String attribute(MatchResult element, String attribute) {
    Matcher value = Pattern.compile(" " + attribute + "=\"([^\"]*)\"").matcher(element.group());
    return value.find() ? value.group(1) : "";
  }

  /** A search by name, which the engine could only do in English, as a search by key. */
  private HttpServletRequest searched(HttpServletRequest request, Language language)
      throws IOException {
    if (HttpMethod.POST.matches(request.getMethod())) {
      ReadRequest read = new ReadRequest(request);
      return json.readTree(read.body()) instanceof ObjectNode query && query.has(NAME_LIKE)
          ? new ReadRequest(request, json.writeValueAsBytes(byKey(query, language)))
          : read;
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
      public String getQueryString() {
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
