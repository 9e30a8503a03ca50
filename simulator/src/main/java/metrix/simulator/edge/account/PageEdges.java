package metrix.simulator.edge.account;

import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Asset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What hangs at a Page: its picture, its lead forms, its Instagram account.
///
/// The specs name the type LeadgenForm without describing it; the fields of a row, and that a user
/// token may list them, are unverified.
final class PageEdges {
  private PageEdges() {}

  static JsonNode picture(Request request) {
    var picture = Json.object();
    picture
        .putObject("data")
        .put("height", 50)
        .put("is_silhouette", false)
        .put("url", request.host() + "/_simulator/picture/" + request.target().path())
        .put("width", 50);
    return picture;
  }

  static JsonNode leadForms(Request request) {
    Asset page = (Asset) request.target();
    List<JsonNode> forms = page.json().path("leadgen_forms").valueStream().toList();
    List<String> wanted =
        request.fields().isEmpty()
            ? List.of("id", "locale", "name", "status")
            : request.fields().stream().map(Field::name).toList();
    return request.page(
        new Rows.Listed<>(forms), Page.OBJECTS, form -> narrowed(page, form, wanted));
  }

  private static JsonNode narrowed(Asset page, JsonNode form, List<String> wanted) {
    ObjectNode row = Json.object();
    for (String name : wanted) {
      if (name.equals("page")) {
        row.putObject("page")
            .put("name", page.json().path("name").asString(""))
            .put("id", page.path());
      } else {
        form.optional(name).ifPresent(value -> row.set(name, value));
      }
    }
    row.set("id", form.path("id"));
    return row;
  }

  static JsonNode instagramAccounts(Request request) {
    return request.page(
        new Rows.Listed<>(PageView.instagram(request, (Asset) request.target()).stream().toList()));
  }
}
