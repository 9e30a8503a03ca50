package metrix.server.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import metrix.server.api.common.ErrorJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The API's document, OpenAPI 3.1, made from the endpoints and their records.
final class OpenApiDocument {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final OpenApiSchemas schemas = new OpenApiSchemas();

  static String text() {
    return JSON.writeValueAsString(new OpenApiDocument().document()).replace("\r\n", "\n") + "\n";
  }

  private ObjectNode document() {
    ObjectNode root = JSON.createObjectNode().put("openapi", "3.1.0");
    root.putObject("info")
        .put("title", "Metrix AdsManager, local web API")
        .put("version", "1")
        .put(
            "description",
            "Every call but POST /api/session needs the session's cookie and the header"
                + " X-Metrix-Key. Errors are application/problem+json.");
    ObjectNode paths = root.putObject("paths");
    for (Endpoint endpoint : Endpoint.values()) {
      ObjectNode path =
          paths.has(endpoint.path())
              ? (ObjectNode) paths.get(endpoint.path())
              : paths.putObject(endpoint.path());
      path.set(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint));
    }
    ObjectNode components = root.putObject("components");
    components.set("responses", problem());
    components.set("schemas", sorted(schemas.all()));
    return root;
  }

  private ObjectNode operation(Endpoint endpoint) {
    ObjectNode node = JSON.createObjectNode();
    node.put("operationId", camel(endpoint.name())).put("summary", endpoint.summary());
    ArrayNode parameters = JSON.createArrayNode();
    VARIABLE
        .matcher(endpoint.path())
        .results()
        .forEach(found ->
            parameters
                .addObject()
                .put("name", found.group(1))
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", "string"));
    endpoint.query().forEach(p -> parameters.add(parameter(p)));
    if (!parameters.isEmpty()) {
      node.set("parameters", parameters);
    }
    body(node, endpoint.body());
    ObjectNode responses = node.putObject("responses");
    answer(responses.putObject(String.valueOf(endpoint.answer().status())), endpoint);
    responses.putObject("default").put(OpenApiSchemas.REF, "#/components/responses/Problem");
    return node;
  }

  private static ObjectNode parameter(Parameter parameter) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", parameter.name())
        .put("in", "query")
        .put("required", parameter.required())
        .put("description", parameter.meaning());
    ObjectNode schema = node.putObject("schema");
    switch (parameter.kind()) {
      case TEXT -> schema.put("type", "string");
      case WHOLE_NUMBER -> schema.put("type", "integer");
      case YES_NO -> schema.put("type", "boolean");
      case DAY -> schema.put("type", "string").put("format", "date");
      case LIST -> {
        node.put("style", "form").put("explode", false);
        schema.put("type", "array").putObject("items").put("type", "string");
      }
    }
    return node;
  }

  private void body(ObjectNode node, Body body) {
    switch (body) {
      case Body.None _ -> {}
      case Body.Json json ->
          node.putObject("requestBody")
              .put("required", true)
              .putObject("content")
              .putObject("application/json")
              .set("schema", schemas.reference(json.type()));
      case Body.Raw raw -> {
        ObjectNode content =
            node.putObject("requestBody").put("required", true).putObject("content");
        raw.mediaTypes()
            .forEach(type ->
                content
                    .putObject(type)
                    .putObject("schema")
                    .put("type", "string")
                    .put("format", "binary"));
      }
    }
  }

  private void answer(ObjectNode node, Endpoint endpoint) {
    node.put("description", endpoint.summary());
    switch (endpoint.answer()) {
      case Answer.Json json ->
          node.putObject("content")
              .putObject("application/json")
              .set("schema", schemas.reference(json.type()));
      case Answer.Nothing _ -> {}
      case Answer.Events _ ->
          node.putObject("content")
              .putObject("text/event-stream")
              .putObject("schema")
              .put("type", "string");
      case Answer.Document _ ->
          node.putObject("content")
              .putObject("application/json")
              .putObject("schema")
              .put("type", "object");
    }
  }

  private ObjectNode problem() {
    ObjectNode responses = JSON.createObjectNode();
    responses
        .putObject("Problem")
        .put("description", "What went wrong, where, and what to do")
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", schemas.reference(ErrorJson.class));
    return responses;
  }

  private static ObjectNode sorted(ObjectNode schemas) {
    var byName = new TreeMap<String, JsonNode>();
    schemas.properties().forEach(e -> byName.put(e.getKey(), e.getValue()));
    ObjectNode node = JSON.createObjectNode();
    byName.forEach(node::set);
    return node;
  }

  private static String camel(String constant) {
    String[] words = constant.toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + String.join(
            "",
            Arrays.stream(words)
                .skip(1)
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .toList());
  }
}
