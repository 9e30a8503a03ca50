package metrix.simulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.spec.Param;
import tools.jackson.databind.JsonNode;

/// Refuses keys and enumeration values inside written objects that Meta's tables do not have, as
/// deep as the tables name the types.
///
/// The wording is unverified, but for targeting, where a refusal is recorded.
final class ObjectCheck {
  /// Keys whose refusal has a code of its own, which a rule of their topic gives.
  private static final Map<String, Set<String>> RULED =
      Map.of(
          "AdCreativePhotoData", Set.of("title"),
          "AdCreative", Set.of("instagram_actor_id"));

  /// Types whose own keys a rule checks: `metrix.simulator.edge.targeting`.
  private static final Set<String> RULED_TYPES = Set.of("Targeting", "TargetingGeoLocation");

  private final MetaSpec spec;
  private final String param;

  private ObjectCheck(MetaSpec spec, String param) {
    this.spec = spec;
    this.param = param;
  }

  static void check(MetaSpec spec, Params params, Map<String, Param> known) {
    for (String name : params.names()) {
      Param param = known.get(name);
      if (param != null && param.type().isPresent()) {
        ObjectCheck check = new ObjectCheck(spec, name);
        params.json(name).ifPresent(value -> check.value(param.type().get(), value, List.of(name)));
      }
    }
  }

  private void value(String type, JsonNode value, List<String> path) {
    if (value.isArray()) {
      value.forEach(item -> value(type, item, path));
    } else if (value.isObject() && spec.describes(type)) {
      value.properties().forEach(member -> member(type, member.getKey(), member.getValue(), path));
    }
  }

  private void member(String type, String key, JsonNode value, List<String> path) {
    List<String> here = new ArrayList<>(path);
    here.add(key);
    Optional<MetaSpec.Member> member = spec.member(type, key);
    if (member.isPresent()) {
      values(member.get(), value, here);
      member.get().type().ifPresent(inner -> value(inner, value, here));
      return;
    }
    Optional<Param> created = spec.creationParam(type, key);
    if (created.isPresent()) {
      created.get().type().ifPresent(inner -> value(inner, value, here));
      return;
    }
    boolean ruled = RULED_TYPES.contains(type) || RULED.getOrDefault(type, Set.of()).contains(key);
    if (!ruled) {
      throw unknown(key, path).blaming(here.toArray(String[]::new)).thrown();
    }
  }

  private void values(MetaSpec.Member member, JsonNode value, List<String> path) {
    if (value.isArray()) {
      value.forEach(item -> values(member, item, path));
    } else if (!member.values().isEmpty()
        && value.isValueNode()
        && !member.values().contains(Json.plain(value))) {
      throw Failure.notOneOf(bracketed(path), member.values().stream().sorted().toList())
          .blaming(path.toArray(String[]::new))
          .thrown();
    }
  }

  private Failure unknown(String key, List<String> path) {
    if (param.equals("targeting") || param.equals("targeting_spec")) {
      return Failure.refused(
          1487079,
          "Invalid targeting spec",
          "The targeting spec given is invalid because: Invalid data for field "
              + path.getLast()
              + ". Normalization does not allow the value "
              + key);
    }
    return Failure.invalid("Unexpected key \"" + key + "\" on param \"" + bracketed(path) + "\"");
  }

  private static String bracketed(List<String> path) {
    StringBuilder text = new StringBuilder(path.getFirst());
    path.stream().skip(1).forEach(name -> text.append('[').append(name).append(']'));
    return text.toString();
  }
}
