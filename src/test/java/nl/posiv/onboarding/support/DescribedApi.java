package nl.posiv.onboarding.support;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An API as its OpenAPI description says it is: whether what is sent and answered is that. */
public final class DescribedApi {

  private final JsonMapper json = new JsonMapper();
  private final JsonNode description;
  private final Dialect dialect;

  public DescribedApi(JsonNode description) {
    this.description = description;
    this.dialect =
        description.path("openapi").asString().startsWith("3.0")
            ? Dialects.getOpenApi30()
            : Dialects.getDraft202012();
  }

  /** The operations, by path and method in lower case. */
  public Map<String, JsonNode> operations(String method) {
    Map<String, JsonNode> found = new TreeMap<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has(method)) {
                found.put(path.getKey(), path.getValue().path(method));
              }
            });
    return found;
  }

  /** What is wrong with the body of a request. */
  public List<String> wrongInRequest(String path, String method, String body) {
    return wrong(
        at(
            description,
            "paths",
            path,
            method,
            "requestBody",
            "content",
            "application/json",
            "schema"),
        body);
  }

  /** What is wrong with an answer. */
  public List<String> wrongInAnswer(String path, String method, int status, String body) {
    JsonNode content =
        at(description, "paths", path, method, "responses", Integer.toString(status), "content");
    return content.isEmpty()
        ? List.of("no answer " + status + " is described for " + method + " " + path)
        : wrong(content.iterator().next().path("schema"), body);
  }

  private List<String> wrong(JsonNode schema, String body) {
    if (schema.isMissingNode() || schema.isEmpty()) {
      return List.of("nothing is described there");
    }
    ObjectNode whole = json.createObjectNode();
    whole.setAll((ObjectNode) schema);
    whole.set("components", description.path("components"));
    return SchemaRegistry.withDefaultDialect(dialect)
        .getSchema(whole)
        .validate(
            json.readTree(body),
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static JsonNode at(JsonNode node, String... names) {
    JsonNode found = node;
    for (String name : names) {
      found = found.path(name);
    }
    return found;
  }
}
