package metrix.simulator.edge.targeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.search.Detail;
import metrix.simulator.search.Place;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A targeting spec in words. Source: recorded answer of an ad set (v2.8); lines that it does not
/// have, and the words for placements of today, are unverified.
final class SentenceLines {
  private static final Map<String, String> PLATFORMS =
      Map.of(
          "facebook", "Facebook",
          "instagram", "Instagram",
          "messenger", "Messenger",
          "threads", "Threads",
          "audience_network", "Audience Network",
          "whatsapp", "WhatsApp");

  private final TargetingCatalog catalog;
  private final ArrayNode lines = Json.array();

  private SentenceLines(TargetingCatalog catalog) {
    this.catalog = catalog;
  }

  /// Of any spec, with the spec itself unless that is to be hidden.
  static JsonNode ofAccount(Request request) {
    JsonNode targeting =
        request
            .params()
            .json("targeting_spec")
            .filter(JsonNode::isObject)
            .orElseThrow(() ->
                Failure.invalid("The parameter targeting_spec is required")
                    .blaming("targeting_spec")
                    .thrown());
    TargetingRules.spec(request, targeting, "targeting_spec");
    ObjectNode answer = Json.object();
    if (!request.params().flag("hide_targeting_spec_from_return")) {
      answer.set("params", targeting);
    }
    answer.set(
        "targetingsentencelines",
        lines(
            request,
            targeting,
            !request.params().flag("discard_ages"),
            !request.params().flag("discard_placements")));
    return answer;
  }

  /// Of an ad set, or of the ad set of an ad.
  static JsonNode ofNode(Request request) {
    Node set =
        request.node().kind() == Kind.AD
            ? request.world().parent(request.node()).orElseThrow()
            : request.node();
    ObjectNode answer = Json.object();
    answer.put("id", request.target().path() + "/targetingsentencelines");
    answer.set("targetingsentencelines", lines(request, set.json().path("targeting"), true, true));
    return answer;
  }

  private static ArrayNode lines(
      Request request, JsonNode targeting, boolean ages, boolean placements) {
    SentenceLines sentence = new SentenceLines(request.graph().catalog());
    sentence.add("Location:", sentence.places(targeting.path("geo_locations")));
    sentence.add("Exclude Location:", sentence.places(targeting.path("excluded_geo_locations")));
    sentence.add("Custom Audience:", audiences(targeting.path("custom_audiences")));
    sentence.add(
        "Exclude Custom Audience:", audiences(targeting.path("excluded_custom_audiences")));
    if (ages) {
      int oldest = targeting.path("age_max").asInt(65);
      String to = oldest >= 65 ? "65+" : Integer.toString(oldest);
      sentence.add("Age:", List.of(targeting.path("age_min").asInt(18) + " - " + to));
    }
    if (targeting.path("genders").size() == 1) {
      String gender = targeting.path("genders").path(0).asString("");
      sentence.add("Gender:", List.of(gender.equals("1") ? "Male" : "Female"));
    }
    sentence.languages(targeting);
    sentence.options(targeting);
    if (placements) {
      sentence.add("Placements:", List.of(placements(targeting)));
    }
    return sentence.lines;
  }

  private void add(String content, List<String> children) {
    if (!children.isEmpty()) {
      ArrayNode list = lines.addObject().put("content", content).putArray("children");
      children.forEach(list::add);
    }
  }

  private List<String> places(JsonNode area) {
    List<String> names = new ArrayList<>();
    for (PlaceKind kind : PlaceKind.values()) {
      for (JsonNode entry : area.path(kind.plural())) {
        catalog
            .places()
            .find(kind, GeoRules.key(entry))
            .ifPresent(place -> names.add(name(place) + radius(entry)));
      }
    }
    for (JsonNode entry : area.path("custom_locations")) {
      names.add(
          "("
              + entry.path("latitude").asString("")
              + ", "
              + entry.path("longitude").asString("")
              + ")"
              + radius(entry));
    }
    return names;
  }

  private static String name(Place place) {
    return place.name()
        + place.region().map(region -> ", " + region.name()).orElse("")
        + place.home().map(home -> ", " + home.country().name()).orElse("");
  }

  private static String radius(JsonNode entry) {
    return entry.has("radius")
        ? " (+"
            + entry.path("radius").asString("")
            + (entry.path("distance_unit").asString("mile").equals("mile") ? " mi)" : " km)")
        : "";
  }

  private static List<String> audiences(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(entry -> names.add(entry.path("name").asString(entry.path("id").asString(""))));
    return names;
  }

  private void languages(JsonNode targeting) {
    List<String> names = new ArrayList<>();
    targeting
        .path("locales")
        .forEach(locale -> names.add(catalog.locales().name(locale.asInt(-1))));
    add("Language:", names);
  }

  private void options(JsonNode targeting) {
    List<String> matching = named(targeting);
    int from = 0;
    if (matching.isEmpty() && targeting.path("flexible_spec").size() > 0) {
      matching = named(targeting.path("flexible_spec").path(0));
      from = 1;
    }
    add("People Who Match:", matching);
    for (int i = from; i < targeting.path("flexible_spec").size(); i++) {
      add("And Must Also Match:", named(targeting.path("flexible_spec").path(i)));
    }
    add("Exclude:", named(targeting.path("exclusions")));
  }

  private List<String> named(JsonNode group) {
    List<String> lists = new ArrayList<>();
    for (String kind : OptionRules.KINDS) {
      List<String> names = new ArrayList<>();
      for (JsonNode entry : group.path(kind)) {
        String id = entry.isValueNode() ? entry.asString("") : entry.path("id").asString("");
        catalog.details().find(kind, id).map(Detail::name).ifPresent(names::add);
      }
      if (!names.isEmpty()) {
        String word = kind.replace('_', ' ');
        lists.add(
            Character.toUpperCase(word.charAt(0))
                + word.substring(1)
                + ": "
                + names.stream().collect(Collectors.joining(", ")));
      }
    }
    return lists;
  }

  private static String placements(JsonNode targeting) {
    List<String> names = new ArrayList<>();
    targeting
        .path("publisher_platforms")
        .forEach(word -> names.add(PLATFORMS.getOrDefault(word.asString(""), word.asString(""))));
    String where = names.isEmpty() ? "Advantage+ placements" : joined(names);
    List<String> devices = new ArrayList<>();
    targeting.path("device_platforms").forEach(word -> devices.add(word.asString("")));
    return devices.size() == 1 ? where + " on " + devices.getFirst() + " devices" : where;
  }

  private static String joined(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }
}
