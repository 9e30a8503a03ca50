package metrix.marketing.wire;

import static metrix.model.AudienceField.ADVANTAGE_AUDIENCE;
import static metrix.model.AudienceField.AGES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import metrix.model.AudienceField;
import metrix.model.LiveTargeting;
import metrix.model.ObjectChange.SetAudience;
import metrix.model.Platform;
import metrix.model.Targeting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The audience of a live ad set: read as far as we can say it, and written with some of its parts
/// exchanged. What we do not know stays as Meta has written it. Source: Meta, ad set and basic
/// targeting pages, copies of 2026-09-12: an update takes the targeting whole.
public final class LiveTargetingWire {
  private static final Set<String> AGE_KEYS = Set.of("age_min", "age_max", "age_range");
  private static final String AUTOMATION = "targeting_automation";

  private LiveTargetingWire() {}

  /// The targeting of an ad set; empty when the answer has none.
  public static Optional<LiveTargeting> read(Node adSet) {
    if (!adSet.has("targeting")) {
      return Optional.empty();
    }
    Node targeting = adSet.in("targeting");
    List<AudienceField> unsaid = new ArrayList<>();
    Targeting known = TargetingReading.of(targeting, unsaid);
    return Optional.of(new LiveTargeting(Json.text(Json.sorted(targeting.json())), known, unsaid));
  }

  /// What an ad set says in a part of its audience; empty when we cannot say it.
  static Optional<String> text(Node adSet, AudienceField field) {
    return read(adSet).filter(t -> t.says(field)).map(t -> field.text(t.known()));
  }

  /// The whole targeting with its changed parts.
  static JsonNode changed(List<SetAudience> changes) {
    JsonNode held = Json.read(changes.getFirst().before().json());
    ObjectNode whole = held instanceof ObjectNode object ? object.deepCopy() : Json.object();
    Targeting together = changes.getFirst().before().known();
    for (SetAudience change : changes) {
      together = change.field().moved(together, change.wanted());
    }
    for (SetAudience change : changes) {
      exchange(whole, change.field(), TargetingWire.json(together));
    }
    return whole;
  }

  private static void exchange(ObjectNode whole, AudienceField field, ObjectNode wanted) {
    switch (field) {
      case LOCATIONS -> places(whole, wanted, "geo_locations");
      case EXCLUDED_LOCATIONS -> places(whole, wanted, "excluded_geo_locations");
      case ADVANTAGE_AUDIENCE, AGES -> {
        keys(whole, wanted, AGE_KEYS);
        if (field == ADVANTAGE_AUDIENCE) {
          whole.withObjectProperty(AUTOMATION).setAll((ObjectNode) wanted.path(AUTOMATION));
        }
      }
      default -> keys(whole, wanted, keys(field));
    }
  }

  /// The keys that hold a part, all of which go before the new ones come.
  private static Set<String> keys(AudienceField field) {
    return switch (field) {
      case GENDERS -> Set.of("genders");
      case INTERESTS, BEHAVIOURS, DEMOGRAPHICS -> TargetingReading.DETAILS;
      case EXCLUDED_INTERESTS -> Set.of("exclusions");
      case LANGUAGES -> Set.of("locales");
      case CUSTOM_AUDIENCES -> Set.of("custom_audiences");
      case EXCLUDED_CUSTOM_AUDIENCES -> Set.of("excluded_custom_audiences");
      case PLACEMENTS -> placementKeys();
      case LOCATIONS, EXCLUDED_LOCATIONS, AGES, ADVANTAGE_AUDIENCE ->
          throw new IllegalArgumentException("no keys of its own: " + field);
    };
  }

  static Set<String> placementKeys() {
    return Stream.concat(
            Stream.of("publisher_platforms"),
            Stream.of(Platform.values()).map(p -> p.wire() + "_positions"))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private static void keys(ObjectNode whole, ObjectNode wanted, Set<String> keys) {
    whole.remove(keys);
    for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
      if (keys.contains(entry.getKey())) {
        whole.set(entry.getKey(), entry.getValue());
      }
    }
  }

  /// How people count as being at a place stays as it was.
  private static void places(ObjectNode whole, ObjectNode wanted, String name) {
    JsonNode held = whole.path(name).path(PlaceReading.HOW);
    whole.remove(name);
    if (wanted.get(name) instanceof ObjectNode places) {
      whole.set(name, places);
      if (!held.isMissingNode()) {
        places.set(PlaceReading.HOW, held);
      }
    }
  }
}
