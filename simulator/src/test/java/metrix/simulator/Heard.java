package metrix.simulator;

import java.net.http.HttpResponse;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the simulator answered.
record Heard(int status, JsonNode headers, JsonNode body) {
  static Heard of(HttpResponse<String> response) {
    ObjectNode headers = Json.object();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Heard(
        response.statusCode(),
        headers,
        Json.parse(response.body())
            .orElseThrow(() -> new AssertionError("no JSON: " + response.body())));
  }

  /// One member of the answer, where the recording holds no more; `/data/0` is the first row.
  Heard at(String pointer) {
    return new Heard(status, headers, body.at(pointer));
  }

  /// The same with another key, where a recording tells of an edge that is not ours.
  Heard renamed(String key, String other) {
    String text = Json.string(body).replace("\"" + key + "\":", "\"" + other + "\":");
    return new Heard(status, headers, Json.parse(text).orElseThrow());
  }
}
