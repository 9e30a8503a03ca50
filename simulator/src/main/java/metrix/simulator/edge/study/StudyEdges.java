package metrix.simulator.edge.study;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The lists of studies, of their cells and of their objectives.
///
/// The specs name the types AdStudyCell and AdStudyObjective without describing them; their fields
/// here are those of Meta's SDKs (unverified).
final class StudyEdges {
  private static final Set<String> CELL =
      Set.of("id", "name", "treatment_percentage", "control_percentage", "ad_entities_count");
  private static final Set<String> OBJECTIVE = Set.of("id", "name", "type", "is_primary");

  private StudyEdges() {}

  static JsonNode ofAccount(Request request) {
    return list(request, study -> true);
  }

  /// The studies that bear on an account's ads now.
  static JsonNode running(Request request) {
    long now = request.now().getEpochSecond();
    return list(
        request,
        study ->
            study.json().path("start_time").asLong() <= now
                && now < study.json().path("end_time").asLong());
  }

  static JsonNode ofObject(Request request) {
    Node object = request.node();
    Set<String> ids = Set.of(object.path(), Long.toString(object.parent()));
    return list(
        request,
        study ->
            study
                .json()
                .path("cells")
                .valueStream()
                .flatMap(cell -> cell.path("campaigns").valueStream())
                .anyMatch(campaign -> ids.contains(campaign.asString(""))));
  }

  private static JsonNode list(Request request, Predicate<Node> wanted) {
    List<Node> studies =
        request.world().children(request.account().id(), Kind.STUDY).values().stream()
            .filter(wanted)
            .toList();
    return request.page(new Rows.Listed<>(studies));
  }

  static JsonNode cells(Request request) {
    return parts(request, "cells", CELL);
  }

  static JsonNode objectives(Request request) {
    return parts(request, "objectives", OBJECTIVE);
  }

  private static JsonNode parts(Request request, String member, Set<String> known) {
    List<JsonNode> parts = request.node().json().path(member).valueStream().toList();
    return request.page(
        new Rows.Listed<>(parts), Page.OBJECTS, part -> narrowed(request, part, known));
  }

  private static JsonNode narrowed(Request request, JsonNode part, Set<String> known) {
    ObjectNode row = Json.object();
    for (Field field : request.fields()) {
      if (!known.contains(field.name())) {
        throw Failure.unknownField(field.name()).thrown();
      }
      part.optional(field.name()).ifPresent(value -> row.set(field.alias(), value));
    }
    if (request.fields().isEmpty()) {
      row.set("name", part.path("name"));
    }
    row.set("id", part.path("id"));
    return row;
  }
}
