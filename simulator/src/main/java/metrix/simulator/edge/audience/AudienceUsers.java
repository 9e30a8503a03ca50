package metrix.simulator.edge.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// People of a customer list, as hashes: they are counted and forgotten.
///
/// Source: the spec of the edge; the shape of payload and answer, the 10,000 rows and the words for
/// the columns are unverified (public clients agree on them).
final class AudienceUsers {
  private static final int MOST = 10_000;
  private static final int SMALLEST = 100;
  private static final Set<String> PLAIN =
      Set.of("MADID", "MOBILE_ADVERTISER_ID", "EXTERN_ID", "LOOKALIKE_VALUE", "PAGEUID");
  private static final Set<String> HASHED =
      Set.of(
          "EMAIL",
          "PHONE",
          "GEN",
          "DOB",
          "DOBY",
          "DOBM",
          "DOBD",
          "LN",
          "FN",
          "FI",
          "CT",
          "ST",
          "ZIP",
          "COUNTRY",
          "EMAIL_SHA256",
          "PHONE_SHA256");

  /// Rows that came, and how many of them were no hashes.
  private record Counted(long received, long invalid) {
    long good() {
      return received - invalid;
    }
  }

  private AudienceUsers() {}

  static JsonNode add(Request request) {
    Audience audience = list(request);
    Counted counted = count(request.params());
    return answer(request, audience, counted, audience.people() + counted.good());
  }

  static JsonNode remove(Request request) {
    Audience audience = list(request);
    Counted counted = count(request.params());
    long left = Math.max(0, audience.people() - counted.good());
    if (audience.people() >= SMALLEST && left < SMALLEST) {
      throw Failure.of(200, "(#200) Permissions error")
          .withStatus(403)
          .withSubcode(1870047)
          .withRetry(false)
          .withUser("Audience too small", "The audience would be too small after the removal.")
          .thrown();
    }
    return answer(request, audience, counted, left);
  }

  /// The first batch of a session replaces, the later ones add.
  static JsonNode replace(Request request) {
    Audience audience = list(request);
    Counted counted = count(request.params());
    long batch =
        request
            .params()
            .json("session")
            .map(session -> session.path("batch_seq").asLong(1))
            .orElse(1L);
    long before = batch <= 1 ? 0 : audience.people();
    return answer(request, audience, counted, before + counted.good());
  }

  private static Audience list(Request request) {
    Writes.checkAccount(request.account());
    Audience audience = new Audience(request.node());
    if (audience.deleted() || !audience.subtype().equals("CUSTOM")) {
      throw AudienceWrites.failed().thrown();
    }
    return audience;
  }

  private static JsonNode answer(Request request, Audience audience, Counted counted, long people) {
    Writes.update(request, audience.counting(people, request.now()));
    String session =
        request
            .params()
            .json("session")
            .map(given -> given.path("session_id").asString(""))
            .filter(id -> !id.isEmpty())
            .orElse(Long.toString(audience.node().id() % 1_000_000_007));
    ObjectNode answer =
        Json.object()
            .put("audience_id", audience.node().path())
            .put("session_id", session)
            .put("num_received", counted.received())
            .put("num_invalid_entries", counted.invalid());
    // Meta echoes samples; this simulator repeats nothing that it was told about people.
    answer.putObject("invalid_entry_samples");
    return answer;
  }

  private static Counted count(Params params) {
    JsonNode payload = params.json("payload").orElseGet(Json::object);
    List<String> columns = columns(payload.path("schema"));
    JsonNode data = payload.path("data");
    if (!data.isArray()) {
      throw Failure.invalid("Param payload must have schema and data").blaming("payload").thrown();
    }
    if (data.size() > MOST) {
      throw Failure.invalid("At most " + MOST + " rows can be sent at once")
          .blaming("payload")
          .thrown();
    }
    long invalid = 0;
    for (JsonNode row : data) {
      invalid += valid(columns, row) ? 0 : 1;
    }
    return new Counted(data.size(), invalid);
  }

  private static List<String> columns(JsonNode schema) {
    List<String> columns = new ArrayList<>();
    if (schema.isArray()) {
      schema.forEach(column -> columns.add(column.asString("")));
    } else {
      columns.add(schema.asString(""));
    }
    for (String column : columns) {
      if (!PLAIN.contains(column) && !HASHED.contains(column)) {
        throw Failure.invalid("Invalid schema: " + column).blaming("payload").thrown();
      }
    }
    return columns;
  }

  private static boolean valid(List<String> columns, JsonNode row) {
    if (row.isArray() && row.size() != columns.size()) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      String value = (row.isArray() ? row.path(i) : row).asString("");
      boolean good =
          PLAIN.contains(columns.get(i))
              ? !value.isBlank()
              : value.isEmpty() ? columns.size() > 1 : value.matches("[0-9a-f]{64}");
      if (!good) {
        return false;
      }
    }
    return true;
  }
}
