package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import metrix.model.Carried;
import metrix.model.Level;
import metrix.model.LiveObject;
import metrix.model.ObjectId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads campaigns, ad sets and ads whole, so that others can be made after them. Source: as
/// [CopyFields].
public final class LiveObjectWire {
  /// How Meta says that there is nothing. Source: Meta, campaign and ad set pages, copies of
  /// 2026-09-12.
  private static final Set<String> NOTHING =
      Set.of("", "0", "922337203685478", "UNDEFINED", "NONE", "DEFAULT", "false", "[\"standard\"]");

  /// Entries with these words are added by Meta for the post of each ad. Source: recorded ads.
  private static final Set<String> ADDED_TRACKING = Set.of("post", "page", "post.wall");

  private LiveObjectWire() {}

  /// The fields to ask for.
  public static String fields(ObjectId object) {
    Level level = object.level();
    return String.join(
        ",",
        Stream.of(List.of("id", "name"), CopyFields.writable(level), CopyFields.left(level))
            .flatMap(List::stream)
            .toList());
  }

  public static LiveObject object(ObjectId id, Node node) {
    List<Carried> carried = new ArrayList<>();
    for (String field : CopyFields.writable(id.level())) {
      value(field, node.json().path(field))
          .filter(v -> !NOTHING.contains(v) || field.equals("is_adset_budget_sharing_enabled"))
          .ifPresent(v -> carried.add(new Carried(field, v)));
    }
    List<String> left =
        CopyFields.left(id.level()).stream()
            .filter(
                f -> value(f, node.json().path(f)).filter(v -> !NOTHING.contains(v)).isPresent())
            .toList();
    return new LiveObject(id, node.text("name").orElse(""), carried, left);
  }

  private static Optional<String> value(String field, JsonNode value) {
    boolean nothing =
        value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
    // that none of the special categories holds is said, too
    if (nothing && !(field.equals("special_ad_categories") && value.isArray())) {
      return Optional.empty();
    }
    return switch (field) {
      case "creative" ->
          Optional.of(Json.text(Json.object().put("creative_id", value.path("id").asString(""))));
      case "tracking_specs" -> tracking(value);
      default -> Optional.of(value.isValueNode() ? value.asString() : Json.text(value));
    };
  }

  private static Optional<String> tracking(JsonNode specs) {
    ArrayNode own = Json.array();
    for (JsonNode spec : specs) {
      if (spec instanceof ObjectNode object && ADDED_TRACKING.stream().noneMatch(object::has)) {
        own.add(object);
      }
    }
    return own.isEmpty() ? Optional.empty() : Optional.of(Json.text(own));
  }
}
